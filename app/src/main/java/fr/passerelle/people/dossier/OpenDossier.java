package fr.passerelle.people.dossier;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.DossierPanel.Side;
import fr.passerelle.people.DossierTab;
import fr.passerelle.people.InnerTab;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a person's file. */
@Controller
class OpenDossier {

    private static final int LATEST = 8;

    private final Heads heads;
    private final Panels panels;
    private final Story story;
    private final DossierFrame frame;
    private final Access access;

    OpenDossier(Heads heads, Panels panels, Story story, DossierFrame frame, Access access) {
        this.heads = heads;
        this.panels = panels;
        this.story = story;
        this.frame = frame;
        this.access = access;
    }

    @Allowed(Action.OPEN_DOSSIER)
    @GetMapping("/personnes/{person}")
    ModelAndView dossier(Viewer viewer, @PathVariable UUID person) {
        return Pages.show(
                "people/dossier/dossier",
                "head",
                heads.of(viewer, person),
                "around",
                frame.of(viewer, person, ""),
                "main",
                panels.of(viewer, person, Side.MAIN),
                "aside",
                panels.of(viewer, person, Side.ASIDE),
                "events",
                story.of(viewer, person, LATEST));
    }

    @Allowed(Action.FIND_PERSON)
    @GetMapping("/personnes/{person}/accueil")
    ModelAndView reception(Viewer viewer, @PathVariable UUID person) {
        return Pages.show(
                "people/dossier/reception",
                "head",
                heads.of(viewer, person),
                "edits",
                access.mayContribute(viewer, Action.EDIT_PERSON, person));
    }

    @Allowed(Action.OPEN_DOSSIER)
    @GetMapping("/personnes/{person}/fil")
    ModelAndView thread(Viewer viewer, @PathVariable UUID person, @RequestParam(defaultValue = "1") int page) {
        Story.Stretch stretch = story.page(viewer, person, page);
        return Pages.show("people/dossier/thread", "around", frame.of(viewer, person, "/fil"), "stretch", stretch);
    }

    @Bean
    static DossierTab overviewTab() {
        return new DossierTab(10, "Vue d’ensemble", null, "", Action.OPEN_DOSSIER);
    }

    @Bean
    static InnerTab threadTab() {
        return new InnerTab("/suivi", 20, "Fil", "/fil", Action.OPEN_DOSSIER);
    }
}
