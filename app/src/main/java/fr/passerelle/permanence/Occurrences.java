package fr.passerelle.permanence;

import fr.passerelle.directory.FrenchCalendar;
import fr.passerelle.directory.Match;
import fr.passerelle.permanence.Schedule.SchoolHolidays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes dated hours of what is usual. Each day is asked on its own, and answers by the first of these that says something: a change made for
 * that day; its validity and its rhythm; the holidays.
 */
public final class Occurrences {

    private Occurrences() {}

    /** What happens from one day to another, both included, in the order of time; what is cancelled is in it, and says so. */
    public static List<Occurrence> of(Schedule schedule, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> on(schedule, day))
                .sorted()
                .toList();
    }

    private static Stream<Occurrence> on(Schedule schedule, LocalDate day) {
        Change change = schedule.changeOf(day).orElse(null);
        Stream<Occurrence> usual = usual(schedule, day);
        if (change == null) {
            return usual;
        }
        return switch (change.kind()) {
            case CLOSED -> usual.map(each -> changed(each, each.start(), each.end(), change));
            // Whatever the number of its usual slots, that day has the hours of the change; none usual, none moved.
            case MOVED -> usual.limit(1).map(each -> changed(each, start(change), end(change), change));
            case EXTRA ->
                Stream.concat(
                        usual, Stream.of(new Occurrence(day, start(change), end(change), start(change), true, change)));
        };
    }

    private static Stream<Occurrence> usual(Schedule schedule, LocalDate day) {
        Match held = held(schedule, day);
        return held == Match.NO
                ? Stream.empty()
                : schedule.slots().stream()
                        .filter(slot -> slot.day() == day.getDayOfWeek())
                        .map(slot ->
                                new Occurrence(day, slot.start(), slot.end(), slot.start(), held == Match.YES, null));
    }

    private static Match held(Schedule schedule, LocalDate day) {
        boolean kept = schedule.validOn(day)
                && schedule.rhythms().stream().anyMatch(rhythm -> rhythm.keeps(day))
                && (schedule.publicHolidays() || !FrenchCalendar.isPublicHoliday(day, schedule.department()));
        if (!kept) {
            return Match.NO;
        }
        if (schedule.schoolHolidays() == SchoolHolidays.OPEN) {
            return Match.YES;
        }
        boolean only = schedule.schoolHolidays() == SchoolHolidays.ONLY;
        return switch (FrenchCalendar.schoolHoliday(day, schedule.department())) {
            case YES -> only ? Match.YES : Match.NO;
            case NO -> only ? Match.NO : Match.YES;
            case MAYBE -> Match.MAYBE;
        };
    }

    private static Occurrence changed(Occurrence usual, LocalTime start, LocalTime end, Change change) {
        boolean sure = change.kind() == Change.Kind.MOVED || usual.sure();
        return new Occurrence(usual.day(), start, end, usual.usual(), sure, change);
    }

    private static LocalTime start(Change change) {
        return Objects.requireNonNull(change.start());
    }

    private static LocalTime end(Change change) {
        return Objects.requireNonNull(change.end());
    }
}
