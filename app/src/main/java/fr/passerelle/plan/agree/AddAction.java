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
import fr.passerelle.plan.PlannedActions;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds to the plan what was chosen freely with the person. */
@Controller
class AddAction {

    private static final String PAGE = "plan/agree/action";

    private final PlannedActions actions;
    private final Dossiers dossiers;
    private final Journal journal;

    AddAction(PlannedActions actions, Dossiers dossiers, Journal journal) {
        this.actions = actions;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @Allowed(Action.PLAN)
    @GetMapping("/personnes/{person}/plan/ajouter")
    ModelAndView form(@PathVariable UUID person) {
        return page(Pages.show(PAGE), person, Fields.of(Map.of("who", fr.passerelle.plan.Who.TOGETHER)));
    }

    @Allowed(Action.PLAN)
    @PostMapping("/personnes/{person}/plan/ajouter")
    ModelAndView add(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult errors) {
        if (errors.hasErrors()) {
            return page(Pages.refuse(PAGE), person, Fields.of(errors));
        }
        UUID id = actions.add(viewer, person, form.wording(), null);
        journal.record(viewer.actor(), Entry.on(person, "plan.action-added", id));
        return Pages.go("/personnes/" + person + "/plan", "Action ajoutée au plan.");
    }

    private ModelAndView page(ModelAndView page, UUID person, Fields fields) {
        return page.addObject("person", dossiers.card(person).orElseThrow(NotFound::new))
                .addObject("fields", fields);
    }
}
