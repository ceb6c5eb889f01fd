package fr.passerelle.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Sheet.Delay;
import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.catalogue.Sheet.PeriodKind;
import fr.passerelle.directory.WorkingDays;
import fr.passerelle.procedure.Recurring.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of every expected day and of everything that comes again, over ten years of clocks that change. */
class DueDatesProperties {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    @Property
    void an_answer_is_never_due_before_it_was_asked_nor_on_a_day_without_offices(
            @ForAll("delays") Delay delay, @ForAll("days") LocalDate sent, @ForAll("departments") String where) {
        LocalDate due = Expected.after(sent, delay, where);
        assertThat(due).isAfter(sent);
        assertThat(WorkingDays.isOne(due, where)).isTrue();
    }

    @Property
    void who_sends_later_is_answered_no_sooner(
            @ForAll("delays") Delay delay,
            @ForAll("days") LocalDate sent,
            @ForAll("shortSpans") int later,
            @ForAll("departments") String where) {
        assertThat(Expected.after(sent.plusDays(later), delay, where))
                .isAfterOrEqualTo(Expected.after(sent, delay, where));
        assertThat(Expected.limit(sent.plusDays(later), delay, where))
                .isAfterOrEqualTo(Expected.limit(sent, delay, where));
    }

    @Property
    void so_many_working_days_lie_between(
            @ForAll("shortSpans") int many, @ForAll("days") LocalDate sent, @ForAll("departments") String where) {
        LocalDate due = Expected.after(sent, new Delay(0, 0, many + 1), where);
        assertThat(sent.plusDays(1)
                        .datesUntil(due.plusDays(1))
                        .filter(day -> WorkingDays.isOne(day, where))
                        .count())
                .isEqualTo(many + 1);
    }

    @Property
    void a_decision_is_contested_after_it_fell_and_within_the_time_given(
            @ForAll("delays") Delay within, @ForAll("days") LocalDate decided, @ForAll("departments") String where) {
        LocalDate last = Expected.limit(decided, within, where);
        assertThat(last).isAfter(decided).isBeforeOrEqualTo(Expected.after(decided, within, where));
        assertThat(last.equals(decided.plusDays(1)) || WorkingDays.isOne(last, where))
                .isTrue();
    }

    @Property
    void the_first_turn_is_not_over_and_the_one_before_is(
            @ForAll("periods") Period period, @ForAll("days") LocalDate anchor, @ForAll("days") LocalDate today) {
        Window next = Recurring.from(period, anchor, today);
        assertThat(next.closes()).isAfterOrEqualTo(today);
        // Nothing closes between today and then.
        assertThat(Recurring.from(period, anchor, next.closes())).isEqualTo(next);
        assertThat(ChronoUnit.MONTHS.between(today, next.closes())).isLessThanOrEqualTo(period.everyMonths());
    }

    @Property
    void turns_follow_one_another_and_come_back_every_so_many_months(
            @ForAll("periods") Period period, @ForAll("days") LocalDate anchor, @ForAll("days") LocalDate today) {
        Window first = Recurring.from(period, anchor, today);
        Window second = Recurring.after(period, anchor, first.closes());
        assertThat(second.closes()).isAfter(first.closes());
        assertThat(second.opens()).isAfter(first.opens());
        assertThat(months(first.closes(), second.closes())).isEqualTo(period.everyMonths());
    }

    @Property
    void what_is_done_late_never_makes_the_next_drift(
            @ForAll("periods") Period period, @ForAll("days") LocalDate anchor, @ForAll("shortSpans") int turns) {
        Window each = Recurring.from(period, anchor, anchor);
        Window computed = each;
        for (int i = 0; i < turns; i++) {
            each = Recurring.after(period, anchor, each.closes());
            computed = Recurring.from(period, anchor, computed.closes().plusDays(1));
        }
        assertThat(each).isEqualTo(computed);
        if (period.kind() == PeriodKind.DECLARATION && period.toDay() == null) {
            assertThat(each.closes().getDayOfMonth())
                    .isEqualTo(Math.min(anchor.getDayOfMonth(), each.closes().lengthOfMonth()));
        }
    }

    private static long months(LocalDate one, LocalDate other) {
        return ChronoUnit.MONTHS.between(one.withDayOfMonth(1), other.withDayOfMonth(1));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3652).map(START::plusDays);
    }

    @Provide
    Arbitrary<Integer> shortSpans() {
        return Arbitraries.integers().between(0, 60);
    }

    @Provide
    Arbitrary<@Nullable String> departments() {
        return Arbitraries.of("13", "67", "974").injectNull(0.3);
    }

    @Provide
    Arbitrary<Delay> delays() {
        Arbitrary<Integer> some = Arbitraries.integers().between(1, 24);
        return Arbitraries.oneOf(
                some.map(months -> new Delay(months, 0, 0)),
                Arbitraries.integers().between(1, 400).map(days -> new Delay(0, days, 0)),
                Arbitraries.integers().between(1, 60).map(days -> new Delay(0, 0, days)));
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Integer> every = Arbitraries.of(1, 2, 3, 6, 12, 24, 60, 120);
        Arbitrary<@Nullable Integer> day = Arbitraries.integers().between(1, 31).injectNull(0.3);
        Arbitrary<@Nullable Integer> ahead =
                Arbitraries.integers().between(0, 6).injectNull(0.3);
        return Combinators.combine(Arbitraries.of(PeriodKind.class), every, day, day, ahead, ahead)
                .as((kind, months, from, to, earliest, latest) ->
                        new Period(kind, "", months, from, to == null && from != null ? from : to, earliest, latest));
    }
}
