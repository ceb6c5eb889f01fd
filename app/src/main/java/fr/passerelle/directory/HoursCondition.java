package fr.passerelle.directory;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days on which one rule of opening hours applies. */
record HoursCondition(
        List<WeekDayRange> weekdays,
        List<Holiday> holidays,
        List<DateRange> dates,
        List<WeekRange> weeks,
        List<YearRange> years) {

    static HoursCondition of(Rule rule) {
        return new HoursCondition(
                orEmpty(rule.getDays()),
                orEmpty(rule.getHolidays()),
                orEmpty(rule.getDates()),
                orEmpty(rule.getWeeks()),
                orEmpty(rule.getYears()));
    }

    /** MAYBE when it depends on what is not known (unpublished holidays) or not evaluated (Easter, sun, offsets). */
    Match on(LocalDate date, @Nullable String department) {
        return days(date, department).and(dates(date)).and(weeks(date)).and(years(date));
    }

    /** Whether the same weekdays are concerned all year round. */
    boolean isEveryWeek() {
        return dates.isEmpty()
                && weeks.isEmpty()
                && years.isEmpty()
                && weekdays.stream().allMatch(range -> range.getNths() == null && range.getOffset() == 0)
                && (holidays.isEmpty()
                        || (!weekdays.isEmpty() && holidays.stream().allMatch(Holiday::getUseAsWeekDay)));
    }

    /** Whether it may concern this weekday on an ordinary week. */
    boolean mayConcern(DayOfWeek day) {
        return weekdays.isEmpty()
                ? holidays.stream().noneMatch(holiday -> holiday.getType() == Holiday.Type.PH)
                : weekdays.stream().anyMatch(range -> includes(range, day));
    }

    /** Whether only public holidays are concerned. */
    boolean isPublicHolidaysOnly() {
        return weekdays.isEmpty()
                && dates.isEmpty()
                && weeks.isEmpty()
                && years.isEmpty()
                && !holidays.isEmpty()
                && holidays.stream()
                        .allMatch(holiday -> holiday.getType() == Holiday.Type.PH && holiday.getOffset() == 0);
    }

    private Match days(LocalDate date, @Nullable String department) {
        Match ordinary = weekdays.isEmpty() ? Match.YES : weekday(date);
        if (holidays.isEmpty()) {
            return ordinary;
        }
        Match holiday = holidays.stream().map(h -> holiday(h, date, department)).reduce(Match.NO, Match::or);
        if (weekdays.isEmpty()) {
            return holiday;
        }
        boolean alternative = holidays.stream().anyMatch(Holiday::getUseAsWeekDay);
        return alternative ? ordinary.or(holiday) : ordinary.and(holiday);
    }

    private Match weekday(LocalDate date) {
        return weekdays.stream().map(range -> weekday(range, date)).reduce(Match.NO, Match::or);
    }

    private static Match weekday(WeekDayRange range, LocalDate date) {
        if (range.getOffset() != 0) {
            return Match.MAYBE;
        }
        if (!includes(range, date.getDayOfWeek())) {
            return Match.NO;
        }
        List<Nth> nths = range.getNths();
        return nths == null ? Match.YES : Match.of(nths.stream().anyMatch(nth -> isNth(nth, date)));
    }

    private static boolean includes(WeekDayRange range, DayOfWeek day) {
        int start = number(range.getStartDay());
        WeekDay last = range.getEndDay();
        int end = last == null ? start : number(last);
        int asked = day.getValue();
        return start <= end ? start <= asked && asked <= end : asked >= start || asked <= end;
    }

    private static int number(WeekDay day) {
        return day.ordinal() + 1;
    }

    private static boolean isNth(Nth nth, LocalDate date) {
        int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
        int first = nth.getStartNth();
        int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        return (first <= fromStart && fromStart <= last) || (first <= fromEnd && fromEnd <= last);
    }

    private static Match holiday(Holiday holiday, LocalDate date, @Nullable String department) {
        LocalDate holidayItself = date.minusDays(holiday.getOffset());
        return holiday.getType() == Holiday.Type.PH
                ? Match.of(FrenchCalendar.isPublicHoliday(holidayItself, department))
                : FrenchCalendar.schoolHoliday(holidayItself, department);
    }

    private Match dates(LocalDate date) {
        return dates.isEmpty()
                ? Match.YES
                : dates.stream().map(range -> inRange(range, date)).reduce(Match.NO, Match::or);
    }

    private static Match inRange(DateRange range, LocalDate date) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate() == null ? start : range.getEndDate();
        if (!isPlain(start) || !endsPlainly(end) || range.getInterval() > 1 || start.isOpenEnded()) {
            return Match.MAYBE;
        }
        int first = key(start, start, 1);
        int last = key(end, start, 31);
        int asked = date.getMonthValue() * 100 + date.getDayOfMonth();
        if (start.undefinedYear()) {
            return Match.of(first <= last ? first <= asked && asked <= last : asked >= first || asked <= last);
        }
        int lastYear = end.undefinedYear() ? start.getYear() + (last < first ? 1 : 0) : end.getYear();
        int dated = date.getYear() * 10_000 + asked;
        return Match.of(start.getYear() * 10_000 + first <= dated && dated <= lastYear * 10_000 + last);
    }

    private static boolean isPlain(DateWithOffset date) {
        return date.getMonth() != null && endsPlainly(date);
    }

    /** « Aug 1-15 » says its month once. */
    private static boolean endsPlainly(DateWithOffset date) {
        return (date.getMonth() != null || !date.undefinedDay())
                && date.getVarDate() == null
                && date.getWeekDayOffset() == null
                && date.getDayOffset() == 0
                && date.getNthWeekDay() == null;
    }

    private static int key(DateWithOffset date, DateWithOffset first, int defaultDay) {
        Month month = date.getMonth() == null ? first.getMonth() : date.getMonth();
        return (month.ordinal() + 1) * 100 + (date.undefinedDay() ? defaultDay : date.getDay());
    }

    private Match weeks(LocalDate date) {
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return Match.of(weeks.isEmpty()
                || weeks.stream()
                        .anyMatch(range -> inSeries(
                                week,
                                range.getStartWeek(),
                                range.getEndWeek() == WeekRange.UNDEFINED_WEEK,
                                range.getEndWeek(),
                                range.getInterval())));
    }

    private Match years(LocalDate date) {
        return Match.of(years.isEmpty()
                || years.stream()
                        .anyMatch(range -> range.isOpenEnded()
                                ? date.getYear() >= range.getStartYear()
                                : inSeries(
                                        date.getYear(),
                                        range.getStartYear(),
                                        range.getEndYear() == YearRange.UNDEFINED_YEAR,
                                        range.getEndYear(),
                                        range.getInterval())));
    }

    private static boolean inSeries(int asked, int start, boolean single, int end, int interval) {
        return single ? asked == start : start <= asked && asked <= end && (asked - start) % Math.max(1, interval) == 0;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
