package fr.passerelle.identity;

import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.TooManyFiles;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many different files one account may open: a usual day has some thirty, a stolen account takes all it can. The journal counts; above a first mark
 * within an hour somebody is told, above a second within a day no further file opens. Source: CNIL, SAN-2026-003 (massive extraction through a usurped
 * account); research note on security, T10.
 */
@Component
public class OpeningLimits {

    private final JdbcClient jdbc;
    private final Now now;
    private final ApplicationEventPublisher events;
    private final int hour;
    private final int day;

    OpeningLimits(
            JdbcClient jdbc,
            Now now,
            ApplicationEventPublisher events,
            @Value("${passerelle.limits.files-an-hour:60}") int hour,
            @Value("${passerelle.limits.files-a-day:150}") int day) {
        this.jdbc = jdbc;
        this.now = now;
        this.events = events;
        this.hour = hour;
        this.day = day;
    }

    private record Count(int hour, int day, boolean known, boolean lifted) {}

    /**
     * Counts one more file before it opens.
     *
     * @throws TooManyFiles when the account has opened too many others since yesterday
     */
    public void opening(Viewer viewer, UUID person) {
        Instant at = now.instant();
        Count count = jdbc.sql("""
                        select count(distinct dossier) filter (where at > :hour) as hour, count(distinct dossier) as day,
                               coalesce(bool_or(dossier = :person), false) as known,
                               exists (select 1 from identity_opening_lift l where l.account = :account and l.until > :now) as lifted
                        from audit_entry where actor = :account and verb = 'dossier.opened' and at > :day
                        """)
                .param("hour", Timestamp.from(at.minus(Duration.ofHours(1))))
                .param("day", Timestamp.from(at.minus(Duration.ofDays(1))))
                .param("now", Timestamp.from(at))
                .param("person", person)
                .param("account", viewer.id())
                .query(Count.class)
                .single();
        if (count.known()) {
            return;
        }
        if (count.day() >= day && !count.lifted()) {
            events.publishEvent(new ManyFilesOpened(viewer.id(), count.day(), true));
            throw new TooManyFiles();
        }
        if (count.hour() + 1 == hour) {
            events.publishEvent(new ManyFilesOpened(viewer.id(), hour, false));
        }
    }

    /** Lets an account open more until then: somebody found that its day was unusual for a good reason. */
    public void lift(UUID account, Instant until) {
        jdbc.sql("""
                        insert into identity_opening_lift (account, until) values (?, ?)
                        on conflict (account) do update set until = excluded.until
                        """).params(account, Timestamp.from(until)).update();
    }
}
