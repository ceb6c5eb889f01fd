package fr.passerelle.procedure.connected;

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

/**
 * Forgets, each night, what was proposed, begun or asked for two years ago, and rights declared then. A refusal stays with the file: forgotten, it would
 * be asked again.
 */
@Component
class ForgetAnswers {

    private static final Period KEPT = Period.ofMonths(24);

    private final JdbcClient jdbc;
    private final Now now;

    ForgetAnswers(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Every night, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> forgetConnectedAnswers(ForgetAnswers forget, Territories territories) {
            return territories.daily("forget-connected-answers", LocalTime.of(3, 40), forget::run);
        }
    }

    void run() {
        Timestamp limit =
                Timestamp.from(now.local().minus(KEPT).atZone(Now.PARIS).toInstant());
        jdbc.sql("delete from procedure_connected where at < ? and answer <> 'REFUSED'")
                .param(limit)
                .update();
        jdbc.sql("delete from procedure_right where declared_at < ?")
                .param(limit)
                .update();
    }
}
