package fr.passerelle.permanence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody receives, on that day, at those hours — or does not, although it was usual.
 *
 * @param usual the hour at which it usually starts: it names the occurrence even when that day has other hours
 * @param sure false when nobody knows yet whether schools will be closed, and it depends on that
 * @param change what makes that day unlike the others, or null
 */
public record Occurrence(
        LocalDate day,
        LocalTime start,
        LocalTime end,
        LocalTime usual,
        boolean sure,
        @Nullable Change change) implements Comparable<Occurrence> {

    private static final Comparator<Occurrence> IN_TIME =
            Comparator.comparing(Occurrence::day).thenComparing(Occurrence::start);

    /** Whether somebody is there. */
    public boolean held() {
        return change == null || change.kind() != Change.Kind.CLOSED;
    }

    /** The instant of its beginning. */
    public Instant begins() {
        return day.atTime(start).atZone(fr.passerelle.kernel.Now.PARIS).toInstant();
    }

    /** The instant of its end. */
    public Instant finishes() {
        return day.atTime(end).atZone(fr.passerelle.kernel.Now.PARIS).toInstant();
    }

    /** Earlier first. */
    @Override
    public int compareTo(Occurrence other) {
        return IN_TIME.compare(this, other);
    }
}
