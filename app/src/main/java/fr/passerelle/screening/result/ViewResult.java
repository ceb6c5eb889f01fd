package fr.passerelle.screening.result;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows what follows from a screening: what is proposed and why, what was gained since the last one. */
@Controller
class ViewResult {

    private final ResultPage page;

    ViewResult(ResultPage page) {
        this.page = page;
    }

    @Allowed(Action.SCREEN)
    @GetMapping("/personnes/{person}/reperages/{id}")
    ModelAndView view(@PathVariable UUID person, @PathVariable UUID id) {
        var screening = page.finished(person, id);
        Map<String, Object> held = new HashMap<>();
        var choice = screening.choice();
        if (choice != null) {
            held.put("mode", choice.mode());
            held.put("reason", choice.reason());
        }
        return page.fill(Pages.show("screening/result/result"), screening, Fields.of(held));
    }
}
