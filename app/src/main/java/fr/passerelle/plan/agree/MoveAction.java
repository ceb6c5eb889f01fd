package fr.passerelle.plan.agree;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.Dossiers;
import fr.passerelle.plan.ActionState;
import fr.passerelle.plan.PlannedAction;
import fr.passerelle.plan.PlannedActions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Moves an action on: begun, done, or given up with a reason; nothing is deleted. */
@Controller
class MoveAction {

    private final PlannedActions actions;
    private final Dossiers dossiers;
    private final Journal journal;

    MoveAction(PlannedActions actions, Dossiers dossiers, Journal journal) {
        this.actions = actions;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    /** The next state, and why when it is given up. */
    record MoveForm(
            @NotNull(message = "Dites où en est l’action.") @Nullable
            ActionState state,

            @Size(max = 200, message = "200 caractères au plus.") @Nullable
            String dropReason,

            @Nullable Long version) {}

    @Allowed(Action.PLAN)
    @PostMapping("/personnes/{person}/plan/{action}/etat")
    ModelAndView move(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID action,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors) {
        PlannedAction planned = actions.required(person, action);
        ActionState next = form.state();
        String why = ActionForm.blankToNull(form.dropReason());
        if (!errors.hasErrors() && next == ActionState.DROPPED && why == null) {
            errors.rejectValue("dropReason", "none", "Écrivez pourquoi on y renonce.");
        }
        if (errors.hasErrors() || next == null) {
            return refuse(person, planned, errors);
        }
        if (form.version() == null || form.version() != planned.version()) {
            throw new OptimisticLockingFailureException("action changed meanwhile");
        }
        actions.move(planned, next, next == ActionState.DROPPED ? why : null);
        journal.record(
                viewer.actor(), Entry.on(person, "plan.action-" + next.name().toLowerCase(Locale.ROOT), action));
        return Pages.go(
                "/personnes/" + person + "/plan", "C’est noté : " + next.label().toLowerCase(Locale.FRANCE) + ".");
    }

    /** The page of the action, with what it holds and what is to be corrected. */
    private ModelAndView refuse(UUID person, PlannedAction planned, BindingResult errors) {
        Fields fields = Fields.of(planned);
        for (Fields.Problem problem : Fields.of(errors).problems()) {
            fields = fields.and(problem.field(), problem.message());
        }
        return Pages.refuse(
                "plan/agree/action",
                "person",
                dossiers.card(person).orElseThrow(NotFound::new),
                "action",
                planned,
                "fields",
                fields);
    }
}
