package fr.passerelle.people.join;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After thirty days two files are one for good: the absorbed one goes, and what would have served to part them. */
@Component
class FinishJoins {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Now now;

    FinishJoins(JdbcClient jdbc, Journal journal, TransactionTemplate transaction, Now now) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.now = now;
    }

    /** Every night, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> finishJoins(FinishJoins finish, Territories territories) {
            return territories.daily("finish-joins", LocalTime.of(3, 45), finish::run);
        }
    }

    private record Old(UUID id, UUID absorbed) {}

    void run() {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update people_join set before = null, after = null, ended = '{}'
                        where undone_at is null and before is not null and joined_at <= ? returning id, absorbed
                        """)
                .param(Timestamp.from(now.instant().minus(Joins.UNDOABLE)))
                .query(Old.class)
                .list()
                .forEach(this::finish));
    }

    private void finish(Old join) {
        jdbc.sql("delete from people_join_line where join_id = ?")
                .param(join.id())
                .update();
        jdbc.sql("delete from people_person where id = ?")
                .param(join.absorbed())
                .update();
        journal.record(Actor.SYSTEM, Entry.on(join.absorbed(), "person.join-finished", join.id()));
    }
}
