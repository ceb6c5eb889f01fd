package fr.passerelle.permanence;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Hours of one day of the week, the end excluded. */
public record Slot(DayOfWeek day, LocalTime start, LocalTime end) implements Comparable<Slot> {

    /** Nobody receives at night, and so no change of the clocks ever falls within a permanence. */
    public static final LocalTime EARLIEST = LocalTime.of(6, 0);

    /** The end of the latest. */
    public static final LocalTime LATEST = LocalTime.of(23, 0);

    /** @throws IllegalArgumentException when it ends before it starts, or in the night */
    public Slot {
        if (!end.isAfter(start) || start.isBefore(EARLIEST) || end.isAfter(LATEST)) {
            throw new IllegalArgumentException("Not the hours of a day: " + start + " to " + end);
        }
    }

    /** Whether both hold at one and the same moment of the week. */
    public boolean overlaps(Slot other) {
        return day == other.day && start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** In the order of the week. */
    @Override
    public int compareTo(Slot other) {
        int days = day.compareTo(other.day);
        return days != 0 ? days : start.compareTo(other.start);
    }
}
