package fr.passerelle.people.exclude;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody whom the person excluded, who works nowhere any more. */
@Component
class ExclusionExamples implements RouteExamples {

    private final JdbcClient jdbc;

    ExclusionExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID exclusion = Ids.next();
        jdbc.sql("insert into people_exclusion (id, person_id, account, noted_at) values (?, ?, ?, now())")
                .params(exclusion, person, Ids.next())
                .update();
        return Map.of("*", Map.of("exclusion", exclusion.toString()));
    }
}
