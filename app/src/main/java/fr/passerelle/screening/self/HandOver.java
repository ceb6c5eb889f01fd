package fr.passerelle.screening.self;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.paper.QrCode;
import fr.passerelle.people.Dossiers;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import fr.passerelle.screening.Taking;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands a device to the person so that she answers herself; a draft begun together goes on. */
@Controller
class HandOver {

    private final Screenings screenings;
    private final Handovers handovers;
    private final Dossiers dossiers;
    private final Journal journal;

    HandOver(Screenings screenings, Handovers handovers, Dossiers dossiers, Journal journal) {
        this.screenings = screenings;
        this.handovers = handovers;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @Allowed(Action.SCREEN)
    @GetMapping("/personnes/{person}/reperage/tablette")
    ModelAndView form(@PathVariable UUID person) {
        return Pages.show(
                "screening/self/hand-over",
                "person",
                dossiers.card(person).orElseThrow(NotFound::new),
                "draft",
                screenings.draft(person).isPresent());
    }

    /** Answers with a page, not a redirect: the secret address is shown once and kept nowhere. */
    @Allowed(Action.SCREEN)
    @PostMapping("/personnes/{person}/reperage/tablette")
    ModelAndView lend(Viewer viewer, @PathVariable UUID person) {
        Screening draft = screenings
                .draft(person)
                .map(begun -> screenings.keep(begun, Taking.SELF, begun.answers(), begun.need()))
                .orElseGet(() -> screenings.start(viewer, person, Taking.SELF));
        String path = handovers.lend(draft);
        journal.record(viewer.actor(), Entry.on(person, "screening.handed-over", draft.id()));
        return Pages.show(
                "screening/self/handed-over",
                "person",
                dossiers.card(person).orElseThrow(NotFound::new),
                "path",
                path,
                "address",
                handovers.whole(path),
                "code",
                QrCode.of(handovers.whole(path)));
    }
}
