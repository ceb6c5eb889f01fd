package fr.passerelle.attachment;

import fr.passerelle.attachment.MalwareScanner.Verdict;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the papers of persons. The right to add or to read was checked by the gate; whoever keeps one writes it in the journal. */
@Component
public class Attachments {

    private static final String SELECT = """
            select id, person_id as person, media_type, pages, size, encode(sha256, 'hex') as sha256, kept_at
            from attachment_file
            """;

    private final JdbcClient jdbc;
    private final Storage storage;
    private final ObjectProvider<MalwareScanner> scanner;
    private final Now now;
    private final ApplicationEventPublisher events;

    Attachments(
            JdbcClient jdbc,
            Storage storage,
            ObjectProvider<MalwareScanner> scanner,
            Now now,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.scanner = scanner;
        this.now = now;
        this.events = events;
    }

    /**
     * Keeps a PDF, a photo or a Word document, in the caller's transaction.
     *
     * @throws RefusedFile when it is empty, too large, of another kind, damaged, or holds what could do harm
     */
    public Attachment keep(Viewer viewer, UUID person, MultipartFile file) throws RefusedFile {
        try {
            return keep(viewer, person, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, from bytes. */
    public Attachment keep(Viewer viewer, UUID person, byte[] bytes) throws RefusedFile {
        return keep(viewer.id(), person, bytes);
    }

    /** The same, kept by a professional or by the person herself. */
    public Attachment keep(UUID keptBy, UUID person, byte[] bytes) throws RefusedFile {
        return kept(keptBy, person, HarmlessFile.of(bytes), bytes);
    }

    /** The same, for a file that was made here from papers that are kept: a photo stays as it is, to the last byte. */
    public Attachment keepMade(UUID keptBy, UUID person, byte[] bytes) throws RefusedFile {
        return kept(keptBy, person, HarmlessFile.drawn(bytes), bytes);
    }

    private Attachment kept(UUID keptBy, UUID person, HarmlessFile harmless, byte[] bytes) throws RefusedFile {
        requireClean(bytes);
        UUID id = Ids.next();
        UUID object = storage.put(person, harmless.bytes()).id();
        jdbc.sql("""
                        insert into attachment_file (id, person_id, owner, media_type, pages, size, sha256, object_id, kept_at, kept_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, person, person, harmless.mediaType(), harmless.pages(), harmless.bytes().length)
                .params(sha256(harmless.bytes()), object, Timestamp.from(now.instant()), keptBy)
                .update();
        return find(person, id).orElseThrow();
    }

    /**
     * A file that may be kept elsewhere than among the papers of a person.
     *
     * @param sha256 of its bytes
     */
    public record Clean(String mediaType, byte[] bytes, byte[] sha256) {}

    /** The same checks, for a paper that is no person's: kept by who asks. */
    public Clean clean(byte[] bytes) throws RefusedFile {
        HarmlessFile harmless = HarmlessFile.of(bytes);
        requireClean(bytes);
        return new Clean(harmless.mediaType(), harmless.bytes(), sha256(harmless.bytes()));
    }

    private void requireClean(byte[] bytes) throws RefusedFile {
        MalwareScanner antivirus = scanner.getIfAvailable();
        switch (antivirus == null ? Verdict.CLEAN : antivirus.scan(bytes)) {
            case CLEAN -> {}
            case MALWARE ->
                throw new RefusedFile(
                        "L’antivirus a reconnu un programme malveillant dans ce fichier\u00a0: il n’est pas gardé. Prévenez la personne qui vous l’a donné.");
            case TOO_LARGE ->
                throw new RefusedFile(
                        "Ce fichier est trop lourd pour l’antivirus. Refaites le scan en qualité normale.");
            case SILENT ->
                throw new RefusedFile(
                        "L’antivirus ne répond pas\u00a0: aucun fichier ne peut être ajouté pour l’instant. Réessayez dans quelques minutes.");
        }
    }

    /** A paper of that person; anybody else's is absent. */
    public Optional<Attachment> find(UUID person, UUID id) {
        return jdbc.sql(SELECT + "where person_id = ? and id = ?")
                .params(person, id)
                .query(Attachment.class)
                .optional();
    }

    /** The papers of a person, the last first. */
    public List<Attachment> of(UUID person, int limit) {
        return jdbc.sql(SELECT + "where person_id = ? order by kept_at desc, id limit ?")
                .params(person, limit)
                .query(Attachment.class)
                .list();
    }

    /** What it holds. */
    public Optional<byte[]> bytes(UUID person, UUID id) {
        return jdbc.sql("select owner, object_id, bytes from attachment_file where person_id = ? and id = ?")
                .params(person, id)
                .query((row, i) -> new Place(
                        row.getObject("owner", UUID.class),
                        row.getObject("object_id", UUID.class),
                        row.getBytes("bytes")))
                .optional()
                .flatMap(place -> place.object() == null
                        ? Optional.ofNullable(place.bytes())
                        : storage.get(place.owner(), place.object()));
    }

    /** Erases papers, when what they prove is no longer to be kept, and with them what was made from them. */
    public void erase(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        events.publishEvent(new AttachmentsErased(ids));
        List<Place> places = jdbc.sql("delete from attachment_file where id = any(?) returning owner, object_id")
                .param(ids.toArray(UUID[]::new))
                .query((row, i) ->
                        new Place(row.getObject("owner", UUID.class), row.getObject("object_id", UUID.class), null))
                .list();
        for (Place place : places) {
            UUID object = place.object();
            if (object != null) {
                storage.delete(place.owner(), object);
            }
        }
    }

    /** Where the content is: encrypted, or still in the row until {@link MoveBytes} comes by. */
    private record Place(UUID owner, @Nullable UUID object, byte @Nullable [] bytes) {}

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
