package fr.passerelle.permanence.sectors;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sector of one commune that no test speaks of. */
@Component
class SectorExamples implements RouteExamples {

    private final JdbcClient jdbc;

    SectorExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        return Map.of(
                "/permanences/secteurs/{id}",
                Map.of("id", example()),
                "/permanences/secteurs/{id}/effacer",
                Map.of("id", example()));
    }

    private String example() {
        UUID id = Ids.next();
        jdbc.sql("insert into permanence_sector (id, name) values (?, ?)")
                .params(id, "Exemple " + id)
                .update();
        return id.toString();
    }
}
