package fr.passerelle.plan;

import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Action;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An action of the plan of the canary. */
@Component
class PlanExamples implements RouteExamples {

    private final PlannedActions actions;

    PlanExamples(PlannedActions actions) {
        this.actions = actions;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        var wording = new PlannedActions.Wording(Action.Kind.OTHER, "Rappeler la CAF", null, null, Who.TOGETHER, null);
        Map<String, String> action =
                Map.of("action", actions.add(worker, person, wording, null).toString());
        return Map.of(
                "/personnes/{person}/plan/{action}", action,
                "/personnes/{person}/plan/{action}/etat", action);
    }
}
