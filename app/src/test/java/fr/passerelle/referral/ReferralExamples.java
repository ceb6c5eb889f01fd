package fr.passerelle.referral;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A referral of the person handed over on paper, and one received by a place that the organisation keeps. */
@Component
class ReferralExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;

    ReferralExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        ReferralFixtures fixtures = new ReferralFixtures(jdbc, now);
        UUID place = fixtures.place("");
        fixtures.keeps(worker, place);
        Map<String, String> given = Map.of("id", add(worker, person, place, "GIVEN"));
        Map<String, String> received = Map.of("id", add(worker, person, place, "SENT"));
        String path = "/personnes/{person}/orientations/{id}";
        Map<String, Map<String, String>> examples = new HashMap<>();
        List.of("", "/fiche", "/fiche.pdf", "/relance", "/apercu", "/effacer", "/autre-personne")
                .forEach(end -> examples.put(path + end, given));
        examples.put("/orientations/recues/{id}", received);
        examples.put("/mon-espace/rendez-vous/{referral}", Map.of("referral", add(worker, person, place, "SENT")));
        return examples;
    }

    private String add(Viewer worker, UUID person, UUID place, String state) {
        UUID referral = Ids.next();
        jdbc.sql("""
                        insert into referral_referral (id, person_id, place_id, place_name, need, urgency, consent, state, created_at,
                                                       created_by, organisation_id, team_id, sender_name)
                        values (?, ?, ?, 'La Boussole', 'Apprendre à envoyer un message', 'CALM', 'NONE', ?, ?, ?, ?, ?, ?)
                        """)
                .params(referral, person, place, state, Timestamp.from(now.instant()))
                .params(worker.id(), worker.organisation(), worker.team(), worker.name())
                .update();
        return referral.toString();
    }
}
