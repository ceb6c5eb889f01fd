package fr.passerelle.teamwork.exchange;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.teamwork.Circle;
import fr.passerelle.teamwork.Exchanges;
import fr.passerelle.teamwork.Saying;
import fr.passerelle.teamwork.Saying.Words;
import fr.passerelle.teamwork.exchange.Wording.Audience;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens an exchange: its subject, who reads it, and the first message. */
@Controller
class OpenExchange {

    private final Exchanges exchanges;
    private final Wording wording;
    private final Saying saying;
    private final DossierFrame frame;

    OpenExchange(Exchanges exchanges, Wording wording, Saying saying, DossierFrame frame) {
        this.exchanges = exchanges;
        this.wording = wording;
        this.saying = saying;
        this.frame = frame;
    }

    @Allowed(Action.READ_EXCHANGES)
    @GetMapping("/personnes/{person}/echanges/nouveau")
    ModelAndView form(Viewer viewer, @PathVariable UUID person) {
        return page(HttpStatus.OK, viewer, person, Fields.blank(), List.of());
    }

    @Allowed(Action.READ_EXCHANGES)
    @PostMapping("/personnes/{person}/echanges")
    ModelAndView open(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") OpenForm form,
            BindingResult errors) {
        Circle circle = form.circle();
        if (circle != null && !exchanges.circles(viewer, person).contains(circle)) {
            throw new NotFound();
        }
        Audience audience = Audience.of(circle == null ? Circle.FOLLOW_UP : circle, viewer);
        Words words = wording.words(viewer, person, audience, form, errors);
        List<String> secrets = Wording.secrets(form.subject() + "\n" + form.body(), form.confirmed());
        if (errors.hasErrors() || !secrets.isEmpty() || circle == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, Fields.of(errors), secrets);
        }
        UUID exchange = saying.open(viewer, person, circle, form.subject(), words);
        return Pages.go("/personnes/" + person + "/echanges/" + exchange, "Le message est envoyé.");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields, List<String> secrets) {
        List<Option> circles = exchanges.circles(viewer, person).stream()
                .map(circle -> new Option(circle.name(), circle.label(), circle.readers()))
                .toList();
        return Pages.answer(
                status,
                "teamwork/exchange/open",
                "around",
                frame.of(viewer, person, ListExchanges.PATH),
                "fields",
                fields,
                "secrets",
                secrets,
                "circles",
                circles,
                "offered",
                wording.offered(viewer, person, new Audience(Circle.FOLLOW_UP, null)));
    }
}
