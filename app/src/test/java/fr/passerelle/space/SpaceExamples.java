package fr.passerelle.space;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of the canary: a correction that she asks for. */
@Component
class SpaceExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;

    SpaceExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID correction = Ids.next();
        jdbc.sql(
                        "insert into space_correction (id, person_id, what, words, asked_at) values (?, ?, 'LAST_NAME', 'Avec deux n', ?)")
                .params(correction, person, Timestamp.from(now.instant()))
                .update();
        return Map.of(
                "*",
                Map.of(
                        "correction", correction.toString(),
                        "helper", Ids.next().toString()));
    }
}
