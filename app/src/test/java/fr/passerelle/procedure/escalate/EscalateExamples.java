package fr.passerelle.procedure.escalate;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.FollowingFixtures;
import fr.passerelle.testing.House;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A refusal of the canary. */
@Component
class EscalateExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;
    private final House house;

    EscalateExamples(JdbcClient jdbc, Now now, House house) {
        this.jdbc = jdbc;
        this.now = now;
        this.house = house;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        String refused = new FollowingFixtures(jdbc, now, house)
                .procedure(worker, person, "REFUSED", null)
                .toString();
        return Map.of(
                "/personnes/{person}/demarches/{procedure}/recours", Map.of("procedure", refused),
                "/personnes/{person}/demarches/{procedure}/recours/{remedy}",
                        Map.of("procedure", refused, "remedy", "CLAIM"));
    }
}
