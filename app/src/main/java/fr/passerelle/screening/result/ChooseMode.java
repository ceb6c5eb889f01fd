package fr.passerelle.screening.result;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Evaluation;
import fr.passerelle.screening.OverrideReason;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The professional chooses another way of accompanying than the one proposed, and says why; without a mode, goes back to the proposal. */
@Controller
class ChooseMode {

    private final ResultPage page;
    private final Screenings screenings;
    private final Journal journal;

    ChooseMode(ResultPage page, Screenings screenings, Journal journal) {
        this.page = page;
        this.screenings = screenings;
        this.journal = journal;
    }

    /** The other mode, and why. */
    record ModeForm(
            Evaluation.@Nullable Mode mode,
            @Nullable OverrideReason reason,
            @Nullable Long version) {}

    @Allowed(Action.SCREEN)
    @PostMapping("/personnes/{person}/reperages/{id}/mode")
    ModelAndView choose(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID id,
            @ModelAttribute("form") ModeForm form,
            BindingResult errors) {
        Screening screening = page.finished(person, id);
        if (!errors.hasErrors() && form.mode() != null && form.reason() == null) {
            errors.rejectValue("reason", "none", "Choisissez une raison.");
        }
        if (errors.hasErrors()) {
            return page.fill(Pages.refuse("screening/result/result"), screening, Fields.of(errors));
        }
        if (form.version() == null || screening.version() != form.version()) {
            throw new OptimisticLockingFailureException("screening changed meanwhile");
        }
        screenings.choose(screening, form.mode() == null ? null : choice(form.mode(), form.reason()));
        journal.record(viewer.actor(), Entry.on(person, "screening.mode-chosen", id));
        return Pages.go(
                "/personnes/" + person + "/reperages/" + id,
                form.mode() == null ? "Retour à la proposition." : "Votre choix est noté, avec sa raison.");
    }

    private static Screening.Choice choice(Evaluation.Mode mode, @Nullable OverrideReason reason) {
        return new Screening.Choice(mode, java.util.Objects.requireNonNull(reason));
    }
}
