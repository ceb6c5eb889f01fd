package fr.passerelle.referral.loop;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.directory.WorkingDays;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds once, after three working days, a place that has not answered, and asks it once whether the person came; never more by itself, because the
 * field stopped reading reminders. It moves no referral: nothing is closed but by somebody.
 */
@Component
class RemindPlaces {

    private static final int SILENCE = 3;

    /** Without a slot, the time it takes to go. */
    private static final Duration TIME_TO_COME = Duration.ofDays(15);

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
            return territories.daily("remind-places", LocalTime.of(8, 0), remind::run);
        }
    }

    /** Writes to the places of the present territory; each message is a transaction of its own. */
    void run() {
        referrals.unreminded().stream()
                .filter(referral -> late(referral.createdAt()) && !mails.shut(referral))
                .forEach(referral -> transaction.executeWithoutResult(status -> remind(referral)));
        referrals
                .expectedBefore(
                        now.instant().minus(Duration.ofDays(1)), now.instant().minus(TIME_TO_COME))
                .stream()
                .filter(referral -> !mails.shut(referral))
                .forEach(referral -> transaction.executeWithoutResult(status -> ask(referral)));
    }

    private boolean late(Instant sent) {
        LocalDate due = WorkingDays.after(LocalDate.ofInstant(sent, Now.PARIS), SILENCE);
        return !due.isAfter(now.today());
    }

    private void remind(Referrals.Referral referral) {
        String to = referral.mailedTo();
        if (to != null && referrals.reminded(referral, null)) {
            mails.remind(referral.id(), to, referral.senderName(), now.instant());
            journal.record(Actor.SYSTEM, Entry.on(referral.personId(), "referral.reminded", referral.id()));
        }
    }

    private void ask(Referrals.Referral referral) {
        String to = referral.mailedTo();
        if (to != null && referrals.visitAsked(referral)) {
            mails.askVisit(referral.id(), to, referral.senderName(), now.instant());
            journal.record(Actor.SYSTEM, Entry.on(referral.personId(), "referral.visit-asked", referral.id()));
        }
    }
}
