package fr.passerelle.permanence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a permanence is held: what is usual, and what is not.
 *
 * @param rhythms a day is kept as soon as one of them keeps it
 * @param until last day, or null when no end is known
 * @param publicHolidays whether it is held on public holidays too
 * @param changes at most one a day
 * @param department where it is held, for its holidays; null when unknown
 */
public record Schedule(
        Set<Rhythm> rhythms,
        List<Slot> slots,
        LocalDate from,
        @Nullable LocalDate until,
        boolean publicHolidays,
        SchoolHolidays schoolHolidays,
        List<Change> changes,
        @Nullable String department) {

    /** What becomes of it while schools are closed. */
    public enum SchoolHolidays {
        OPEN("Ouverte comme d’habitude"),
        CLOSED("Fermée"),
        ONLY("Seulement pendant les vacances");

        private final String label;

        SchoolHolidays(String label) {
            this.label = label;
        }

        /** The French words of the form. */
        public String label() {
            return label;
        }
    }

    public Schedule {
        rhythms = Set.copyOf(rhythms);
        slots = slots.stream().sorted().toList();
        changes = List.copyOf(changes);
    }

    /** What is not like the others on that day. */
    public Optional<Change> changeOf(LocalDate day) {
        return changes.stream().filter(change -> change.day().equals(day)).findFirst();
    }

    /** Whether that day is within its validity. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it is held every week, and not only during the holidays. */
    public boolean weekly() {
        return schoolHolidays != SchoolHolidays.ONLY
                && (rhythms.contains(Rhythm.EVERY_WEEK)
                        || (rhythms.contains(Rhythm.ODD_WEEKS) && rhythms.contains(Rhythm.EVEN_WEEKS)));
    }

    /** Whether both can be held on one and the same day, as far as their rhythms and their validity tell. */
    public boolean meets(Schedule other) {
        boolean apart =
                (until != null && until.isBefore(other.from)) || (other.until != null && other.until.isBefore(from));
        return !apart
                && rhythms.stream().anyMatch(mine -> other.rhythms.stream().anyMatch(mine::meets));
    }
}
