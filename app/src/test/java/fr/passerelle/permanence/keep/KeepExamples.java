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
        UUID id = given.here("Exemple de permanence", worker, null, 2);
        jdbc.sql(
                        "insert into permanence_change (id, permanence_id, day, kind, reason) values (gen_random_uuid(), ?, '2030-01-08', 'CLOSED', 'Formation')")
                .param(id)
                .update();
        Map<String, String> one = Map.of("id", id.toString());
        return Map.of(
                "/permanences/{id}",
                one,
                "/permanences/{id}/modifier",
                one,
                "/permanences/{id}/retrait",
                one,
                "/permanences/{id}/jours",
                one,
                "/permanences/{id}/jours/{day}/effacer",
                Map.of("id", id.toString(), "day", "2030-01-08"));
    }
}
