package fr.passerelle.teamwork;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.House;
import fr.passerelle.testing.RouteExamples;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An exchange about the canary, with a message of the worker's, and a task. */
@Component
class TeamworkExamples implements RouteExamples {

    private static final String EXCHANGE = "/personnes/{person}/echanges/{exchange}";

    private final Saying saying;
    private final Handing handing;
    private final House house;
    private final JdbcClient jdbc;

    TeamworkExamples(Saying saying, Handing handing, House house, JdbcClient jdbc) {
        this.saying = saying;
        this.handing = handing;
        this.house = house;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        Map<String, Map<String, String>> examples = new HashMap<>();
        UUID exchange = saying.open(worker, person, Circle.FOLLOW_UP, "Un sujet", Saying.Words.of("Un message"));
        UUID message = jdbc.sql("select id from teamwork_message where exchange_id = ?")
                .param(exchange)
                .query(UUID.class)
                .single();
        Map<String, String> said = Map.of("exchange", exchange.toString(), "message", message.toString());
        examples.put(EXCHANGE, said);
        examples.put(EXCHANGE + "/messages/{message}", said);
        examples.put(EXCHANGE + "/messages/{message}/suppression", said);
        UUID task = handing.hand(
                worker,
                person,
                new Handing.Asked("Appeler", null, null, house.a(Trade.EDUCATOR).id()));
        Map<String, String> asked = Map.of("task", task.toString());
        examples.put("/personnes/{person}/taches/{task}", asked);
        examples.put("/personnes/{person}/taches/{task}/reconfier", asked);
        return examples;
    }
}
