package fr.passerelle.screening.conversation;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.instrument.PersonSummary;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.screening.Instruments;
import fr.passerelle.screening.Said;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reads the answers again with the person, in her words, before they count. */
@Controller
class ReadBack {

    private final Screenings screenings;
    private final Instruments instruments;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Now now;

    ReadBack(Screenings screenings, Instruments instruments, Dossiers dossiers, Journal journal, Now now) {
        this.screenings = screenings;
        this.instruments = instruments;
        this.dossiers = dossiers;
        this.journal = journal;
        this.now = now;
    }

    /** The version that was read aloud. */
    record ConfirmForm(@Nullable Long version) {}

    @Allowed(Action.SCREEN)
    @GetMapping("/personnes/{person}/reperages/{id}/relecture")
    ModelAndView read(@PathVariable UUID person, @PathVariable UUID id) {
        Screening draft = screenings.required(person, id);
        if (draft.state() != Screening.State.DRAFT) {
            return Pages.go("/personnes/" + person + "/reperages/" + id);
        }
        Instrument instrument = instruments.of(draft.instrument());
        var words = instrument.words("falc");
        return Pages.show(
                "screening/conversation/read-back",
                "person",
                dossiers.card(person).orElseThrow(NotFound::new),
                "draft",
                draft,
                "said",
                Said.all(instrument, draft.answers(), words),
                "words",
                words,
                "summary",
                PersonSummary.of(instrument, draft.evaluated(instrument, now.today()), words));
    }

    @Allowed(Action.SCREEN)
    @PostMapping("/personnes/{person}/reperages/{id}/relecture")
    ModelAndView confirm(
            Viewer viewer, @PathVariable UUID person, @PathVariable UUID id, @ModelAttribute("form") ConfirmForm form) {
        Screening draft = screenings.required(person, id);
        if (form.version() == null || draft.version() != form.version()) {
            throw new OptimisticLockingFailureException("answers changed since they were read");
        }
        screenings.finish(draft);
        journal.record(viewer.actor(), Entry.on(person, "screening.finished", id));
        return Pages.go("/personnes/" + person + "/reperages/" + id, "Repérage terminé, relu avec la personne.");
    }
}
