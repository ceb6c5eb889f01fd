package fr.passerelle.correspondence;

import fr.passerelle.identity.Viewer;
import fr.passerelle.people.Situation.Channel;
import fr.passerelle.testing.RouteExamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A message, a letter, something to sign and a text to several persons, of the team of the canary. */
@Component
class CorrespondenceExamples implements RouteExamples {

    private final Writings writings;
    private final JdbcClient jdbc;

    CorrespondenceExamples(Writings writings, JdbcClient jdbc) {
        this.writings = writings;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        Map<String, Map<String, String>> examples = new HashMap<>();
        String message = writing(worker, person, Channel.EMAIL);
        String letter = writing(worker, person, Channel.POST);
        for (String path : List.of("", "/corriger")) {
            examples.put("/personnes/{person}/messages/{writing}" + path, Map.of("writing", message));
        }
        String moved = writing(worker, person, Channel.EMAIL);
        for (String path : List.of("/envoi", "/annulation", "/remise")) {
            examples.put("/personnes/{person}/messages/{writing}" + path, Map.of("writing", moved));
        }
        for (String path : List.of("/courrier", "/courrier.pdf")) {
            examples.put("/personnes/{person}/messages/{writing}" + path, Map.of("writing", letter));
        }
        String toSign = writing(worker, person, Channel.EMAIL);
        jdbc.sql("update correspondence_writing set state = 'TO_SIGN' where id = ?::uuid")
                .param(toSign)
                .update();
        examples.put("/messages/a-signer/{writing}", Map.of("writing", toSign));
        examples.put("/personnes/{person}/courriers/nouveau/{template}", Map.of("template", "reclamation"));
        examples.put(
                "/administration/messages/{organisation}",
                Map.of("organisation", worker.organisation().toString()));
        UUID group = UUID.randomUUID();
        jdbc.sql("""
                        insert into correspondence_group (id, organisation_id, team_id, author, label, subject, body, state, created_at)
                        values (?, ?, ?, ?, 'Jeudi', 'Petit rappel', 'À jeudi.', 'DRAFT', now())
                        """)
                .params(group, worker.organisation(), worker.team(), worker.id())
                .update();
        for (String path : List.of("", "/envoi", "/annulation")) {
            examples.put("/messages/groupe/{group}" + path, Map.of("group", group.toString()));
        }
        return examples;
    }

    private String writing(Viewer worker, UUID person, Channel channel) {
        var text = new Writings.Text(channel, "Des nouvelles", "Bonjour", channel == Channel.POST ? "CAF" : "");
        return writings.add(worker, person, text, Writings.Times.ANY, Writings.Origin.HAND)
                .toString();
    }
}
