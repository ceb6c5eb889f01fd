package fr.passerelle.procedure.due;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.procedure.Recurring.Window;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Fait », « Pas cette fois », « Manqué »: one click, and the next turn is computed; or it ends. */
@Controller
class TurnDue {

    private final Dues dues;
    private final Journal journal;

    TurnDue(Dues dues, Journal journal) {
        this.dues = dues;
        this.journal = journal;
    }

    /** Null where what was sent is no outcome. */
    record TurnForm(Due.@Nullable Outcome issue, @Nullable Long version) {}

    record EndForm(@Nullable Long version) {}

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/echeances/{due}/tour")
    ModelAndView turn(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID due,
            @ModelAttribute("form") TurnForm form,
            BindingResult errors) {
        Due kept = dues.required(person, due);
        Due.Outcome outcome = form.issue();
        if (errors.hasErrors() || outcome == null) {
            throw new NotFound();
        }
        sameAsRead(kept, form.version());
        boolean again = dues.turn(viewer, kept, outcome);
        journal.record(
                viewer.actor(), Entry.on(person, "due.turn-" + outcome.name().toLowerCase(Locale.ROOT), due));
        String next = again
                ? " Prochaine date\u00a0: "
                        + kept.following().map(Window::closes).map(French::date).orElse("") + "."
                : " C’était la dernière.";
        return Pages.go(
                "/personnes/" + person + ShowDues.PATH,
                "C’est noté\u00a0: " + outcome.label().toLowerCase(Locale.FRANCE) + "." + next);
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @PostMapping("/personnes/{person}/echeances/{due}/fin")
    ModelAndView end(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID due,
            @ModelAttribute("form") EndForm form,
            BindingResult errors) {
        Due kept = dues.required(person, due);
        sameAsRead(kept, errors.hasErrors() ? null : form.version());
        dues.end(kept);
        journal.record(viewer.actor(), Entry.on(person, "due.ended", due));
        return Pages.go("/personnes/" + person + ShowDues.PATH, "Cette échéance ne sera plus rappelée.");
    }

    private static void sameAsRead(Due kept, @Nullable Long version) {
        if (version == null || version != kept.version()) {
            throw new OptimisticLockingFailureException("due date changed meanwhile");
        }
    }
}
