package fr.passerelle.identity.admin;

import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An organisation, a team and a professional for the administrator's pages. */
@Component
class AdminExamples implements RouteExamples {

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        return Map.of(
                "*",
                Map.of(
                        "organisation", worker.organisation().toString(),
                        "team", worker.team().toString(),
                        "agent", worker.id().toString()));
    }
}
