package fr.passerelle.directory.correct;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A place kept by the organisation of the worker. */
@Component
class CorrectExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;

    CorrectExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID place = Ids.next();
        jdbc.sql("""
                        insert into directory_place (id, source, source_id, name, commune_name, postal_code, imported_at)
                        values (?, 'exemple à corriger', ?, 'La Vigie', 'Gardanne', '13120', ?)
                        """)
                .params(place, place.toString(), Timestamp.from(now.instant()))
                .update();
        jdbc.sql("insert into directory_keeper (place_id, organisation, since) values (?, ?, ?)")
                .params(place, worker.organisation(), Timestamp.from(now.instant()))
                .update();
        Map<String, String> id = Map.of("id", place.toString());
        return Map.of("/lieux/{id}/corriger", id, "/lieux/{id}/corriger/source", id);
    }
}
