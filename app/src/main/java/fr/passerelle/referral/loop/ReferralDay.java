package fr.passerelle.referral.loop;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.referral.ReferralState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the day says of referrals: a place that stays silent (seven days: call it; ten: another place; thirty: decide), one that declines, a person who
 * did not come, and at thirty days « y êtes-vous allé ? » (rule R15 of the instrument).
 */
@Component
class ReferralDay implements DaySource {

    /** A place that has not answered after so many days is called; a little later another one is proposed. */
    private static final int SILENCE = 7;

    private static final int SECOND_CHOICE = 10;
    private static final int DECISION = 30;
    private static final String NOT_COMING = "NOT_COMING";

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
        return referrals.open(viewer, 200).stream()
                .filter(line -> due(line).isBefore(now.today().plusDays(1)))
                .limit(30)
                .map(this::item)
                .toList();
    }

    private DayItem item(TeamReferrals.Line line) {
        String here = "/personnes/" + line.personId() + "/orientations/" + line.id();
        if (line.state() == ReferralState.DRAFT) {
            return new DayItem(
                    DayItem.Part.DRAFTS,
                    line.person(),
                    "Orientation vers " + line.placeName() + ", pas encore envoyée",
                    here + "/apercu",
                    line.day(),
                    line.state().icon(),
                    "Relire");
        }
        Nudge nudge = nudge(line);
        return new DayItem(
                DayItem.Part.REFERRALS,
                line.person(),
                line.placeName() + "\u00a0: " + nudge.words(),
                here,
                due(line),
                nudge.icon(),
                nudge.verb());
    }

    private record Nudge(String words, String icon, String verb) {}

    private Nudge nudge(TeamReferrals.Line line) {
        long days = ChronoUnit.DAYS.between(line.day(), now.today());
        if (NOT_COMING.equals(line.personSays())) {
            return new Nudge("la personne dit qu’elle ne peut pas venir", "wait", "En parler");
        }
        if (line.state() == ReferralState.DECLINED) {
            return new Nudge("ne peut pas la recevoir", "warn", "Second choix");
        }
        if (line.state() == ReferralState.DID_NOT_COME) {
            return new Nudge("la personne n’est pas venue", "wait", "Décider");
        }
        if (days >= DECISION) {
            return line.state().unanswered()
                    ? new Nudge("toujours sans réponse, que décidez-vous\u00a0?", "wait", "Décider")
                    : new Nudge("la personne y est-elle allée\u00a0?", "grow", "Noter");
        }
        String silent = "sans réponse depuis " + days + "\u00a0jours";
        return days >= SECOND_CHOICE
                ? new Nudge(silent, "wait", "Second choix")
                : new Nudge(silent, "wait", "Relancer");
    }

    private static LocalDate due(TeamReferrals.Line line) {
        boolean now = line.state() == ReferralState.DRAFT
                || line.state() == ReferralState.DECLINED
                || line.state() == ReferralState.DID_NOT_COME
                || NOT_COMING.equals(line.personSays());
        return line.day().plusDays(now ? 0 : line.state().unanswered() ? SILENCE : DECISION);
    }
}
