package fr.passerelle.directory;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of one day with one state.
 *
 * @param start minutes after midnight
 * @param end minutes after the same midnight, excluded; beyond 1440 it runs into the next day
 */
record HoursSlot(
        int start,
        int end,
        OpeningHours.State state,
        @Nullable String comment) {

    static final int DAY = 24 * 60;

    boolean contains(int minute) {
        return start <= minute && minute < end;
    }

    HoursSlot as(OpeningHours.State other) {
        return new HoursSlot(start, end, other, comment);
    }

    int minutesWithin(int from, int to) {
        return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
}
