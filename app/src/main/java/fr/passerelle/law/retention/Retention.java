package fr.passerelle.law.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.law.Erasing;
import fr.passerelle.law.Kept;
import fr.passerelle.law.KeptTable;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Each night: who came back is kept, who is gone for two years is announced, whose time is over is erased, and files are rewritten without them. */
@Component
class Retention {

    private static final Duration ONCE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Endings endings;
    private final Erasing erasing;
    private final Night night;
    private final Now now;

    Retention(JdbcClient jdbc, Endings endings, Erasing erasing, Night night, Now now) {
        this.jdbc = jdbc;
        this.endings = endings;
        this.erasing = erasing;
        this.night = night;
        this.now = now;
    }

    /** What the night works with. */
    @Component
    record Night(TransactionTemplate transaction, Journal journal, Kept kept, Territories territories) {}

    /** Every night, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> keepRetention(Retention retention, Territories territories) {
            return territories.daily("keep-retention", LocalTime.of(4, 10), retention::run);
        }
    }

    void run() {
        night.transaction().executeWithoutResult(status -> {
            endings.cameBack().forEach(person -> record("ending.came-back", person, person));
            endings.announce().forEach(person -> record("ending.announced", person, person));
            forgetOnceKeys();
        });
        // One transaction each: what fails for one does not keep the others.
        RuntimeException failure = null;
        for (Endings.Ending ending : endings.ready()) {
            try {
                night.transaction().executeWithoutResult(status -> erase(ending.personId()));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        compact();
        if (failure != null) {
            throw failure;
        }
    }

    private void erase(UUID person) {
        UUID id = Ids.next();
        Map<String, Long> counts = erasing.erase(person);
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into law_erasure (id, number, cause, asked_at, done_at, counts)
                        values (?, ?, 'RETENTION', ?, ?, cast(? as jsonb))
                        """)
                .params(
                        id,
                        "EFF-" + PersonCodes.draw(),
                        at,
                        at,
                        JsonMapper.shared().writeValueAsString(counts))
                .update();
        record("person.erased", person, id);
    }

    /** The keys of forms hold the address of a page: they are of use for a double click, not for a week. */
    private void forgetOnceKeys() {
        jdbc.sql("delete from identity_once where at < ?")
                .param(Timestamp.from(now.instant().minus(ONCE)))
                .update();
    }

    /** What was erased since the last night is taken out of the files too, whoever decided it. */
    private void compact() {
        boolean erased = jdbc.sql("select exists (select 1 from law_tombstone where erased_at > ?)")
                .param(Timestamp.from(now.instant().minus(Duration.ofHours(25))))
                .query(Boolean.class)
                .single();
        if (erased) {
            List<String> tables = night.kept().aboutPersons().stream()
                    .filter(table -> table.erased() != KeptTable.Erased.KEPT)
                    .map(KeptTable::table)
                    .toList();
            night.territories().compact(Territories.required(), tables);
        }
    }

    private void record(String verb, UUID person, UUID subject) {
        night.journal().record(Actor.SYSTEM, Entry.on(person, verb, subject));
    }
}
