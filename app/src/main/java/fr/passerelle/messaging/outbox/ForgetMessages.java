package fr.passerelle.messaging.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets, each night, whom a message went to and what it said, six months after; that it was sent, and when, stays. */
@Component
class ForgetMessages {

    private static final Period KEPT = Period.ofMonths(6);

    private final JdbcClient jdbc;
    private final Now now;

    ForgetMessages(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Every night, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> forgetMessages(ForgetMessages forget, Territories territories) {
            return territories.daily("forget-messages", LocalTime.of(3, 30), forget::run);
        }
    }

    void run() {
        Timestamp limit =
                Timestamp.from(now.local().minus(KEPT).atZone(Now.PARIS).toInstant());
        jdbc.sql("""
                        update messaging_mail set recipient = '', subject = '', body = '', from_address = null, from_name = null, erased_at = :now
                        where erased_at is null and posted_at < :limit and (sent_at < :limit or given_up_at < :limit)
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("limit", limit)
                .update();
    }
}
