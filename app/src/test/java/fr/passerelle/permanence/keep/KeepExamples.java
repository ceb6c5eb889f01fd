package fr.passerelle.permanence.keep;

import fr.passerelle.identity.Viewer;
import fr.passerelle.permanence.GivenPermanences;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A permanence of the first structure, with a day that is not like the others. */
@Component
class KeepExamples implements RouteExamples {

    private final GivenPermanences given;
    private final JdbcClient jdbc;

    KeepExamples(GivenPermanences given, JdbcClient jdbc) {
        this.given = given;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID id = example(worker);
        Map<String, String> one = Map.of("id", id.toString());
        return Map.of(
                "/permanences/{id}",
                one,
                "/permanences/{id}/modifier",
                one,
                "/permanences/{id}/retrait",
                Map.of("id", example(worker).toString()),
                "/permanences/{id}/jours",
                one,
                "/permanences/{id}/jours/{day}/effacer",
                Map.of("id", id.toString(), "day", "2040-01-10"));
    }

    /** So far away that no page of a test shows it. */
    private UUID example(Viewer worker) {
        UUID id = given.here("Exemple de permanence", worker, null, 2);
        jdbc.sql("update permanence_permanence set valid_from = '2040-01-01' where id = ?")
                .param(id)
                .update();
        jdbc.sql("""
                        insert into permanence_change (id, permanence_id, day, kind, reason)
                        values (gen_random_uuid(), ?, '2040-01-10', 'CLOSED', 'Formation')
                        """).param(id).update();
        return id;
    }
}
