package fr.passerelle.sharing;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A consent that waits for the person's yes. */
@Component
class SharingExamples implements RouteExamples {

    private final JdbcClient jdbc;

    SharingExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID consent = Ids.next();
        jdbc.sql("""
                        insert into sharing_consent (id, person_id, organisation_id, purpose, basis, categories, contributes, prepared_at, ends_at)
                        values (?, ?, ?, 'Préparer la demande de logement', 'CONSENT', '{NOTES}', false, now(), now() + interval '1 day')
                        """).params(consent, person, worker.organisation()).update();
        return Map.of("*", Map.of("consent", consent.toString()));
    }
}
