package fr.passerelle.messaging.outbox;

import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.Ending;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the messages that wait, territory by territory; several nodes may do it side by side. Each leaves at least once: a crash between the
 * server's answer and our commit sends it again, under the same identifier.
 */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** One address never gets more in a day: a faulty loop must not flood anyone. */
    private static final int MAILS_A_DAY = 10;

    private static final int TRIES = 8;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Territories territories;
    private final Now now;
    private final Carriers carriers;

    Outbox(JdbcClient jdbc, TransactionTemplate transaction, Territories territories, Now now, Carriers carriers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.territories = territories;
        this.now = now;
        this.carriers = carriers;
    }

    /** Sends what waits in every territory; gives how many left. */
    int sendAll() {
        return territories.all().stream()
                .mapToInt(territory -> Territories.in(territory, this::sendWaiting))
                .sum();
    }

    private int sendWaiting() {
        expire();
        List<String> kinds = carriers.kinds();
        int sent = 0;
        while (!kinds.isEmpty() && Boolean.TRUE.equals(transaction.execute(status -> sendNext(kinds)))) {
            sent++;
        }
        return sent;
    }

    /** Nothing after the event: what came too late, and what is for a number that said STOP, never leaves. */
    private void expire() {
        Timestamp instant = Timestamp.from(now.instant());
        jdbc.sql("""
                        update messaging_mail set given_up_at = :now, ending = 'EXPIRED'
                        where sent_at is null and given_up_at is null and expires_at <= :now
                        """).param("now", instant).update();
        jdbc.sql("""
                        update messaging_mail set given_up_at = :now, ending = 'STOPPED'
                        where sent_at is null and given_up_at is null and kind = 'SMS' and recipient in (select phone from messaging_stop)
                        """).param("now", instant).update();
    }

    /** One message, one transaction: a crash after the server took it sends it again at worst, never loses it. */
    private boolean sendNext(List<String> kinds) {
        Waiting message = next(kinds);
        if (message == null) {
            return false;
        }
        Instant instant = now.instant();
        try {
            String provider = carriers.carry(message);
            jdbc.sql("update messaging_mail set sent_at = ?, attempts = attempts + 1, provider_id = ? where id = ?")
                    .params(Timestamp.from(instant), provider, message.id())
                    .update();
        } catch (NotCarried e) {
            LOG.warn("message {} not sent, attempt {}: {}", message.id(), message.attempts() + 1, e.getMessage());
            Ending ending =
                    e.forGood() != null ? e.forGood() : message.attempts() + 1 >= TRIES ? Ending.UNREACHABLE : null;
            Duration pause = Duration.ofMinutes(1L << Math.min(message.attempts(), 10));
            jdbc.sql("""
                            update messaging_mail set attempts = attempts + 1, next_try_at = ?, given_up_at = ?, ending = ? where id = ?
                            """)
                    .params(
                            Timestamp.from(instant.plus(pause)),
                            ending == null ? null : Timestamp.from(instant),
                            ending == null ? null : ending.name(),
                            message.id())
                    .update();
        }
        return true;
    }

    private @Nullable Waiting next(List<String> kinds) {
        LocalDateTime local = now.local();
        List<Waiting> waiting = jdbc.sql("""
                        select id, kind, recipient, subject, body, from_address, from_name, attempts from messaging_mail m
                        where sent_at is null and given_up_at is null and next_try_at <= :now and kind = any(:kinds)
                          and (expires_at is null or expires_at > :now)
                          and (opens_at is null or not :sunday and opens_at <= :time and closes_at > :time)
                          and (kind <> 'SMS' or not exists (select 1 from messaging_stop where phone = m.recipient))
                          and (select count(*) from messaging_mail s
                               where s.recipient = m.recipient and s.sent_at > :yesterday)
                              < case when kind = 'SMS' then :smsADay else :mailsADay end
                        order by next_try_at limit 1 for update skip locked
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("kinds", kinds.toArray(String[]::new))
                .param("time", local.toLocalTime())
                .param("sunday", local.getDayOfWeek() == DayOfWeek.SUNDAY)
                .param("yesterday", Timestamp.from(now.instant().minus(Duration.ofDays(1))))
                .param("smsADay", carriers.smsADay())
                .param("mailsADay", MAILS_A_DAY)
                .query(Waiting.class)
                .list();
        return waiting.isEmpty() ? null : waiting.get(0);
    }
}
