package fr.passerelle.mandate;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.SealKey;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of the canary: a draft, and a mandate signed and withdrawn. */
@Component
class MandateExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final MandateKey key;
    private final Now now;

    MandateExamples(JdbcClient jdbc, MandateKey key, Now now) {
        this.jdbc = jdbc;
        this.key = key;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        Map<String, String> draft = Map.of("mandate", add(worker, person, false).toString());
        Map<String, String> signed = Map.of("mandate", add(worker, person, true).toString());
        String path = "/personnes/{person}/mandats/{mandate}";
        Map<String, Map<String, String>> examples = new HashMap<>();
        List.of("/expliquer", "/signer").forEach(end -> examples.put(path + end, draft));
        examples.put(
                path + "/effacer", Map.of("mandate", add(worker, person, false).toString()));
        List.of("", "/retirer", "/document.pdf", "/preuve.pdf", "/attestation.pdf")
                .forEach(end -> examples.put(path + end, signed));
        List.of("/arreter", "/attestation.pdf")
                .forEach(end -> examples.put("/mon-espace/mandats/{mandate}" + end, signed));
        examples.put(
                "/administration/mandats/{organisation}",
                Map.of("organisation", worker.organisation().toString()));
        return examples;
    }

    private UUID add(Viewer worker, UUID person, boolean signed) {
        UUID mandate = Ids.next();
        UUID authorisation = Ids.next();
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into mandate_mandate (id, person_id, organisation_id, team_id, drafted_at, drafted_by, text_version, language, duration)
                        values (?, ?, ?, ?, ?, ?, '2026-11-22', 'falc', 'DAY')
                        """)
                .params(mandate, person, worker.organisation(), worker.team(), at, worker.id())
                .update();
        jdbc.sql("""
                        insert into mandate_authorisation (id, mandate_id, person_id, organisation_id, family, title)
                        values (?, ?, ?, ?, 'SOCIAL', 'Social, santé')
                        """)
                .params(authorisation, mandate, person, worker.organisation())
                .update();
        if (signed) {
            sign(worker, person, mandate, authorisation);
        }
        return mandate;
    }

    private void sign(Viewer worker, UUID person, UUID mandate, UUID authorisation) {
        Instant at = now.instant();
        LocalDate day = now.today();
        Instant end = MandateDuration.DAY.end(day);
        String json = new SignedDocument(
                        1,
                        mandate,
                        "13",
                        new SignedDocument.Party(person, "Une personne", null),
                        new SignedDocument.Structure(worker.organisation(), worker.organisationName(), null),
                        new SignedDocument.Worker(worker.id(), worker.name(), "x"),
                        "2026-11-22",
                        "falc",
                        "DAY",
                        List.of(new SignedDocument.Given(authorisation, "SOCIAL", "Social, santé", end)),
                        "PAPER",
                        null,
                        day,
                        at,
                        at.toString(),
                        null,
                        null,
                        "Mandat",
                        List.of())
                .json();
        jdbc.sql(
                        "update mandate_authorisation set starts_at = ?, ends_at = ?, revoked_at = ?, revoked_why = 'PERSON' where id = ?")
                .params(Timestamp.from(at), Timestamp.from(end), Timestamp.from(at), authorisation)
                .update();
        jdbc.sql(
                        "update mandate_mandate set signing = 'PAPER', signed_at = ?, signed = ?, hash = ?, seal = ? where id = ?")
                .params(
                        Timestamp.from(at),
                        json,
                        SignedDocument.hash(json),
                        key.key().sign(SealKey.bytes(json)),
                        mandate)
                .update();
    }
}
