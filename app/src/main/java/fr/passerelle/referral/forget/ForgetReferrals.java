package fr.passerelle.referral.forget;

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
 * Forgets, each night. What was enclosed for the place — a referral carries no file, only a word — goes when it is refused or ends, else after six
 * months; who was referred, by whom and for what in words, two years after the last move. State, place, sort of help, days and reasons stay, to count.
 */
@Component
class ForgetReferrals {

    private static final Period WORDS = Period.ofMonths(6);
    private static final Period IDENTITIES = Period.ofMonths(24);

    private final JdbcClient jdbc;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Now now;

    ForgetReferrals(JdbcClient jdbc, Journal journal, TransactionTemplate transaction, Now now) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.transaction = transaction;
        this.now = now;
    }

    /** Every night, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> forgetReferrals(ForgetReferrals forget, Territories territories) {
            return territories.daily("forget-referrals", LocalTime.of(3, 20), forget::run);
        }
    }

    void run() {
        transaction.executeWithoutResult(status -> {
            forgetWords();
            if (forgetIdentities() > 0) {
                journal.record(Actor.SYSTEM, Entry.of("referral.identities-erased", null));
            }
        });
    }

    private void forgetWords() {
        jdbc.sql("""
                        update referral_referral set message = null, decline_words = null
                        where (message is not null or decline_words is not null)
                          and moved_at < ?
                        """).param(before(WORDS)).update();
        jdbc.sql("""
                        update referral_referral set message = null
                        where message is not null and state in ('DECLINED', 'RESULT', 'CLOSED', 'CANCELLED')
                        """).update();
    }

    private int forgetIdentities() {
        Timestamp limit = before(IDENTITIES);
        jdbc.sql("""
                        delete from referral_link l using referral_referral r
                        where r.id = l.referral_id and r.moved_at < ?
                        """).param(limit).update();
        jdbc.sql("""
                        update referral_step s set account = null, words = null from referral_referral r
                        where r.id = s.referral_id and r.moved_at < ? and (s.account is not null or s.words is not null)
                        """).param(limit).update();
        return jdbc.sql("""
                        update referral_referral
                        set person_id = null, plan_action = null, need = '', message = null, bring = '{}', shares = '{}', mailed_to = null,
                            decline_words = null, created_by = null, sender_name = '', sender_phone = null, person_says = null,
                            person_code = null, person_code_hash = null, version = version + 1
                        where person_id is not null and moved_at < ?
                        """).param(limit).update();
    }

    private Timestamp before(Period period) {
        return Timestamp.from(now.local().minus(period).atZone(Now.PARIS).toInstant());
    }
}
