package fr.passerelle.procedure;

import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.catalogue.Sheet.PeriodKind;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Computes when what comes again must be done: each turn from the anchor, never from the turn before, so that the 31st comes back after a short
 * month. The anchor of a declaration is a day on which it is due; the anchor of a renewal is the day on which the right ends.
 */
public final class Recurring {

    /** A window that opens by the end of the month opens before the last two days of February: France Travail, from the 26th. */
    private static final int FEBRUARY = 26;

    private Recurring() {}

    /** From when to when it can be done, both days included. */
    public record Window(LocalDate opens, LocalDate closes) {

        public Window {
            if (opens.isAfter(closes)) {
                throw new IllegalArgumentException("a window opens before it closes");
            }
        }
    }

    /** The first turn that is not over on that day. */
    public static Window from(Period period, LocalDate anchor, LocalDate day) {
        long turn = ChronoUnit.MONTHS.between(anchor, day) / period.everyMonths() - 2;
        Window window = turn(period, anchor, turn);
        while (window.closes().isBefore(day)) {
            window = turn(period, anchor, ++turn);
        }
        return window;
    }

    /** The turn that follows the one which closes that day. */
    public static Window after(Period period, LocalDate anchor, LocalDate closes) {
        return from(period, anchor, closes.plusDays(1));
    }

    private static Window turn(Period period, LocalDate anchor, long turn) {
        LocalDate day = anchor.plusMonths(turn * period.everyMonths());
        return period.kind() == PeriodKind.RENEWAL
                ? renewal(period, day)
                : declaration(period, day, anchor.getDayOfMonth());
    }

    private static Window renewal(Period period, LocalDate end) {
        int latest = period.latestMonths() == null ? 0 : period.latestMonths();
        int earliest = period.earliestMonths() == null ? latest : Math.max(latest, period.earliestMonths());
        return new Window(end.minusMonths(earliest), end.minusMonths(latest));
    }

    /** The window whose last day stands in the month that is due: it opened the month before when its first day has the higher number. */
    private static Window declaration(Period period, LocalDate due, int anchorDay) {
        Integer fromDay = period.fromDay();
        YearMonth month = YearMonth.from(due);
        LocalDate closes = period.toDay() == null ? due : day(month, period.toDay());
        if (fromDay == null) {
            return new Window(period.toDay() == null ? due : month.atDay(1), closes);
        }
        boolean monthBefore = fromDay > (period.toDay() == null ? anchorDay : period.toDay());
        return new Window(opening(monthBefore ? month.minusMonths(1) : month, fromDay), closes);
    }

    private static LocalDate opening(YearMonth month, int day) {
        return day(month, month.getMonth() == Month.FEBRUARY && day > FEBRUARY ? FEBRUARY : day);
    }

    private static LocalDate day(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
