package fr.passerelle.correspondence.forget;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.Messages;
import fr.passerelle.people.PersonErased;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.time.Period;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets, each night, what messages said six months after they last moved, letters two years after; the line that they were written stays. */
@Component
class ForgetWritings {

    private static final Period MESSAGES = Period.ofMonths(6);
    private static final Period LETTERS = Period.ofYears(2);

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Now now;

    ForgetWritings(JdbcClient jdbc, Messages messages, Journal journal, TransactionTemplate transaction, Now now) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.journal = journal;
        this.transaction = transaction;
        this.now = now;
    }

    /** Every night, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> forgetWritings(ForgetWritings forget, Territories territories) {
            return territories.daily("forget-writings", LocalTime.of(3, 35), forget::run);
        }
    }

    /** A person is erased: what waits to leave for her never does, even where she shares her address with somebody. */
    @EventListener
    void on(PersonErased erased) {
        messages.forget(jdbc
                .sql("select id from correspondence_writing where person_id = ?")
                .param(erased.person())
                .query(UUID.class)
                .list()
                .stream()
                .map(Writing::key)
                .toList());
    }

    void run() {
        transaction.executeWithoutResult(status -> {
            if (erase() + eraseGroups() > 0) {
                journal.record(Actor.SYSTEM, Entry.of("message.texts-erased", null));
            }
        });
    }

    private int erase() {
        jdbc.sql("""
                        delete from correspondence_version v using correspondence_writing w
                        where w.id = v.writing_id
                          and (w.channel = 'POST' and w.changed_at < :letters or w.channel <> 'POST' and w.changed_at < :messages)
                        """)
                .param("messages", before(MESSAGES))
                .param("letters", before(LETTERS))
                .update();
        return jdbc.sql("""
                        update correspondence_writing set subject = '', body = '', recipient = '', back_words = null, erased_at = :now,
                            state = case when state in ('DRAFT', 'SENT_BACK', 'TO_SIGN') then 'CANCELLED' else state end, version = version + 1
                        where erased_at is null and (channel = 'POST' and changed_at < :letters or channel <> 'POST' and changed_at < :messages)
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("messages", before(MESSAGES))
                .param("letters", before(LETTERS))
                .update();
    }

    private int eraseGroups() {
        return jdbc.sql("""
                        update correspondence_group set label = '', subject = '', body = '', criteria = '{}', version = version + 1
                        where body <> '' and coalesce(posted_at, created_at) < ?
                        """).param(before(MESSAGES)).update();
    }

    private Timestamp before(Period period) {
        return Timestamp.from(now.local().minus(period).atZone(Now.PARIS).toInstant());
    }
}
