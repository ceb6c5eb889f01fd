package fr.passerelle.correspondence.write;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.correspondence.Departures;
import fr.passerelle.correspondence.Letters;
import fr.passerelle.correspondence.State;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.correspondence.Writings;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One message or letter: read as its reader will read it, sent, laid before the head of service, or given up. */
@Controller
class MoveMessage {

    private static final String ONE = "/personnes/{person}/messages/{writing}";

    private final Writings writings;
    private final Departures departures;
    private final ReadOver readOver;
    private final Journal journal;

    MoveMessage(Writings writings, Departures departures, ReadOver readOver, Journal journal) {
        this.writings = writings;
        this.departures = departures;
        this.readOver = readOver;
        this.journal = journal;
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @GetMapping(ONE)
    ModelAndView show(Viewer viewer, @PathVariable UUID person, @PathVariable UUID writing) {
        return readOver.page(viewer, writings.required(viewer, person, writing), Fields.blank());
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @PostMapping(ONE + "/envoi")
    ModelAndView send(Viewer viewer, @PathVariable UUID person, @PathVariable UUID writing) {
        Writing draft = writings.required(viewer, person, writing);
        if (!draft.state().open()) {
            throw new NotFound();
        }
        Optional<String> refusal = departures.refusal(draft).or(() -> blanks(draft));
        if (refusal.isPresent()) {
            return readOver.page(viewer, draft, Fields.blank().and("", refusal.get()));
        }
        State state = departures.submit(draft);
        String verb = draft.letter() ? "letter.finished" : "message.posted";
        journal.record(
                viewer.actor(), Entry.on(person, state == State.TO_SIGN ? "message.laid-to-sign" : verb, writing));
        return Pages.go(draft.path(), said(state));
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @PostMapping(ONE + "/annulation")
    ModelAndView cancel(Viewer viewer, @PathVariable UUID person, @PathVariable UUID writing) {
        Writing one = writings.required(viewer, person, writing);
        if (one.state() == State.CANCELLED || one.state() == State.HANDED) {
            throw new NotFound();
        }
        if (!departures.cancel(one)) {
            return readOver.page(viewer, one, Fields.blank().and("", "C’est trop tard : ce message est déjà parti."));
        }
        journal.record(viewer.actor(), Entry.on(person, "message.cancelled", writing));
        return Pages.go("/personnes/" + person + "/messages", "Annulé. Rien ne partira.");
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @PostMapping(ONE + "/remise")
    ModelAndView handed(Viewer viewer, @PathVariable UUID person, @PathVariable UUID writing) {
        Writing letter = writings.required(viewer, person, writing);
        if (!letter.letter() || letter.state() != State.READY) {
            throw new NotFound();
        }
        writings.move(letter, State.HANDED);
        journal.record(viewer.actor(), Entry.on(person, "letter.handed", writing));
        return Pages.go(letter.path(), "C’est noté : le courrier est remis ou posté.");
    }

    private static Optional<String> blanks(Writing draft) {
        return draft.letter() && (draft.body() + draft.subject() + draft.recipient()).contains(Letters.MISSING)
                ? Optional.of("Il reste des endroits «\u00a0à compléter\u00a0» dans le courrier.")
                : Optional.empty();
    }

    private static String said(State state) {
        return switch (state) {
            case TO_SIGN -> "Confié à la signature de votre chef·fe de service. Rien ne part avant.";
            case READY -> "Le courrier est prêt : imprimez-le.";
            default -> "C’est confié à l’envoi.";
        };
    }
}
