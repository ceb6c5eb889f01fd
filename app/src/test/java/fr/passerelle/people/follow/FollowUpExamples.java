package fr.passerelle.people.follow;

import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The follow-up of the person by the worker's team. */
@Component
class FollowUpExamples implements RouteExamples {

    private final JdbcClient jdbc;

    FollowUpExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        String followUp = jdbc.sql("select id::text from people_follow_up where person_id = ? limit 1")
                .param(person)
                .query(String.class)
                .single();
        return Map.of("*", Map.of("followUp", followUp));
    }
}
