package fr.passerelle.referral.loop;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.referral.ReferralState;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the day says of referrals: a place that stays silent, and at thirty days « y êtes-vous allé ? » (rule R15 of the instrument). */
@Component
class ReferralDay implements DaySource {

    /** A place that has not answered after so many days is called. */
    private static final int SILENCE = 7;

    private static final int FOLLOW_UP = 30;

    private final TeamReferrals referrals;
    private final Now now;

    ReferralDay(TeamReferrals referrals, Now now) {
        this.referrals = referrals;
        this.now = now;
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.REFER)) {
            return List.of();
        }
        return referrals.open(viewer, 60).stream()
                .filter(line -> due(line).isBefore(now.today().plusDays(1)))
                .limit(30)
                .map(this::item)
                .toList();
    }

    private DayItem item(TeamReferrals.Line line) {
        boolean asked = day(line).plusDays(FOLLOW_UP).isBefore(now.today().plusDays(1));
        return new DayItem(
                DayItem.Part.REFERRALS,
                line.person(),
                asked
                        ? line.placeName() + "\u00a0: la personne y est-elle allée\u00a0?"
                        : line.placeName() + " n’a pas répondu",
                "/personnes/" + line.personId() + "/orientations/" + line.id(),
                due(line),
                asked ? "grow" : "wait",
                asked ? "Noter" : "Relancer");
    }

    private static LocalDate due(TeamReferrals.Line line) {
        boolean silent = line.state() == ReferralState.SENT || line.state() == ReferralState.READ;
        return day(line).plusDays(silent ? SILENCE : FOLLOW_UP);
    }

    private static LocalDate day(TeamReferrals.Line line) {
        return LocalDate.ofInstant(line.createdAt(), Now.PARIS);
    }
}
