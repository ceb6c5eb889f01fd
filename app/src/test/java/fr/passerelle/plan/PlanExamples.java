package fr.passerelle.plan;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An action of the person's plan. */
@Component
class PlanExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;

    PlanExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID action = Ids.next();
        Timestamp instant = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into plan_action (id, person_id, kind, title, state, position, created_at, changed_at, team_id)
                        values (?, ?, 'OTHER', 'Un essai', 'TODO', 1, ?, ?, ?)
                        """).params(action, person, instant, instant, worker.team()).update();
        return Map.of("*", Map.of("action", action.toString()));
    }
}
