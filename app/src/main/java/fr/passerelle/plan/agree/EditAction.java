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
import fr.passerelle.plan.PlannedAction;
import fr.passerelle.plan.PlannedActions;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says an action of the plan in other words, for another day, by somebody else. */
@Controller
class EditAction {

    private static final String PAGE = "plan/agree/action";

    private final PlannedActions actions;
    private final Dossiers dossiers;
    private final Journal journal;

    EditAction(PlannedActions actions, Dossiers dossiers, Journal journal) {
        this.actions = actions;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @Allowed(Action.PLAN)
    @GetMapping("/personnes/{person}/plan/{action}")
    ModelAndView form(@PathVariable UUID person, @PathVariable UUID action) {
        PlannedAction planned = actions.required(person, action);
        return page(Pages.show(PAGE), person, planned, Fields.of(planned));
    }

    @Allowed(Action.PLAN)
    @PostMapping("/personnes/{person}/plan/{action}")
    ModelAndView edit(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID action,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors) {
        PlannedAction planned = actions.required(person, action);
        if (errors.hasErrors()) {
            return page(Pages.refuse(PAGE), person, planned, Fields.of(errors));
        }
        if (form.version() == null || form.version() != planned.version()) {
            throw new OptimisticLockingFailureException("action changed meanwhile");
        }
        actions.reword(planned, form.wording());
        journal.record(viewer.actor(), Entry.on(person, "plan.action-reworded", action));
        return Pages.go("/personnes/" + person + "/plan", "Action modifiée.");
    }

    private ModelAndView page(ModelAndView page, UUID person, PlannedAction planned, Fields fields) {
        return page.addObject("person", dossiers.card(person).orElseThrow(NotFound::new))
                .addObject("action", planned)
                .addObject("fields", fields);
    }
}
