package fr.passerelle.referral.loop;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.referral.ClosingReason;
import fr.passerelle.referral.Moves;
import fr.passerelle.referral.ReferralState;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes the first choice once the second one has left, or has been handed over. */
@Component
class Replacement {

    private final Referrals referrals;
    private final ReferralMails mails;
    private final Journal journal;

    Replacement(Referrals referrals, ReferralMails mails, Journal journal) {
        this.referrals = referrals;
        this.mails = mails;
        this.journal = journal;
    }

    /** Closes the referral that this one replaces, if there is one and it is still open; a place that expected her is told. */
    void close(Viewer viewer, UUID person, UUID second) {
        UUID first = referrals.find(person, second).orElseThrow(NotFound::new).follows();
        if (first == null) {
            return;
        }
        Referrals.Referral replaced = referrals.find(person, first).orElseThrow(NotFound::new);
        if (!replaced.state().mayBecome(ReferralState.CLOSED)) {
            return;
        }
        referrals.move(replaced, Moves.To.closed(ClosingReason.SECOND_CHOICE, null), viewer.id());
        if (replaced.state().concernsPlace()) {
            mails.withdrawn(replaced);
        }
        journal.record(viewer.actor(), Entry.on(person, "referral.closed", first));
    }
}
