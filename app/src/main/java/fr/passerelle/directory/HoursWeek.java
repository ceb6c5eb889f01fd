package fr.passerelle.directory;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import fr.passerelle.directory.OpeningHours.Day;
import fr.passerelle.directory.OpeningHours.State;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weekly table of opening hours and the sentences that go under it. */
final class HoursWeek {

    private static final String TO_CHECK = "à vérifier";

    private HoursWeek() {}

    static Day row(Optional<List<HoursRule>> rules, DayOfWeek day) {
        String name = HoursWords.dayName(day);
        if (rules.isEmpty()) {
            return new Day(day, name, State.UNKNOWN, List.of(TO_CHECK));
        }
        List<HoursSlot> usual = HoursDays.usually(rules.get(), day);
        Set<String> ranges = usual.stream().map(HoursWeek::words).collect(Collectors.toCollection(LinkedHashSet::new));
        seasonal(rules.get(), day)
                .forEach(rule -> rule.slots()
                        .forEach(slot -> ranges.add(words(slot) + " (" + occasion(rule.condition()) + ")")));
        if (ranges.isEmpty()) {
            return new Day(day, name, State.CLOSED, List.of("fermé"));
        }
        boolean sure = usual.stream().anyMatch(slot -> slot.state() == State.OPEN);
        return new Day(day, name, sure ? State.OPEN : State.UNKNOWN, new ArrayList<>(ranges));
    }

    /** The rules that open or may open this weekday, but not every week. */
    static Stream<HoursRule> seasonal(List<HoursRule> rules, DayOfWeek day) {
        return rules.stream()
                .filter(rule -> rule.state() != State.CLOSED
                        && !rule.condition().isEveryWeek()
                        && rule.condition().mayConcern(day));
    }

    static List<String> notes(List<HoursRule> rules) {
        Set<String> notes = new LinkedHashSet<>();
        for (HoursRule rule : rules) {
            HoursCondition condition = rule.condition();
            boolean holidays = condition.isPublicHolidaysOnly();
            if (rule.state() == State.CLOSED && !condition.isEveryWeek()) {
                String hours = rule.allDay()
                        ? ""
                        : rule.slots().stream().map(HoursWords::range).collect(Collectors.joining(", ", " ", ""));
                notes.add("Fermé " + (holidays ? "les jours fériés" : weekdays(condition) + occasion(condition)) + hours
                        + ".");
            } else if (holidays) {
                notes.add("Jours fériés\u00A0: "
                        + rule.slots().stream().map(HoursWeek::words).collect(Collectors.joining(", ")) + ".");
            } else {
                rule.comments().forEach(comment -> notes.add(sentence(comment)));
            }
        }
        return List.copyOf(notes);
    }

    private static String words(HoursSlot slot) {
        boolean wholeDay = slot.start() == 0 && slot.end() == HoursSlot.DAY;
        if (slot.state() == State.OPEN) {
            return HoursWords.range(slot);
        }
        String reason = slot.comment() == null ? TO_CHECK : slot.comment();
        return wholeDay ? reason : HoursWords.range(slot) + ", " + reason;
    }

    private static String sentence(String comment) {
        String capital = comment.substring(0, 1).toUpperCase(Locale.FRENCH) + comment.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }

    private static String weekdays(HoursCondition condition) {
        String days = condition.weekdays().stream()
                .filter(range -> range.getNths() == null)
                .map(HoursWeek::weekdays)
                .collect(Collectors.joining(", "));
        return days.isEmpty() ? "" : days + " ";
    }

    private static String weekdays(WeekDayRange range) {
        String first = HoursWords.dayName(DayOfWeek.of(range.getStartDay().ordinal() + 1));
        return range.getEndDay() == null
                ? "le " + first
                : "du " + first + " au "
                        + HoursWords.dayName(DayOfWeek.of(range.getEndDay().ordinal() + 1));
    }

    private static String occasion(HoursCondition condition) {
        List<String> words = new ArrayList<>();
        condition
                .holidays()
                .forEach(holiday -> words.add(
                        holiday.getType() == Holiday.Type.PH
                                ? (holiday.getOffset() == 0 ? "les jours fériés" : "autour des jours fériés")
                                : "pendant les vacances scolaires"));
        condition.weekdays().stream()
                .filter(range -> range.getNths() != null)
                .forEach(range -> range.getNths()
                        .forEach(nth -> words.add("le " + rank(nth) + " "
                                + HoursWords.dayName(
                                        DayOfWeek.of(range.getStartDay().ordinal() + 1)) + " du mois")));
        condition.weeks().forEach(range -> words.add(weeks(range)));
        condition.dates().forEach(range -> words.add(dates(range)));
        condition.years().forEach(range -> words.add(years(range)));
        return words.isEmpty() ? "certains jours" : words.stream().distinct().collect(Collectors.joining(", "));
    }

    private static String rank(Nth nth) {
        String first = ordinal(nth.getStartNth());
        return nth.getEndNth() == Nth.INVALID_NTH || nth.getEndNth() == nth.getStartNth()
                ? first
                : first + " au " + ordinal(nth.getEndNth());
    }

    private static String ordinal(int rank) {
        return switch (rank) {
            case -1 -> "dernier";
            case -2 -> "avant-dernier";
            case 1 -> "1er";
            default -> Math.abs(rank) + "e" + (rank < 0 ? " avant la fin" : "");
        };
    }

    private static String weeks(WeekRange range) {
        if (range.getEndWeek() == WeekRange.UNDEFINED_WEEK) {
            return "semaine " + range.getStartWeek();
        }
        if (range.getInterval() == 2 && range.getStartWeek() <= 2 && range.getEndWeek() >= 52) {
            return range.getStartWeek() == 1 ? "semaines impaires" : "semaines paires";
        }
        String weeks = "semaines " + range.getStartWeek() + " à " + range.getEndWeek();
        return range.getInterval() > 1 ? weeks + ", une sur " + range.getInterval() : weeks;
    }

    private static String dates(DateRange range) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate();
        if (start.getMonth() == null || start.isOpenEnded()) {
            return "à certaines dates";
        }
        if (end != null && end.getMonth() == null) {
            return "du " + (start.getDay() == 1 ? "1er" : start.getDay()) + " au " + end.getDay() + "\u00A0"
                    + month(start);
        }
        if (end == null) {
            return start.undefinedDay() ? "en " + month(start) : "le " + day(start);
        }
        return start.undefinedDay() && end.undefinedDay()
                ? (month(start).matches("[ao].*") ? "d’" : "de ") + month(start) + " à " + month(end)
                : "du " + day(start) + " au " + day(end);
    }

    private static String day(DateWithOffset date) {
        String day = date.undefinedDay() ? "" : (date.getDay() == 1 ? "1er" : date.getDay()) + "\u00A0";
        return day + month(date) + (date.undefinedYear() ? "" : "\u00A0" + date.getYear());
    }

    private static String month(DateWithOffset date) {
        return HoursWords.monthName(date.getMonth().ordinal() + 1);
    }

    private static String years(YearRange range) {
        if (range.isOpenEnded()) {
            return "à partir de " + range.getStartYear();
        }
        return range.getEndYear() == YearRange.UNDEFINED_YEAR
                ? "en " + range.getStartYear()
                : "de " + range.getStartYear() + " à " + range.getEndYear();
    }
}
