package fr.passerelle.referral;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A referral of the person, handed over on paper. */
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
        UUID referral = Ids.next();
        jdbc.sql("""
                        insert into referral_referral (id, person_id, place_id, place_name, need, urgency, consent, state, created_at, moved_at,
                                                       created_by, organisation_id, team_id, sender_name)
                        values (?, ?, ?, 'La Boussole', 'Apprendre à envoyer un message', 'CALM', 'NONE', 'GIVEN', ?, ?, ?, ?, ?, ?)
                        """)
                .params(referral, person, new ReferralFixtures(jdbc, now).place(""), Timestamp.from(now.instant()))
                .param(Timestamp.from(now.instant()))
                .params(worker.id(), worker.organisation(), worker.team(), worker.name())
                .update();
        Map<String, String> id = Map.of("id", referral.toString());
        String path = "/personnes/{person}/orientations/{id}";
        return Map.of(
                path,
                id,
                path + "/fiche",
                id,
                path + "/fiche.pdf",
                id,
                path + "/relance",
                id,
                path + "/apercu",
                id,
                path + "/effacer",
                id,
                path + "/autre-personne",
                id);
    }
}
