package fr.passerelle.correspondence;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Situation.Channel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages and letters of a territory. */
@Component
public class Writings {

    private static final String SELECT = """
            select id, person_id, organisation_id, team_id, author, channel, state, subject, body, template, recipient, about, not_before, expires_at,
                   group_id, signed_by, signed_at, back_words, created_at, changed_at, erased_at, version
            from correspondence_writing
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Writings(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What is written, by which way. */
    public record Text(Channel channel, String subject, String body, String recipient) {}

    /** When a message may leave, and until when it makes sense. */
    public record Times(
            @Nullable Instant notBefore, @Nullable Instant expires) {

        /** At once, and for ever. */
        public static final Times ANY = new Times(null, null);
    }

    /** Where it comes from: the template of a letter, what it is about elsewhere, the sending to several people. */
    public record Origin(
            @Nullable String template,
            @Nullable UUID about,
            @Nullable UUID group) {

        /** Written by hand. */
        public static final Origin HAND = new Origin(null, null, null);
    }

    /** Keeps a new one as a draft. */
    public UUID add(Viewer viewer, UUID person, Text text, Times times, Origin origin) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into correspondence_writing (id, person_id, organisation_id, team_id, author, channel, state, subject, body, template,
                            recipient, about, not_before, expires_at, group_id, created_at, changed_at)
                        values (:id, :person, :organisation, :team, :author, :channel, 'DRAFT', :subject, :body, :template,
                            :recipient, :about, :notBefore, :expires, :group, :now, :now)
                        """)
                .param("id", id)
                .param("person", person)
                .param("organisation", viewer.organisation())
                .param("team", viewer.team())
                .param("author", viewer.id())
                .param("channel", text.channel().name())
                .param("subject", text.subject())
                .param("body", text.body())
                .param("template", origin.template())
                .param("recipient", text.recipient())
                .param("about", origin.about())
                .param("notBefore", at(times.notBefore()))
                .param("expires", at(times.expires()))
                .param("group", origin.group())
                .param("now", Timestamp.from(now.instant()))
                .update();
        return id;
    }

    /** One of that person's, written in the viewer's structure; anything else is absent. */
    public Writing required(Viewer viewer, UUID person, UUID id) {
        return jdbc.sql(SELECT + " where person_id = ? and id = ? and organisation_id = ?")
                .params(person, id, viewer.organisation())
                .query(Writing.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** One that waits for a signature in that structure, not written by that account. */
    public Optional<Writing> toSign(Viewer lead, UUID id) {
        return jdbc.sql(SELECT + " where id = ? and organisation_id = ? and state = 'TO_SIGN' and author <> ?")
                .params(id, lead.organisation(), lead.id())
                .query(Writing.class)
                .optional();
    }

    /** Everything of one sending to several people. */
    public List<Writing> ofGroup(UUID group) {
        return jdbc.sql(SELECT + " where group_id = ? order by id")
                .param(group)
                .query(Writing.class)
                .list();
    }

    /** What a viewer's structure wrote to a person, newest first. */
    public List<Writing> of(Viewer viewer, UUID person, int limit, long offset) {
        return jdbc.sql(SELECT + """
                         where person_id = ? and organisation_id = ? order by created_at desc, id desc limit ? offset ?
                        """)
                .params(person, viewer.organisation(), limit, offset)
                .query(Writing.class)
                .list();
    }

    /** How many that is in all. */
    public long count(Viewer viewer, UUID person) {
        return jdbc.sql("select count(*) from correspondence_writing where person_id = ? and organisation_id = ?")
                .params(person, viewer.organisation())
                .query(Long.class)
                .single();
    }

    /** Says it otherwise; what it said before stays readable beside it, with who changed it. */
    public void reword(Writing before, Viewer by, Text text, Times times) {
        if (!before.subject().equals(text.subject()) || !before.body().equals(text.body())) {
            jdbc.sql("""
                            insert into correspondence_version (id, writing_id, account, subject, body, replaced_at) values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(Ids.next(), before.id(), by.id(), before.subject(), before.body())
                    .param(Timestamp.from(now.instant()))
                    .update();
        }
        changed(jdbc.sql("""
                        update correspondence_writing set channel = :channel, subject = :subject, body = :body, recipient = :recipient,
                            not_before = :notBefore, expires_at = :expires, changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("channel", text.channel().name())
                .param("subject", text.subject())
                .param("body", text.body())
                .param("recipient", text.recipient())
                .param("notBefore", at(times.notBefore()))
                .param("expires", at(times.expires()))
                .param("now", Timestamp.from(now.instant()))
                .param("id", before.id())
                .param("version", before.version())
                .update());
    }

    /** Moves it on; its version must be the one that was read. */
    public void move(Writing writing, State state) {
        changed(jdbc.sql("""
                        update correspondence_writing set state = :state, changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("now", Timestamp.from(now.instant()))
                .param("id", writing.id())
                .param("version", writing.version())
                .update());
    }

    /** Notes who signed it. */
    public void sign(UUID id, Viewer lead) {
        jdbc.sql("update correspondence_writing set signed_by = ?, signed_at = ?, back_words = null where id = ?")
                .params(lead.id(), Timestamp.from(now.instant()), id)
                .update();
    }

    /** Notes why it comes back to its author. */
    public void sendBack(UUID id, String words) {
        jdbc.sql("update correspondence_writing set back_words = ? where id = ?")
                .params(words, id)
                .update();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("writing changed meanwhile");
        }
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
