package fr.passerelle.plan.agree;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.DossierTab;
import fr.passerelle.people.InnerTab;
import fr.passerelle.plan.ActionWay;
import fr.passerelle.plan.PlannedActions;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the plan of a person, what is open first. */
@Controller
class ViewPlan {

    private static final String PATH = "/plan";

    private final PlannedActions actions;
    private final DossierFrame frame;
    private final List<ActionWay> ways;
    private final Now now;

    ViewPlan(PlannedActions actions, DossierFrame frame, List<ActionWay> ways, Now now) {
        this.actions = actions;
        this.frame = frame;
        this.ways = ways;
        this.now = now;
    }

    @Bean
    static DossierTab planTab() {
        return new DossierTab(30, "Plan", null, PATH, Action.PLAN);
    }

    @Bean
    static InnerTab planInnerTab() {
        return new InnerTab(PATH, 10, "Plan", PATH, Action.PLAN);
    }

    @Allowed(Action.PLAN)
    @GetMapping("/personnes/{person}/plan")
    ModelAndView view(Viewer viewer, @PathVariable UUID person) {
        return Pages.show(
                "plan/agree/plan",
                "around",
                frame.of(viewer, person, PATH),
                "actions",
                actions.of(person),
                "ways",
                ways,
                "today",
                now.today());
    }
}
