package fr.passerelle.takeaway.arrive;

import fr.passerelle.design.Fragments;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.takeaway.FileLines;
import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows where a dossier came from, and what was said there: beside the dossier, then on a page. */
@Controller
class ReadElsewhere implements DossierPanel {

    private static final int MOST = 200;

    private final Elsewhere elsewhere;
    private final DossierFrame frame;
    private final Access access;
    private final Fragments fragments;

    ReadElsewhere(Elsewhere elsewhere, DossierFrame frame, Access access, Fragments fragments) {
        this.elsewhere = elsewhere;
        this.frame = frame;
        this.access = access;
        this.fragments = fragments;
    }

    @Allowed(Action.READ_SHARED_NOTES)
    @GetMapping("/personnes/{person}/venu-d-ailleurs")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        return Pages.show(
                "takeaway/arrive/elsewhere",
                "around",
                frame.of(viewer, person, "/venu-d-ailleurs"),
                "arrival",
                elsewhere.arrival(person).orElseThrow(NotFound::new),
                "sections",
                elsewhere.sections(person, new FileLines(Language.FR), MOST));
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        return access.may(viewer, Action.READ_SHARED_NOTES, person)
                ? elsewhere
                        .arrival(person)
                        .map(arrival ->
                                fragments.of("takeaway/arrive/elsewhere-panel", "arrival", arrival, "person", person))
                : Optional.empty();
    }
}
