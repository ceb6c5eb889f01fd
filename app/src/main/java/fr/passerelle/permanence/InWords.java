package fr.passerelle.permanence;

import fr.passerelle.kernel.French;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a permanence says of itself, in plain French. */
public final class InWords {

    private static final List<String> RANKS = List.of("1er", "2e", "3e", "4e", "dernier");

    private InWords() {}

    /** « Mardi de 9 h à 12 h et jeudi de 14 h à 17 h, les semaines paires ». */
    public static String when(Schedule schedule) {
        String days = capital(French.list(schedule.slots().stream()
                .map(slot -> day(schedule, slot.day()) + " " + hours(slot.start(), slot.end()))
                .toList()));
        String weeks = weeks(schedule);
        String holidays = switch (schedule.schoolHolidays()) {
            case OPEN -> "";
            case CLOSED -> ". Fermée pendant les vacances scolaires";
            case ONLY -> ". Seulement pendant les vacances scolaires";
        };
        return days + (weeks.isEmpty() ? "" : ", " + weeks) + holidays;
    }

    /** « mardi », or « le 1er et le 3e mardi du mois » where that is all. */
    public static String day(Schedule schedule, DayOfWeek day) {
        List<String> ranks = ranks(schedule);
        return ranks.isEmpty() || ranks.size() < schedule.rhythms().size()
                ? dayName(day)
                : French.list(ranks) + " " + dayName(day) + " du mois";
    }

    /** « les semaines paires »; empty when it is every week, or when the days already say it. */
    public static String weeks(Schedule schedule) {
        Set<Rhythm> rhythms = schedule.rhythms();
        boolean odd = rhythms.contains(Rhythm.ODD_WEEKS);
        boolean even = rhythms.contains(Rhythm.EVEN_WEEKS);
        if (rhythms.contains(Rhythm.EVERY_WEEK) || odd == even) {
            return "";
        }
        String parity = odd ? "les semaines impaires" : "les semaines paires";
        List<String> ranks = ranks(schedule);
        return ranks.isEmpty() ? parity : parity + ", et aussi " + French.list(ranks) + " du mois";
    }

    private static List<String> ranks(Schedule schedule) {
        return schedule.rhythms().stream()
                .filter(rhythm -> rhythm.compareTo(Rhythm.FIRST) >= 0)
                .sorted()
                .map(rhythm -> "le " + RANKS.get(rhythm.ordinal() - Rhythm.FIRST.ordinal()))
                .toList();
    }

    /** « de 9 h à 12 h 30 ». */
    public static String hours(LocalTime start, LocalTime end) {
        return "de " + time(start) + " à " + time(end);
    }

    /** « 9 h 30 ». */
    public static String time(LocalTime time) {
        String hour = time.getHour() + "\u00a0h";
        return time.getMinute() == 0 ? hour : hour + "\u00a0" + String.format(Locale.ROOT, "%02d", time.getMinute());
    }

    /** « mardi ». */
    public static String dayName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    /** « Français, arabe », or nothing where only French is spoken. */
    public static String languages(Set<Spoken> languages) {
        return capital(languages.stream()
                .sorted(Comparator.naturalOrder())
                .map(Spoken::label)
                .collect(Collectors.joining(", ")));
    }

    /** The same with a capital first letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }
}
