package fr.passerelle.mandate.view;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.DossierTab;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The mandates that a person gave to the viewer's structure, and each of them. */
@Controller
class ViewMandates {

    private static final String PATH = "/mandats";
    private static final int LATEST_ACTS = 20;

    private final KeptMandates kept;
    private final MandatePage page;
    private final DossierFrame frame;
    private final Now now;

    ViewMandates(KeptMandates kept, MandatePage page, DossierFrame frame, Now now) {
        this.kept = kept;
        this.page = page;
        this.frame = frame;
        this.now = now;
    }

    @Bean
    static DossierTab mandatesTab() {
        return new DossierTab(45, "Mandats", null, PATH, Action.TAKE_MANDATE);
    }

    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats")
    ModelAndView list(Viewer viewer, @PathVariable UUID person) {
        List<Mandate> mandates = kept.of(person, viewer.organisation());
        return Pages.show(
                "mandate/view/mandates",
                "around",
                frame.of(viewer, person, PATH),
                "mandates",
                mandates,
                "acts",
                kept.acts(person, viewer.organisation(), LATEST_ACTS),
                "at",
                now.instant());
    }

    @Allowed(Action.TAKE_MANDATE)
    @GetMapping("/personnes/{person}/mandats/{mandate}")
    ModelAndView one(Viewer viewer, @PathVariable UUID person, @PathVariable UUID mandate) {
        Mandate found = kept.find(person, viewer.organisation(), mandate).orElseThrow(NotFound::new);
        return found.draft()
                ? Pages.go("/personnes/" + person + "/mandats/" + mandate + "/expliquer")
                : page.fill(Pages.show(MandatePage.TEMPLATE), found, Fields.blank());
    }
}
