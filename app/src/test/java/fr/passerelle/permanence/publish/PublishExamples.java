package fr.passerelle.permanence.publish;

import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An edition before the first: no list shows it. */
@Component
class PublishExamples implements RouteExamples {

    private final JdbcClient jdbc;

    PublishExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        jdbc.sql("""
                        insert into permanence_edition (number, published_at, valid_until, published_by, publisher, content, a4, a3)
                        values (0, '2020-01-01', '2020-02-01', ?, 'Exemple', '{"parts": []}', '%PDF', '%PDF') on conflict do nothing
                        """).param(worker.id()).update();
        Map<String, String> zero = Map.of("number", "0");
        return Map.of(
                "/permanences/versions/{number}/document.pdf",
                zero,
                "/permanences/versions/{number}/depliant.pdf",
                zero);
    }
}
