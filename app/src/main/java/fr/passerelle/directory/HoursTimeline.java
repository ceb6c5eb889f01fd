package fr.passerelle.directory;

import fr.passerelle.directory.OpeningHours.Moment;
import fr.passerelle.directory.OpeningHours.State;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Follows opening hours along civil time: the state of an instant and the next change. */
final class HoursTimeline {

    private static final int HORIZON_DAYS = 370;

    private final HoursDays days;

    HoursTimeline(HoursDays days) {
        this.days = days;
    }

    Moment at(LocalDateTime when) {
        Optional<HoursSlot> now = slotAt(when);
        State state = stateOf(now);
        String comment = now.map(HoursSlot::comment).orElse(null);
        for (int ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
            for (LocalDateTime change : changesOf(when.toLocalDate().plusDays(ahead))) {
                if (change.isAfter(when) && stateAt(change) != state) {
                    return new Moment(
                            state,
                            comment,
                            change,
                            stateAt(change),
                            slotAt(change).map(HoursSlot::comment).orElse(null));
                }
            }
        }
        return new Moment(state, comment, null, null, null);
    }

    State stateAt(LocalDateTime when) {
        return stateOf(slotAt(when));
    }

    private static State stateOf(Optional<HoursSlot> slot) {
        return slot.map(HoursSlot::state).orElse(State.CLOSED);
    }

    /** Where stretches overlap, one that is open for sure wins over one that may be. */
    private Optional<HoursSlot> slotAt(LocalDateTime when) {
        int minute = when.getHour() * 60 + when.getMinute();
        HoursSlot found = null;
        for (int back = 0; back <= 1; back++) {
            for (HoursSlot slot : days.on(when.toLocalDate().minusDays(back))) {
                boolean better = found == null || (found.state() != State.OPEN && slot.state() == State.OPEN);
                if (better && slot.contains(minute + back * HoursSlot.DAY)) {
                    found = slot;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private TreeSet<LocalDateTime> changesOf(LocalDate date) {
        TreeSet<LocalDateTime> changes = new TreeSet<>();
        for (LocalDate day : List.of(date.minusDays(1), date)) {
            for (HoursSlot slot : days.on(day)) {
                changes.add(day.atStartOfDay().plusMinutes(slot.start()));
                changes.add(day.atStartOfDay().plusMinutes(slot.end()));
            }
        }
        return changes;
    }
}
