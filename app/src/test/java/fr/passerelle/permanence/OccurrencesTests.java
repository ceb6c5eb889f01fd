package fr.passerelle.permanence;

import static fr.passerelle.permanence.Rhythm.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.passerelle.permanence.Schedule.SchoolHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OccurrencesTests {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final List<Slot> TUESDAY =
            List.of(new Slot(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));

    @Test
    void theFirstAndThirdTuesdayOfTheMonth() {
        assertThat(days(schedule(Set.of(FIRST, THIRD), SchoolHolidays.OPEN, List.of()), "2026-09-01", "2026-11-30"))
                .containsExactly("2026-09-01", "2026-09-15", "2026-10-06", "2026-10-20", "2026-11-03", "2026-11-17");
    }

    @Test
    void theLastTuesdayIsTheFourthOrTheFifth() {
        assertThat(days(schedule(Set.of(LAST), SchoolHolidays.OPEN, List.of()), "2026-09-01", "2026-11-30"))
                .containsExactly("2026-09-29", "2026-10-27", "2026-11-24");
    }

    /** 2026 has 53 weeks: weeks 53 and 1 follow each other, and both are odd, as every printed calendar says. */
    @Test
    void oddWeeksAreThoseOfThePrintedCalendarAlsoAtTheTurnOfTheYear() {
        assertThat(days(schedule(Set.of(ODD_WEEKS), SchoolHolidays.OPEN, List.of()), "2026-12-10", "2027-01-20"))
                .containsExactly("2026-12-15", "2026-12-29", "2027-01-05", "2027-01-19");
    }

    @Test
    void allSaintsHolidaysCloseItInMarseille() {
        assertThat(days(schedule(Set.of(EVERY_WEEK), SchoolHolidays.CLOSED, List.of()), "2026-10-12", "2026-11-10"))
                .containsExactly("2026-10-13", "2026-11-03", "2026-11-10");
    }

    @Test
    void onlyDuringTheHolidays() {
        assertThat(days(schedule(Set.of(EVERY_WEEK), SchoolHolidays.ONLY, List.of()), "2026-10-12", "2026-11-10"))
                .containsExactly("2026-10-20", "2026-10-27");
    }

    @Test
    void aDayIsClosedAnotherMovedAndAThirdAdded() {
        Schedule schedule = schedule(
                Set.of(EVERY_WEEK),
                SchoolHolidays.OPEN,
                List.of(
                        new Change(
                                UUID.randomUUID(),
                                LocalDate.of(2026, 9, 8),
                                Change.Kind.CLOSED,
                                null,
                                null,
                                "Formation"),
                        change(LocalDate.of(2026, 9, 15), Change.Kind.MOVED),
                        change(LocalDate.of(2026, 9, 17), Change.Kind.EXTRA)));

        List<Occurrence> found = Occurrences.of(schedule, SEPTEMBER, LocalDate.of(2026, 9, 20));

        assertThat(found)
                .extracting(each -> each.day() + " " + each.start() + " " + each.held())
                .containsExactly(
                        "2026-09-01 09:00 true",
                        "2026-09-08 09:00 false",
                        "2026-09-15 14:00 true",
                        "2026-09-17 14:00 true");
        assertThat(found.get(2).usual()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void christmasFallsOnNoPermanenceUnlessItIsSaid() {
        Schedule fridays = new Schedule(
                Set.of(EVERY_WEEK),
                List.of(new Slot(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
                SEPTEMBER,
                null,
                false,
                SchoolHolidays.OPEN,
                List.of(),
                "13");
        assertThat(days(fridays, "2026-12-18", "2027-01-08")).containsExactly("2026-12-18", "2027-01-08");
    }

    @Test
    void hoursThatEndBeforeTheyStartAreNoHours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slot(DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(9, 0)));
    }

    @Test
    void anHourThatRunsALittleIntoTheMealBelongsToTheMorning() {
        assertThat(HalfDay.AFTERNOON.has(LocalTime.of(9, 0), LocalTime.of(12, 30)))
                .isFalse();
        assertThat(HalfDay.AFTERNOON.has(LocalTime.of(12, 0), LocalTime.of(13, 0)))
                .isTrue();
        assertThat(HalfDay.MORNING.has(LocalTime.of(9, 0), LocalTime.of(17, 0))).isTrue();
        assertThat(HalfDay.AFTERNOON.has(LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .isTrue();
    }

    @Test
    void rhythmsThatNeverFallTogetherAreKnown() {
        assertThat(ODD_WEEKS.meets(EVEN_WEEKS)).isFalse();
        assertThat(FIRST.meets(THIRD)).isFalse();
        assertThat(FOURTH.meets(LAST)).isTrue();
        assertThat(ODD_WEEKS.meets(FIRST)).isTrue();
    }

    @Test
    void itIsSaidInPlainFrench() {
        assertThat(InWords.when(schedule(Set.of(FIRST, THIRD), SchoolHolidays.CLOSED, List.of())))
                .isEqualTo(
                        "Le 1er et le 3e mardi du mois de 9\u00a0h à 12\u00a0h. Fermée pendant les vacances scolaires");
        assertThat(InWords.when(schedule(Set.of(EVERY_WEEK), SchoolHolidays.OPEN, List.of())))
                .isEqualTo("Mardi de 9\u00a0h à 12\u00a0h");
    }

    private static Change change(LocalDate day, Change.Kind kind) {
        return new Change(UUID.randomUUID(), day, kind, LocalTime.of(14, 0), LocalTime.of(16, 0), "Fête");
    }

    private static Schedule schedule(Set<Rhythm> rhythms, SchoolHolidays school, List<Change> changes) {
        return new Schedule(rhythms, TUESDAY, SEPTEMBER, null, false, school, changes, "13");
    }

    private static List<String> days(Schedule schedule, String first, String last) {
        return Occurrences.of(schedule, LocalDate.parse(first), LocalDate.parse(last)).stream()
                .map(each -> each.day().toString())
                .toList();
    }
}
