package fr.passerelle.mandate.keep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets, each night. The proof of a mandate, its acts and the signed paper go six years after the end of the last thing that it allowed (limitation
 * of an offence, code of criminal procedure, art. 8); a draft that nobody signed after thirty days; a link when it no longer opens.
 */
@Component
class ForgetMandates {

    private static final Period PROOFS = Period.ofYears(6);
    private static final Period DRAFTS = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Now now;

    ForgetMandates(
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
        RecurringTask<Void> forgetMandates(ForgetMandates forget, Territories territories) {
            return territories.daily("forget-mandates", LocalTime.of(3, 40), forget::run);
        }
    }

    private record Old(
            UUID id, @Nullable UUID personId, @Nullable UUID scan) {}

    void run() {
        transaction.executeWithoutResult(status -> {
            forgetProofs();
            jdbc.sql("delete from mandate_mandate where signed_at is null and drafted_at < ?")
                    .param(before(DRAFTS))
                    .update();
            jdbc.sql("delete from mandate_link where expires_at < ?")
                    .param(Timestamp.from(now.instant()))
                    .update();
        });
    }

    private void forgetProofs() {
        List<Old> old = jdbc.sql("""
                        delete from mandate_mandate m
                        where m.signed_at is not null
                          and not exists (select 1 from mandate_authorisation a
                                          where a.mandate_id = m.id and least(a.ends_at, coalesce(a.revoked_at, a.ends_at)) >= ?)
                        returning m.id, m.person_id, m.scan
                        """).param(before(PROOFS)).query(Old.class).list();
        attachments.erase(old.stream().map(Old::scan).filter(Objects::nonNull).toList());
        old.forEach(each ->
                journal.record(Actor.SYSTEM, new Entry("mandate.proof-erased", each.personId(), each.id(), null)));
    }

    private Timestamp before(Period period) {
        return Timestamp.from(now.local().minus(period).atZone(Now.PARIS).toInstant());
    }
}
