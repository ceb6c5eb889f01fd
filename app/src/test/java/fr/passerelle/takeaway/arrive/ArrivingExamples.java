package fr.passerelle.takeaway.arrive;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of the canary: that she came with a file. */
@Component
class ArrivingExamples implements RouteExamples {

    private final JdbcClient jdbc;

    ArrivingExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        jdbc.sql("""
                        insert into takeaway_arrival (id, person_id, at, account, organisation, source, made_at, sha256)
                        values (?, ?, now(), ?, ?, 'Ailleurs', now(), ''::bytea)
                        """)
                .params(Ids.next(), person, worker.id(), worker.organisation())
                .update();
        return Map.of(
                "/personnes/importer/{file}", Map.of("file", Ids.next().toString()),
                "/personnes/importer/envois/{upload}",
                        Map.of("upload", Ids.next().toString()));
    }
}
