package fr.passerelle.plan.agree;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.plan.PlannedActions;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the plan of a person, what is open first. */
@Controller
class ViewPlan {

    private final PlannedActions actions;
    private final Dossiers dossiers;
    private final Now now;

    ViewPlan(PlannedActions actions, Dossiers dossiers, Now now) {
        this.actions = actions;
        this.dossiers = dossiers;
        this.now = now;
    }

    @Allowed(Action.PLAN)
    @GetMapping("/personnes/{person}/plan")
    ModelAndView view(@PathVariable UUID person) {
        return fill(Pages.show("plan/agree/plan"), person, Fields.blank());
    }

    ModelAndView fill(ModelAndView page, UUID person, Fields fields) {
        return page.addObject("person", dossiers.card(person).orElseThrow(NotFound::new))
                .addObject("actions", actions.of(person))
                .addObject("today", now.today())
                .addObject("fields", fields);
    }
}
