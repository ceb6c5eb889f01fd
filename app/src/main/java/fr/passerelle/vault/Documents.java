package fr.passerelle.vault;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.catalogue.PieceKind;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers of persons. The right to add or to read was checked by the gate; whoever changes one writes it in the journal. */
@Component
public class Documents {

    private static final String SELECT = """
            select d.*, coalesce((select sum(a.pages) from vault_file f join attachment_file a on a.id = f.attachment_id
                                  where f.document_id = d.id), 0) as sheets
            from vault_document d
            """;

    private final JdbcClient jdbc;
    private final DocumentKinds kinds;
    private final Attachments attachments;
    private final Now now;

    Documents(JdbcClient jdbc, DocumentKinds kinds, Attachments attachments, Now now) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.attachments = attachments;
        this.now = now;
    }

    /** All the papers of a person, the last added first; those replaced too. */
    public List<Document> of(UUID person) {
        return jdbc.sql(SELECT + "where d.person_id = ? order by d.added_at desc, d.id")
                .param(person)
                .query((row, i) -> document(row))
                .list();
    }

    /** Those that still serve as that supporting document, the one that lasts longest first. */
    public List<Document> serving(UUID person, PieceKind piece) {
        return of(person).stream()
                .filter(document -> document.kind().piece() == piece
                        && document.on(now.today()) != Freshness.REPLACED
                        && document.on(now.today()) != Freshness.EXPIRED)
                .sorted(java.util.Comparator.comparing(
                        Document::endsOn, java.util.Comparator.nullsFirst(java.util.Comparator.reverseOrder())))
                .toList();
    }

    /** A paper of that person; anybody else's is absent. */
    public Optional<Document> find(UUID person, UUID id) {
        return jdbc.sql(SELECT + "where d.person_id = ? and d.id = ?")
                .params(person, id)
                .query((row, i) -> document(row))
                .optional();
    }

    /** The same, which must exist. */
    public Document required(UUID person, UUID id) {
        return find(person, id).orElseThrow(NotFound::new);
    }

    /**
     * Adds a paper made of files kept before.
     *
     * @param addedBy the professional, or null when the person does it herself
     */
    public UUID add(UUID person, Description words, @Nullable UUID addedBy, List<Attachment> files) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into vault_document (id, person_id, kind, title, issued_on, valid_until, ends_on, original, added_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, person, words.kind().key(), words.title(), words.issuedOn(), words.validUntil())
                .params(words.kind().end(words.issuedOn(), words.validUntil()), words.original())
                .params(Timestamp.from(now.instant()), addedBy)
                .update();
        append(id, files);
        return id;
    }

    /** Puts files behind those that a paper has. */
    public void append(UUID document, List<Attachment> files) {
        for (Attachment file : files) {
            jdbc.sql("""
                            insert into vault_file (document_id, position, attachment_id)
                            select ?, coalesce(max(position), 0) + 1, ? from vault_file where document_id = ?
                            """).params(document, file.id(), document).update();
        }
    }

    /** Says something else of a paper. */
    public void describe(Document document, Description words) {
        int changed = jdbc.sql("""
                        update vault_document set kind = ?, title = ?, issued_on = ?, valid_until = ?, ends_on = ?, original = ?,
                               version = version + 1
                        where id = ? and version = ?
                        """)
                .params(words.kind().key(), words.title(), words.issuedOn(), words.validUntil())
                .params(words.kind().end(words.issuedOn(), words.validUntil()), words.original())
                .params(document.id(), document.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("paper changed meanwhile");
        }
    }

    /** Keeps a paper behind the newer one. */
    public void replace(Document old, UUID newer) {
        jdbc.sql("update vault_document set replaced_by = ?, version = version + 1 where id = ?")
                .params(newer, old.id())
                .update();
    }

    /** Erases a paper and what it is made of. */
    public void erase(Document document) {
        List<UUID> files = files(document).stream().map(Attachment::id).toList();
        jdbc.sql("delete from vault_document where id = ?").param(document.id()).update();
        attachments.erase(files);
    }

    /** The files of a paper, in order. */
    public List<Attachment> files(Document document) {
        return jdbc
                .sql("select attachment_id from vault_file where document_id = ? order by position")
                .param(document.id())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> attachments.find(document.person(), id).stream())
                .toList();
    }

    /** Moves a file one place up or down; nothing happens at the ends. */
    public void move(Document document, UUID file, boolean up) {
        jdbc.sql("""
                        with here as (select position from vault_file where document_id = :document and attachment_id = :file),
                        there as (select f.position from vault_file f, here
                                  where f.document_id = :document
                                    and case when :up then f.position < here.position else f.position > here.position end
                                  order by case when :up then -f.position else f.position end limit 1)
                        update vault_file f set position = here.position + there.position - f.position
                        from here, there
                        where f.document_id = :document and f.position in (here.position, there.position)
                        """)
                .param("document", document.id())
                .param("file", file)
                .param("up", up)
                .update();
    }

    /** Erases one of its files. */
    public void remove(UUID file) {
        attachments.erase(List.of(file));
    }

    private Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new Description(
                        kinds.of(row.getString("kind")),
                        row.getString("title"),
                        row.getObject("issued_on", java.time.LocalDate.class),
                        row.getObject("valid_until", java.time.LocalDate.class),
                        row.getString("original")),
                row.getObject("ends_on", java.time.LocalDate.class),
                row.getTimestamp("added_at").toInstant(),
                row.getObject("added_by", UUID.class),
                row.getObject("replaced_by", UUID.class),
                row.getInt("sheets"),
                row.getLong("version"));
    }
}
