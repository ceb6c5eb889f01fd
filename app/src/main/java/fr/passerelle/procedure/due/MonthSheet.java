package fr.passerelle.procedure.due;

import fr.passerelle.directory.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A month as a wall calendar shows it: whole weeks from Monday, each day with what falls on it. */
record MonthSheet(YearMonth month, List<List<Cell>> weeks) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);

    /** How far one may turn the leaves, in months. */
    private static final int FAR = 24;

    /**
     * Something that falls on a day.
     *
     * @param words short
     * @param awaited whether an operator must answer, rather than the person act
     */
    record Mark(LocalDate day, String words, String href, boolean awaited) {}

    /** A day; one of the month before or after stays empty. */
    record Cell(LocalDate day, boolean within, boolean today, boolean off, List<Mark> marks) {}

    static MonthSheet of(YearMonth month, LocalDate today, List<Mark> marks) {
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            LocalDate first = monday;
            weeks.add(first.datesUntil(first.plusDays(7))
                    .map(day -> cell(day, month, today, marks))
                    .toList());
            monday = monday.plusDays(7);
        }
        return new MonthSheet(month, weeks);
    }

    private static Cell cell(LocalDate day, YearMonth month, LocalDate today, List<Mark> marks) {
        boolean within = YearMonth.from(day).equals(month);
        return new Cell(
                day,
                within,
                day.equals(today),
                !WorkingDays.isOne(day, null),
                within ? marks.stream().filter(mark -> mark.day().equals(day)).toList() : List.of());
    }

    /** The month asked for; this one when it is none, or too far to mean anything. */
    static YearMonth asked(@Nullable String typed, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        try {
            YearMonth month = typed == null ? now : YearMonth.parse(typed);
            return month.isBefore(now.minusMonths(FAR)) || month.isAfter(now.plusMonths(FAR)) ? now : month;
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    /** « décembre 2026 ». */
    String name() {
        return NAME.format(month);
    }

    boolean turns(int by, LocalDate today) {
        YearMonth other = month.plusMonths(by);
        return other.equals(asked(other.toString(), today));
    }

    boolean empty() {
        return weeks.stream()
                .flatMap(List::stream)
                .allMatch(cell -> cell.marks().isEmpty());
    }
}
