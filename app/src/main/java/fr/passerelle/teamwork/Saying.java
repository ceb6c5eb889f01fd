package fr.passerelle.teamwork;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to colleagues: the one place where a message is kept, with whom it names and the papers it shows. The right to write was checked. */
@Component
public class Saying {

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Journal journal;
    private final Now now;

    Saying(JdbcClient jdbc, Notices notices, Journal journal, Now now) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.journal = journal;
        this.now = now;
    }

    /**
     * What is said.
     *
     * @param mentions accounts that may read it
     * @param papers papers of that person
     */
    public record Words(String body, Set<UUID> mentions, Set<UUID> papers) {

        /** Nobody named, no paper. */
        public static Words of(String body) {
            return new Words(body, Set.of(), Set.of());
        }
    }

    /** Opens an exchange with its first message. */
    public UUID open(Viewer viewer, UUID person, Circle circle, String subject, Words words) {
        UUID exchange = Ids.next();
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into teamwork_exchange (id, person_id, circle, team_id, subject, opened_by, opened_at, last_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(exchange, person, circle.name(), circle == Circle.TEAM ? viewer.team() : null)
                .params(subject, viewer.id(), at, at)
                .update();
        say(viewer, person, exchange, words);
        return exchange;
    }

    /** Adds a message; its writer has read what stands before. */
    public void say(Viewer viewer, UUID person, UUID exchange, Words words) {
        UUID message = Ids.next();
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("insert into teamwork_message (id, exchange_id, author, body, written_at) values (?, ?, ?, ?, ?)")
                .params(message, exchange, viewer.id(), words.body(), at)
                .update();
        each("insert into teamwork_mention (message_id, account) select ?, unnest(?)", message, words.mentions());
        each("insert into teamwork_paper (message_id, attachment_id) select ?, unnest(?)", message, words.papers());
        jdbc.sql("update teamwork_exchange set last_at = ? where id = ?")
                .params(at, exchange)
                .update();
        read(viewer, exchange, at);
        notices.tell(person, words.mentions());
        journal.record(viewer.actor(), Entry.on(person, "exchange.written", message));
    }

    /** The viewer has read what was written until then. */
    public void read(Viewer viewer, UUID exchange, Timestamp until) {
        jdbc.sql("""
                        insert into teamwork_reading as r (exchange_id, account, read_until) values (?, ?, ?)
                        on conflict (exchange_id, account) do update set read_until = greatest(r.read_until, excluded.read_until)
                        """).params(exchange, viewer.id(), until).update();
    }

    private void each(String sql, UUID message, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql).params(List.of(message, ids.toArray(UUID[]::new))).update();
        }
    }
}
