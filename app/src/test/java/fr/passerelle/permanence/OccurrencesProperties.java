package fr.passerelle.permanence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.FrenchCalendar;
import fr.passerelle.directory.Match;
import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.Schedule.SchoolHolidays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every schedule, over two years and four changes of the clocks. */
class OccurrencesProperties {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    @Property(tries = 300)
    void they_come_in_order_and_never_overlap_unless_they_are_cancelled(@ForAll("schedules") Schedule schedule) {
        List<Occurrence> held = all(schedule).stream().filter(Occurrence::held).toList();
        for (int i = 1; i < held.size(); i++) {
            assertThat(held.get(i).begins()).isAfterOrEqualTo(held.get(i - 1).finishes());
        }
    }

    @Property(tries = 300)
    void an_hour_lasts_an_hour_on_every_day_of_the_year(@ForAll("schedules") Schedule schedule) {
        all(schedule).forEach(each -> {
            assertThat(Duration.between(each.begins(), each.finishes()))
                    .isEqualTo(Duration.between(each.start(), each.end()));
            assertThat(each.begins().atZone(Now.PARIS).toLocalTime()).isEqualTo(each.start());
        });
    }

    @Property(tries = 300)
    void what_is_not_an_extra_date_keeps_to_its_day_its_rhythm_and_its_validity(
            @ForAll("schedules") Schedule schedule) {
        all(schedule).stream().filter(each -> !extra(each)).forEach(each -> {
            assertThat(schedule.validOn(each.day())).isTrue();
            assertThat(schedule.rhythms()).anyMatch(rhythm -> rhythm.keeps(each.day()));
            assertThat(schedule.slots())
                    .anyMatch(slot -> slot.day() == each.day().getDayOfWeek()
                            && slot.start().equals(each.usual()));
        });
    }

    @Property(tries = 300)
    void holidays_are_kept_unless_somebody_added_the_day(@ForAll("schedules") Schedule schedule) {
        all(schedule).stream().filter(each -> !extra(each)).forEach(each -> {
            boolean off = FrenchCalendar.isPublicHoliday(each.day(), schedule.department());
            assertThat(off && !schedule.publicHolidays()).isFalse();
            Match school = FrenchCalendar.schoolHoliday(each.day(), schedule.department());
            if (schedule.schoolHolidays() == SchoolHolidays.CLOSED) {
                assertThat(school).isNotEqualTo(Match.YES);
            }
            if (schedule.schoolHolidays() == SchoolHolidays.ONLY) {
                assertThat(school).isNotEqualTo(Match.NO);
            }
            if (each.change() == null && schedule.schoolHolidays() != SchoolHolidays.OPEN) {
                assertThat(each.sure()).isEqualTo(school != Match.MAYBE);
            }
        });
    }

    @Property(tries = 300)
    void a_period_cut_in_two_says_the_same(
            @ForAll("schedules") Schedule schedule, @ForAll @IntRange(min = 0, max = 700) int cut) {
        LocalDate middle = START.plusDays(cut);
        List<Occurrence> pieces = new ArrayList<>(Occurrences.of(schedule, START, middle));
        pieces.addAll(Occurrences.of(schedule, middle.plusDays(1), START.plusYears(2)));
        assertThat(pieces).isEqualTo(all(schedule));
    }

    @Property(tries = 300)
    void each_has_a_name_of_its_own(@ForAll("schedules") Schedule schedule) {
        assertThat(all(schedule).stream().map(each -> each.day() + "T" + each.usual() + extra(each)))
                .doesNotHaveDuplicates();
    }

    private static boolean extra(Occurrence each) {
        return each.change() != null && each.change().kind() == Change.Kind.EXTRA;
    }

    private static List<Occurrence> all(Schedule schedule) {
        return Occurrences.of(schedule, START, START.plusYears(2));
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        Arbitrary<Set<Rhythm>> rhythms =
                Arbitraries.of(Rhythm.class).set().ofMinSize(1).ofMaxSize(3);
        Arbitrary<List<Slot>> slots = Arbitraries.of(DayOfWeek.class)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(days -> days.stream()
                        .flatMap(day -> List.of(
                                new Slot(day, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                                new Slot(day, LocalTime.of(13, 30), LocalTime.of(17, 15)))
                                .stream())
                        .toList());
        return Combinators.combine(
                        rhythms,
                        slots,
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 500).injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(SchoolHolidays.class),
                        changes(),
                        Arbitraries.of("13", "67", "974").injectNull(0.2))
                .as((when, hours, from, length, open, school, days, department) -> new Schedule(
                        when,
                        hours,
                        START.plusDays(from),
                        length == null ? null : START.plusDays(from + length),
                        open,
                        school,
                        days,
                        department));
    }

    private static Arbitrary<List<Change>> changes() {
        return Combinators.combine(Arbitraries.integers().between(0, 730), Arbitraries.of(Change.Kind.class))
                .as((day, kind) -> new Change(
                        new UUID(0, day),
                        START.plusDays(day),
                        kind,
                        kind == Change.Kind.CLOSED ? null : LocalTime.of(18, 0),
                        kind == Change.Kind.CLOSED ? null : LocalTime.of(19, 30),
                        "Formation"))
                .list()
                .ofMaxSize(12)
                .uniqueElements(Change::day);
    }
}
