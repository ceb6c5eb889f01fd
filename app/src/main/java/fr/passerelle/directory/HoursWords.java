package fr.passerelle.directory;

import fr.passerelle.directory.OpeningHours.Moment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opening hours said in French; « \u00A0 » is the no-break space French puts before « : » and inside « 9 h 30 ». */
final class HoursWords {

    private static final String TO_CHECK = "Horaires à vérifier";
    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    private HoursWords() {}

    static String moment(OpeningHours hours, Moment moment, LocalDateTime now) {
        if (hours.text().isEmpty()) {
            return "Horaires non communiqués";
        }
        if (!hours.isUnderstood()) {
            return explained(TO_CHECK, hours.text());
        }
        return switch (moment.state()) {
            case OPEN -> open(moment, now);
            case CLOSED -> closed(moment, now);
            case UNKNOWN -> explained(TO_CHECK, moment.comment() == null ? hours.text() : moment.comment());
        };
    }

    private static String open(Moment moment, LocalDateTime now) {
        if (moment.until() == null) {
            return "Ouvert 24\u00A0h sur 24";
        }
        if (moment.next() == OpeningHours.State.UNKNOWN) {
            return explained(
                    "Ouvert jusqu’à " + instant(moment.until(), now, true) + ", puis horaires à vérifier",
                    moment.nextComment());
        }
        return "Ouvert, ferme " + occasion(moment.until(), now, true);
    }

    private static String closed(Moment moment, LocalDateTime now) {
        if (moment.until() == null) {
            return "Fermé, sans réouverture annoncée";
        }
        if (moment.next() == OpeningHours.State.UNKNOWN) {
            return explained(
                    "Fermé, horaires à vérifier à partir de " + instant(moment.until(), now, false),
                    moment.nextComment());
        }
        return "Fermé, ouvre " + occasion(moment.until(), now, false);
    }

    private static String explained(String sentence, @Nullable String explanation) {
        return explanation == null ? sentence : sentence + "\u00A0: " + explanation;
    }

    private static String occasion(LocalDateTime when, LocalDateTime now, boolean closing) {
        boolean midnight = closing && when.toLocalTime().equals(MIDNIGHT);
        String day = day(midnight ? when.toLocalDate().minusDays(1) : when.toLocalDate(), now.toLocalDate());
        return (day.isEmpty() ? "" : day + " ") + "à " + (midnight ? "minuit" : time(when.toLocalTime()));
    }

    private static String instant(LocalDateTime when, LocalDateTime now, boolean closing) {
        boolean midnight = closing && when.toLocalTime().equals(MIDNIGHT);
        String day = day(midnight ? when.toLocalDate().minusDays(1) : when.toLocalDate(), now.toLocalDate());
        return (day.isEmpty() ? "" : day + " ") + (midnight ? "minuit" : time(when.toLocalTime()));
    }

    private static String day(LocalDate day, LocalDate today) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead <= 0) {
            return "";
        }
        if (ahead == 1) {
            return "demain";
        }
        return ahead < 7 ? dayName(day.getDayOfWeek()) : "le " + dayName(day.getDayOfWeek()) + " " + date(day);
    }

    static String dayName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    /** « 1er juillet », « 14 juillet ». */
    static String date(LocalDate date) {
        return (date.getDayOfMonth() == 1 ? "1er" : date.getDayOfMonth()) + "\u00A0" + monthName(date.getMonthValue());
    }

    static String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private static String time(LocalTime time) {
        return time(time.getHour() * 60 + time.getMinute());
    }

    /** « 9 h », « 9 h 05 », « minuit » for the end of the day. */
    static String time(int minutes) {
        if (minutes == HoursSlot.DAY) {
            return "minuit";
        }
        int minute = minutes % 60;
        return minutes / 60 % 24 + "\u00A0h" + (minute == 0 ? "" : "\u00A0" + (minute < 10 ? "0" : "") + minute);
    }

    /** « de 9 h à 12 h », « 24 h sur 24 ». */
    static String range(HoursSlot slot) {
        return slot.start() == 0 && slot.end() == HoursSlot.DAY
                ? "24\u00A0h sur 24"
                : "de " + time(slot.start()) + " à " + time(slot.end());
    }
}
