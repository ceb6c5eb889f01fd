package fr.passerelle.teamwork.exchange;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.teamwork.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the messages of an exchange that its reader was found to have the right to read. */
@Component
class Conversation {

    private static final String SAID = """
            select s.id, s.author, g.first_name || ' ' || g.last_name as author_name, s.body, s.written_at, s.edited_at, s.deleted_at, s.version
            from teamwork_message s join identity_agent g on g.id = s.author
            where s.exchange_id = :exchange and (cast(:id as uuid) is null or s.id = :id)
            order by s.written_at, s.id limit :limit offset :offset
            """;

    private static final String CALLED = """
            select m.message_id as message, g.first_name || ' ' || g.last_name as name
            from teamwork_mention m join identity_agent g on g.id = m.account
            where m.message_id = any(:messages) order by g.last_name, g.id
            """;

    private static final String PAPERS =
            "select message_id as message, attachment_id as paper from teamwork_paper where message_id = any(:messages) order by 2";

    private static final String VERSIONS = """
            select message_id as message, body, written_at from teamwork_message_version where message_id = any(:messages)
            order by written_at desc
            """;

    private final JdbcClient jdbc;
    private final Attachments attachments;

    Conversation(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /** A message; {@code body} is null once its author took it back. */
    record Said(
            UUID id,
            UUID author,
            String authorName,
            @Nullable String body,
            Instant writtenAt,
            @Nullable Instant editedAt,
            @Nullable Instant deletedAt,
            long version) {}

    /** What a message said until its author corrected it. */
    record Version(UUID message, String body, Instant writtenAt) {}

    private record Named(UUID message, String name) {}

    private record Shown(UUID message, UUID paper) {}

    private record Read(UUID account, String name, Instant until) {}

    /**
     * A message with what stands around it.
     *
     * @param called whom it names
     * @param papers those it shows and that are still there
     * @param readBy who else has read it: for its author only, and empty for everybody else
     */
    record Line(
            Said said,
            boolean own,
            List<String> called,
            List<Attachment> papers,
            List<Version> before,
            List<String> readBy) {}

    List<Line> lines(Viewer viewer, Exchange exchange, int limit, int offset) {
        List<Said> said = said(exchange.id(), null, limit, offset);
        UUID[] ids = said.stream().map(Said::id).toArray(UUID[]::new);
        Map<UUID, List<Named>> called = by(Named::message, CALLED, Named.class, ids);
        Map<UUID, List<Shown>> papers = by(Shown::message, PAPERS, Shown.class, ids);
        Map<UUID, List<Version>> versions = by(Version::message, VERSIONS, Version.class, ids);
        List<Read> readers = readers(exchange);
        return said.stream()
                .map(each -> new Line(
                        each,
                        each.author().equals(viewer.id()),
                        called.getOrDefault(each.id(), List.of()).stream()
                                .map(Named::name)
                                .toList(),
                        papers.getOrDefault(each.id(), List.of()).stream()
                                .map(shown -> attachments.find(exchange.person(), shown.paper()))
                                .flatMap(Optional::stream)
                                .toList(),
                        versions.getOrDefault(each.id(), List.of()),
                        each.author().equals(viewer.id()) ? readBy(each, readers) : List.of()))
                .toList();
    }

    /** A message that the viewer wrote and has not taken back: nobody else corrects or deletes it. */
    Said own(Viewer viewer, Exchange exchange, UUID message) {
        return said(exchange.id(), message, 1, 0).stream()
                .filter(each -> each.author().equals(viewer.id()) && each.body() != null)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Optional<UUID> lastOther(Viewer viewer, Exchange exchange) {
        return jdbc.sql("""
                        select author from teamwork_message where exchange_id = ? and author <> ? order by written_at desc, id desc limit 1
                        """)
                .params(exchange.id(), viewer.id())
                .query(UUID.class)
                .optional();
    }

    /** When the message of that rank was written, from 1. */
    Instant lastOf(Exchange exchange, long rank) {
        return said(exchange.id(), null, 1, (int) rank - 1).get(0).writtenAt();
    }

    private List<Said> said(UUID exchange, @Nullable UUID id, int limit, int offset) {
        return jdbc.sql(SAID)
                .param("exchange", exchange)
                .param("id", id)
                .param("limit", limit)
                .param("offset", offset)
                .query(Said.class)
                .list();
    }

    private <T> Map<UUID, List<T>> by(Function<T, UUID> key, String sql, Class<T> type, UUID[] messages) {
        return jdbc.sql(sql).param("messages", messages).query(type).list().stream()
                .collect(Collectors.groupingBy(key));
    }

    private List<Read> readers(Exchange exchange) {
        return jdbc.sql("""
                        select r.account, g.first_name || ' ' || g.last_name as name, r.read_until as until
                        from teamwork_reading r join identity_agent g on g.id = r.account
                        where r.exchange_id = ? order by g.last_name, g.id
                        """).param(exchange.id()).query(Read.class).list();
    }

    private static List<String> readBy(Said said, List<Read> readers) {
        return readers.stream()
                .filter(read ->
                        !read.account().equals(said.author()) && !read.until().isBefore(said.writtenAt()))
                .map(Read::name)
                .toList();
    }
}
