package fr.passerelle.screening.result;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.DossierTab;
import fr.passerelle.screening.Screenings;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** All the screenings of a person, the draft first. */
@Controller
class ListScreenings {

    private static final String PATH = "/reperages";

    private final Screenings screenings;
    private final DossierFrame frame;

    ListScreenings(Screenings screenings, DossierFrame frame) {
        this.screenings = screenings;
        this.frame = frame;
    }

    @Bean
    static DossierTab screeningsTab() {
        return new DossierTab(20, "Repérages", null, PATH, Action.SCREEN);
    }

    @Allowed(Action.SCREEN)
    @GetMapping("/personnes/{person}/reperages")
    ModelAndView list(Viewer viewer, @PathVariable UUID person) {
        return Pages.show(
                "screening/result/list",
                "around",
                frame.of(viewer, person, PATH),
                "draft",
                screenings.draft(person).orElse(null),
                "history",
                screenings.history(person));
    }
}
