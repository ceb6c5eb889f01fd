package fr.passerelle.vault;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.Papers;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A paper of the canary, with a copy. */
@Component
class VaultExamples implements RouteExamples {

    private final Documents documents;
    private final DocumentKinds kinds;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Now now;

    VaultExamples(Documents documents, DocumentKinds kinds, Attachments attachments, JdbcClient jdbc, Now now) {
        this.documents = documents;
        this.kinds = kinds;
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID paper = added(worker, person);
        UUID copy = Ids.next();
        jdbc.sql("insert into vault_copy (id, document_id, made_for, made_at, made_by) values (?, ?, 'la Caf', ?, ?)")
                .params(copy, paper, Timestamp.from(now.instant()), worker.id())
                .update();
        String path = "/personnes/{person}/papiers/{document}";
        Map<String, Map<String, String>> examples = new HashMap<>();
        for (String end : List.of(
                "",
                "/pages",
                "/pages/{file}",
                "/feuilles/{sheet}",
                "/copies",
                "/copies/{copy}",
                "/couverture.pdf",
                "/ouvrir")) {
            examples.put(
                    path + end,
                    Map.of(
                            "document",
                            paper.toString(),
                            "copy",
                            copy.toString(),
                            "sheet",
                            "1",
                            "file",
                            UUID.randomUUID().toString()));
        }
        examples.put(path + "/effacer", Map.of("document", added(worker, person).toString()));
        Map<String, String> opening = Map.of("opening", opened(worker, paper), "sheet", "1");
        List.of("", "/feuilles/{sheet}").forEach(end -> examples.put("/papiers-ouverts/{opening}" + end, opening));
        examples.put(
                "/personnes/{person}/papiers/ouvertures/{opening}/retirer",
                Map.of("opening", UUID.randomUUID().toString()));
        examples.put(
                "/personnes/{person}/papiers/comptes/{account}/effacer",
                Map.of("account", UUID.randomUUID().toString()));
        examples.put(
                "/personnes/{person}/papiers/envois/{upload}",
                Map.of("upload", UUID.randomUUID().toString()));
        return examples;
    }

    /** To the structure of the first team, which is that of the other team too. */
    private String opened(Viewer worker, UUID paper) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into vault_opening (id, document_id, organisation_id, purpose, opened_at, ends_at)
                        values (?, ?, ?, 'pour voir', ?, ?)
                        """)
                .params(id, paper, worker.organisation(), Timestamp.from(now.instant()))
                .param(Timestamp.from(now.instant().plus(Duration.ofDays(7))))
                .update();
        return id.toString();
    }

    private UUID added(Viewer worker, UUID person) {
        try {
            Attachment kept = attachments.keep(worker, person, Papers.pdf(1));
            DocumentKind kind = kinds.of("identity-card");
            return documents.add(
                    person, new Description(kind, kind.label(), null, null, null), worker.id(), List.of(kept));
        } catch (RefusedFile refused) {
            throw new IllegalStateException(refused);
        }
    }
}
