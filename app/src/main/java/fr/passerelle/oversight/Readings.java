package fr.passerelle.oversight;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The readings of the journal that were asked for in the present territory, the latest first. */
@Component
class Readings {

    private static final String SELECT = """
            select r.id, r.asker, a.first_name || ' ' || a.last_name as who, r.from_day, r.to_day, r.reason, r.asked_at,
                   d.first_name || ' ' || d.last_name as decided_by, r.decided_at, r.agreed, r.words
            from oversight_reading r
            join identity_agent a on a.id = r.asker
            left join identity_agent d on d.id = r.decided_by
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Readings(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What somebody asked for. */
    List<Reading> of(Viewer asker) {
        return jdbc.sql(SELECT + " where r.asker = ? order by r.asked_at desc limit 20")
                .param(asker.id())
                .query(Reading.class)
                .list();
    }

    /** The reading that is open to somebody now. */
    Optional<Reading> open(Viewer asker) {
        Instant now = this.now.instant();
        return of(asker).stream()
                .filter(each -> each.state(now) == Reading.State.OPEN)
                .findFirst();
    }

    /** What waits for the answer of somebody: what others asked, never oneself. */
    List<Reading> waitingFor(Viewer second) {
        return jdbc.sql(SELECT + " where r.asker <> ? and r.decided_at is null and r.asked_at > ? order by r.asked_at")
                .params(second.id(), Timestamp.from(now.instant().minus(Reading.WAITING)))
                .query(Reading.class)
                .list();
    }

    /** What was answered, by whomever. */
    List<Reading> answered() {
        return jdbc.sql(SELECT + " where r.decided_at is not null order by r.decided_at desc limit 50")
                .query(Reading.class)
                .list();
    }

    UUID ask(Viewer asker, AskReading.AskForm form) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into oversight_reading (id, asker, from_day, to_day, reason, asked_at) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, asker.id(), form.du(), form.au(), form.reason(), Timestamp.from(now.instant()))
                .update();
        return id;
    }

    /** Answers what waits for somebody's answer; false when nothing waits under that identifier, for instance because another was quicker. */
    boolean answer(UUID reading, Viewer second, boolean agreed, String words) {
        Instant now = this.now.instant();
        return jdbc.sql("""
                        update oversight_reading set decided_by = :second, decided_at = :now, agreed = :agreed, words = :words
                        where id = :reading and asker <> :second and decided_at is null and asked_at > :oldest
                        """)
                        .param("second", second.id())
                        .param("now", Timestamp.from(now))
                        .param("agreed", agreed)
                        .param("words", words.isEmpty() ? null : words)
                        .param("reading", reading)
                        .param("oldest", Timestamp.from(now.minus(Reading.WAITING)))
                        .update()
                == 1;
    }
}
