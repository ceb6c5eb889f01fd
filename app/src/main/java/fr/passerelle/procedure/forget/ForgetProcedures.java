package fr.passerelle.procedure.forget;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.PersonErased;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets, each night: two years after a closed procedure was last touched, who it was for, what was answered, its pieces, papers and words; and at
 * once when its people were erased. State, sheet, operator, days and reason stay, to count.
 */
@Component
class ForgetProcedures {

    private static final Period KEPT = Period.ofYears(2);

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Now now;

    ForgetProcedures(
            JdbcClient jdbc, Attachments attachments, Journal journal, TransactionTemplate transaction, Now now) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.journal = journal;
        this.transaction = transaction;
        this.now = now;
    }

    /** Every night, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> forgetProcedures(ForgetProcedures forget, Territories territories) {
            return territories.daily("forget-procedures", LocalTime.of(3, 40), forget::run);
        }
    }

    /** A person is erased: the procedures that were hers alone are forgotten with her, not at night. */
    @EventListener
    void on(PersonErased erased) {
        List<UUID> alone =
                jdbc.sql("""
                        select h.procedure_id from procedure_person h where h.person_id = :person
                          and not exists (select 1 from procedure_person o where o.procedure_id = h.procedure_id and o.person_id <> :person)
                        """).param("person", erased.person()).query(UUID.class).list();
        if (!alone.isEmpty()) {
            forget(alone.toArray(UUID[]::new));
        }
    }

    void run() {
        transaction.executeWithoutResult(status -> {
            List<UUID> old = old();
            if (!old.isEmpty()) {
                forget(old.toArray(UUID[]::new));
                journal.record(Actor.SYSTEM, Entry.of("procedure.contents-erased", null));
            }
        });
    }

    private List<UUID> old() {
        return jdbc.sql("""
                        select d.id from procedure_procedure d
                        where d.erased_at is null
                          and (d.closed_at < :limit and d.changed_at < :limit
                               or not exists (select 1 from procedure_person h where h.procedure_id = d.id))
                        """)
                .param(
                        "limit",
                        Timestamp.from(now.local().minus(KEPT).atZone(Now.PARIS).toInstant()))
                .query(UUID.class)
                .list();
    }

    private void forget(UUID[] ids) {
        attachments.erase(jdbc.sql("""
                        select attachment_id from (
                            select procedure_id, attachment_id from procedure_piece
                            union all select procedure_id, attachment_id from procedure_event
                            union all select procedure_id, attachment_id from procedure_read_back) kept
                        where procedure_id = any(:ids) and attachment_id is not null
                          and not exists (select 1 from procedure_piece other
                                          where other.attachment_id = kept.attachment_id and not other.procedure_id = any(:ids))
                        """).param("ids", ids).query(UUID.class).list());
        for (String table : List.of("procedure_piece", "procedure_read_back", "procedure_person")) {
            jdbc.sql("delete from " + table + " where procedure_id = any(?)")
                    .param(ids)
                    .update();
        }
        jdbc.sql(
                        "update procedure_event set account = null, words = null, attachment_id = null where procedure_id = any(?)")
                .param(ids)
                .update();
        jdbc.sql("""
                        update procedure_procedure
                        set answers = '{}', title = case when sheet is null then '' else title end, mode_reason = null, reference = null,
                            action_id = null, created_by = null, referent = :nobody, handed_by = null, handed_at = null, handed_words = null,
                            state = case when closed_at is null then 'ABANDONED' else state end,
                            abandon_reason = case when closed_at is null then 'NOT_NEEDED' else abandon_reason end,
                            waiting = null, closed_at = coalesce(closed_at, :now), erased_at = :now, version = version + 1
                        where id = any(:ids)
                        """)
                .param("nobody", new UUID(0, 0))
                .param("now", Timestamp.from(now.instant()))
                .param("ids", ids)
                .update();
    }
}
