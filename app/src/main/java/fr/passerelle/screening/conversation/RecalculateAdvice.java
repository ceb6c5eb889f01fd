package fr.passerelle.screening.conversation;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.screening.Sent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says what would be proposed for what is ticked at this moment, and keeps nothing. */
@Controller
class RecalculateAdvice {

    private final ConversationPage page;

    RecalculateAdvice(ConversationPage page) {
        this.page = page;
    }

    @Allowed(value = Action.SCREEN, keepsNothing = true)
    @PostMapping("/personnes/{person}/reperage/propositions")
    ModelAndView advise(
            @PathVariable UUID person,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        Sent sent = page.read(form);
        return htmx == null ? page.again(person, sent) : page.advise(sent);
    }
}
