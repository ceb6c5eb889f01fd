package fr.passerelle.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search must know of the life of a place.
 *
 * @param closedFrom first day of the closure that holds or comes next
 * @param closedTo its last day, null when nobody knows
 * @param fullUntil until that day nobody new is taken
 * @param languages spoken there, in French words
 * @param doubted whether a visitor says that the page is wrong, and nobody has looked yet
 */
public record Signals(
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo,
        @Nullable LocalDate fullUntil,
        List<String> languages,
        boolean doubted) {

    /** Nothing to say. */
    public static final Signals NONE = new Signals(null, null, null, List.of(), false);

    public Signals {
        languages = List.copyOf(languages);
    }

    /** Whether the place is closed that day, whatever its hours say. */
    public boolean closedOn(LocalDate day) {
        return closedFrom != null && !day.isBefore(closedFrom) && (closedTo == null || !day.isAfter(closedTo));
    }

    /** Whether nobody new is taken that day. */
    public boolean fullOn(LocalDate day) {
        return fullUntil != null && !day.isAfter(fullUntil);
    }
}
