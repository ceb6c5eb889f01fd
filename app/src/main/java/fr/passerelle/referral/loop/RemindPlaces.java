package fr.passerelle.referral.loop;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds once, after ten days, a place that has not answered; never more by itself, because the field stopped reading reminders. */
@Component
class RemindPlaces {

    private static final Duration SILENCE = Duration.ofDays(10);

    private final Referrals referrals;
    private final ReferralMails mails;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Now now;

    RemindPlaces(Referrals referrals, ReferralMails mails, Journal journal, TransactionTemplate transaction, Now now) {
        this.referrals = referrals;
        this.mails = mails;
        this.journal = journal;
        this.transaction = transaction;
        this.now = now;
    }

    /** Every morning at eight, territory by territory. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        RecurringTask<Void> remindPlaces(RemindPlaces remind, Territories territories) {
            return Tasks.recurring("remind-places", Schedules.daily(Now.PARIS, LocalTime.of(8, 0)))
                    .execute((instance, context) ->
                            territories.all().forEach(territory -> Territories.in(territory, remind::run)));
        }
    }

    /** Reminds the places of the present territory; each reminder is a transaction of its own. */
    void run() {
        List<Referrals.Referral> silent =
                referrals.unansweredSince(now.instant().minus(SILENCE));
        silent.forEach(referral -> transaction.executeWithoutResult(status -> remind(referral)));
    }

    private void remind(Referrals.Referral referral) {
        String to = referral.mailedTo();
        if (to == null) {
            return;
        }
        mails.remind(referral.id(), to, referral.senderName(), now.instant());
        referrals.reminded(referral, null);
        journal.record(Actor.SYSTEM, Entry.on(referral.personId(), "referral.reminded", referral.id()));
    }
}
