package fr.passerelle.law.erase;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Proposes to erase a person for good; nothing goes before somebody else has agreed. */
@Controller
class ProposeErasure {

    private final Erasures erasures;
    private final DossierFrame frame;
    private final Journal journal;

    ProposeErasure(Erasures erasures, DossierFrame frame, Journal journal) {
        this.erasures = erasures;
        this.frame = frame;
        this.journal = journal;
    }

    /** Why, and the words for the second person. */
    record ProposeForm(
            @NotNull(message = "Choisissez pourquoi.") Erasure.@Nullable Cause cause,

            @Size(min = 15, max = 500, message = "Expliquez en une phrase : 15 signes au moins, 500 au plus.")
            String reason) {

        ProposeForm {
            reason = reason == null ? "" : reason.strip();
        }
    }

    @Allowed(Action.PROPOSE_ERASURE)
    @GetMapping("/personnes/{person}/effacer")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        return page(HttpStatus.OK, viewer, person, Fields.blank());
    }

    @Allowed(Action.PROPOSE_ERASURE)
    @PostMapping("/personnes/{person}/effacer")
    ModelAndView propose(Viewer viewer, @PathVariable UUID person, @Valid ProposeForm form, BindingResult errors) {
        Erasure.Cause cause = form.cause();
        if (cause == Erasure.Cause.RETENTION || cause == Erasure.Cause.RESTORED) {
            errors.rejectValue("cause", "rule", "Choisissez pourquoi.");
        }
        if (erasures.waits(person)) {
            errors.reject("waits", "L’effacement est déjà proposé : il attend l’accord d’une seconde personne.");
        }
        erasures.holding(person)
                .forEach(words -> errors.reject("held", "Ce dossier ne peut pas être effacé. " + words));
        if (errors.hasErrors() || cause == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, Fields.of(errors));
        }
        UUID erasure = erasures.propose(viewer, person, cause, form.reason());
        journal.record(viewer.actor(), Entry.on(person, "erasure.proposed", erasure));
        return Pages.go(
                "/personnes/" + person,
                "L’effacement est proposé. Rien ne part avant l’accord d’une seconde personne.");
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, UUID person, Fields fields) {
        List<Option> causes = List.of(
                new Option(Erasure.Cause.REQUEST.name(), Erasure.Cause.REQUEST.label()),
                new Option(Erasure.Cause.WRONG.name(), Erasure.Cause.WRONG.label()));
        return Pages.answer(
                status,
                "law/erase/propose",
                "around",
                frame.of(viewer, person, "/effacer"),
                "fields",
                fields,
                "causes",
                causes,
                "holding",
                erasures.holding(person),
                "waits",
                erasures.waits(person));
    }
}
