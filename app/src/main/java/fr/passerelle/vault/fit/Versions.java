package fr.passerelle.vault.fit;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.AttachmentsErased;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.vault.fit.Fitted.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions for a site that stay beside their originals. */
@Component
class Versions {

    private final JdbcClient jdbc;
    private final Attachments attachments;

    Versions(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /**
     * A version.
     *
     * @param words « PDF de 500 Ko au plus, partie 1 sur 2 »
     */
    record Version(Attachment file, String words) {}

    /**
     * Keeps the files, and which papers they were made of; says the first.
     *
     * @param keptBy a professional, or the person herself
     */
    UUID keep(UUID keptBy, UUID person, Choice choice, Files files, List<Attachment> originals) {
        List<UUID> ids = new ArrayList<>();
        for (byte[] file : files.files()) {
            ids.add(kept(keptBy, person, file));
        }
        for (int i = 0; i < ids.size(); i++) {
            String part = ids.size() > 1 ? ", partie " + (i + 1) + " sur " + ids.size() : "";
            link(ids.get(i), choice.words() + part, originals);
        }
        return ids.get(0);
    }

    private UUID kept(UUID keptBy, UUID person, byte[] bytes) {
        try {
            return attachments.keepMade(keptBy, person, bytes).id();
        } catch (RefusedFile ours) {
            throw new IllegalStateException(ours.sentence());
        }
    }

    private void link(UUID version, String words, List<Attachment> originals) {
        for (int i = 0; i < originals.size(); i++) {
            jdbc.sql("insert into vault_fitted (attachment_id, position, original_id, words) values (?, ?, ?, ?)")
                    .params(version, i + 1, originals.get(i).id(), words)
                    .update();
        }
    }

    /** Those of a person, the last first. */
    List<Version> of(UUID person) {
        return jdbc
                .sql("""
                        select distinct f.attachment_id, f.words, a.kept_at from vault_fitted f
                        join attachment_file a on a.id = f.attachment_id
                        where a.person_id = ? order by a.kept_at desc, f.attachment_id
                        """)
                .param(person)
                .query((row, i) -> new Row(row.getObject("attachment_id", UUID.class), row.getString("words")))
                .list()
                .stream()
                .flatMap(row ->
                        attachments.find(person, row.file()).map(file -> new Version(file, row.words())).stream())
                .toList();
    }

    private record Row(UUID file, String words) {}

    Optional<Version> find(UUID person, UUID version) {
        return of(person).stream()
                .filter(each -> each.file().id().equals(version))
                .findFirst();
    }

    /** A version shows what its originals show: it goes with the first of them. */
    @EventListener
    void with(AttachmentsErased originals) {
        attachments.erase(jdbc.sql("select distinct attachment_id from vault_fitted where original_id = any(?)")
                .param(originals.ids().toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Erases the version; its originals stay. */
    void erase(Version version) {
        attachments.erase(List.of(version.file().id()));
    }
}
