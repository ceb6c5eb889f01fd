package fr.passerelle.screening.board;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the day says of screenings: lasting assistance to be looked at again, and drafts. */
@Component
class ScreeningDay implements DaySource {

    private final TeamScreenings screenings;

    ScreeningDay(TeamScreenings screenings) {
        this.screenings = screenings;
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.SCREEN)) {
            return List.of();
        }
        return Stream.concat(
                        screenings.reviews(viewer, 15).stream().map(ScreeningDay::review),
                        screenings.drafts(viewer, 15).stream().map(ScreeningDay::draft))
                .toList();
    }

    private static DayItem review(TeamScreenings.Review review) {
        return new DayItem(
                DayItem.Part.DUE,
                review.person(),
                "Assistance durable : en reparler ensemble",
                "/personnes/" + review.personId() + "/reperages/" + review.id(),
                review.reviewOn(),
                "screen",
                "Revoir");
    }

    private static DayItem draft(TeamScreenings.Draft draft) {
        return new DayItem(
                DayItem.Part.DRAFTS,
                draft.person(),
                "Repérage commencé le " + French.date(draft.startedAt()),
                "/personnes/" + draft.personId() + "/reperage",
                null,
                "screen",
                "Reprendre");
    }
}
