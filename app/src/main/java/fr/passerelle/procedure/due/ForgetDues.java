package fr.passerelle.procedure.due;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets, each night: turns and due dates that are over, two years later; addresses of calendars, when they end; checks of the mail, with their
 * procedure, or two years later. What is still kept of a person goes with her file.
 */
@Component
class ForgetDues {

    private static final Period KEPT = Period.ofMonths(24);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Now now;

    ForgetDues(JdbcClient jdbc, Journal journal, TransactionTemplate transaction, Now now) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.now = now;
    }

    /** Every night, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> forgetDues(ForgetDues forget, Territories territories) {
            return territories.daily("forget-dues", LocalTime.of(3, 35), forget::run);
        }
    }

    void run() {
        Timestamp limit =
                Timestamp.from(now.local().minus(KEPT).atZone(Now.PARIS).toInstant());
        transaction.executeWithoutResult(status -> {
            int gone = gone("delete from procedure_turn where at < ?", limit)
                    + gone("delete from procedure_due where ended_at < ?", limit)
                    + gone("delete from procedure_check where at < ?", limit)
                    + gone("delete from procedure_calendar where expires_at < ?", Timestamp.from(now.instant()));
            if (gone > 0) {
                journal.record(Actor.SYSTEM, Entry.of("procedure.due-dates-erased", null));
            }
        });
    }

    private int gone(String sql, Timestamp limit) {
        return jdbc.sql(sql).param(limit).update();
    }
}
