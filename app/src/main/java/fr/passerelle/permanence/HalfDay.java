package fr.passerelle.permanence;

import java.time.LocalTime;

/** The two halves of a day, as a week is read: before and after the meal. */
public enum HalfDay {
    MORNING,
    AFTERNOON;

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime AFTER_MEAL = LocalTime.of(13, 0);

    /** Whether somebody who receives at those hours is there in that half: an hour that runs a little into the meal belongs to the morning. */
    public boolean has(LocalTime start, LocalTime end) {
        boolean morning = start.isBefore(NOON);
        return this == MORNING ? morning : !morning || end.isAfter(AFTER_MEAL);
    }
}
