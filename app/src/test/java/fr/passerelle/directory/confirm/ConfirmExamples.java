package fr.passerelle.directory.confirm;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A place that somebody may have called. */
@Component
class ConfirmExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;

    ConfirmExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID place = Ids.next();
        jdbc.sql("""
                        insert into directory_place (id, source, source_id, name, commune_name, postal_code, imported_at)
                        values (?, 'exemple à confirmer', ?, 'Le Fanal', 'Gardanne', '13120', ?)
                        """)
                .params(place, place.toString(), Timestamp.from(now.instant()))
                .update();
        return Map.of("/lieux/{id}/verification", Map.of("id", place.toString()));
    }
}
