package fr.passerelle.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Says dates, durations and numbers as French readers expect them, with non-breaking spaces. */
public final class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.FRANCE);
    private static final DateTimeFormatter DAY_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRANCE);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);
    private static final String NBSP = "\u00a0";

    private French() {}

    /** « 12 mars 2026 », « 1er mars 2026 ». */
    public static String date(LocalDate day) {
        return first(DAY_YEAR.format(day));
    }

    /** « 12 mars », with its year when it is not this one. */
    public static String shortDate(LocalDate day, LocalDate today) {
        return first(day.getYear() == today.getYear() ? DAY.format(day) : DAY_YEAR.format(day));
    }

    /** « jeudi 12 mars ». */
    public static String weekday(LocalDate day) {
        String text = WEEKDAY.format(day);
        return text.contains(" 1 ") ? text.replace(" 1 ", " 1er ") : text;
    }

    /** « 9 h », « 9 h 05 ». */
    public static String time(LocalDateTime at) {
        String hour = at.getHour() + NBSP + "h";
        return at.getMinute() == 0 ? hour : hour + NBSP + String.format(Locale.ROOT, "%02d", at.getMinute());
    }

    /** « jeudi 12 mars, 9 h 05 », in Paris. */
    public static String moment(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, Now.PARIS);
        return weekday(local.toLocalDate()) + ", " + time(local);
    }

    /** Until when something holds: « jusqu’au 9 février 2027 » for what ends at midnight, « jusqu’au jeudi 12 mars, 9 h 05 » otherwise. */
    public static String until(Instant end) {
        LocalDateTime local = LocalDateTime.ofInstant(end, Now.PARIS);
        boolean wholeDays = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return "jusqu’au " + (wholeDays ? date(local.toLocalDate().minusDays(1)) : moment(end));
    }

    /** « 12 mars 2026, 9 h 05 », in Paris: for what is kept for years. */
    public static String instant(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, Now.PARIS);
        return date(local.toLocalDate()) + ", " + time(local);
    }

    /** The day in Paris of an instant: « 12 mars 2026 ». */
    public static String date(Instant at) {
        return date(LocalDate.ofInstant(at, Now.PARIS));
    }

    /** « aujourd’hui », « demain », « dans 6 jours », « il y a 3 semaines ». */
    public static String relative(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "aujourd’hui";
        }
        if (days == 1) {
            return "demain";
        }
        if (days == -1) {
            return "hier";
        }
        return (days > 0 ? "dans " : "il y a ") + span(Math.abs(days));
    }

    private static String span(long days) {
        if (days < 14) {
            return days + NBSP + "jours";
        }
        if (days < 60) {
            return days / 7 + NBSP + "semaines";
        }
        if (days < 730) {
            return days / 30 + NBSP + "mois";
        }
        return days / 365 + NBSP + "ans";
    }

    /** « 35 min », « 1 h », « 1 h 50 ». */
    public static String duration(int minutes) {
        if (minutes < 60) {
            return minutes + NBSP + "min";
        }
        String hours = minutes / 60 + NBSP + "h";
        return minutes % 60 == 0 ? hours : hours + NBSP + String.format(Locale.ROOT, "%02d", minutes % 60);
    }

    /** « 1 234 ». */
    public static String number(long number) {
        return String.format(Locale.FRANCE, "%,d", number).replace('\u202f', '\u00a0');
    }

    /** « 900 m », « 1,2 km », « 14 km ». */
    public static String distance(double kilometres) {
        if (kilometres < 1) {
            return Math.round(kilometres * 10) * 100 + NBSP + "m";
        }
        return kilometres < 10
                ? String.format(Locale.FRANCE, "%.1f", kilometres) + NBSP + "km"
                : Math.round(kilometres) + NBSP + "km";
    }

    /** « 1 place », « 3 places ». */
    public static String count(long number, String one, String many) {
        return number(number) + NBSP + (Math.abs(number) < 2 ? one : many);
    }

    /** « a, b et c ». */
    public static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " et " + items.get(items.size() - 1);
    }

    /** « 12/03/2026 », as typed in a field. */
    public static String field(LocalDate day) {
        return FIELD.format(day);
    }

    private static String first(String text) {
        return text.startsWith("1 ") ? "1er" + text.substring(1) : text;
    }
}
