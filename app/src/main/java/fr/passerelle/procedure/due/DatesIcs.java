package fr.passerelle.procedure.due;

import fr.passerelle.kernel.CalendarLines;
import fr.passerelle.procedure.Recurring.Window;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dates of a person as an iCalendar file: whole days under one neutral title, with a reminder three days before. */
final class DatesIcs {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final CalendarLines lines = new CalendarLines();
    private final String words;
    private final @Nullable String address;

    /**
     * @param words the title of every date
     * @param address where more is read by who may, or null
     */
    DatesIcs(String words, @Nullable String address) {
        this.words = words;
        this.address = address;
        lines.line("BEGIN", "VCALENDAR");
        lines.line("VERSION", "2.0");
        lines.line("PRODID", "-//Rappels//FR");
        lines.line("CALSCALE", "GREGORIAN");
        lines.words("X-WR-CALNAME", "Rappels");
        lines.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    }

    void add(Due due, Window turn) {
        LocalDate day = turn.closes();
        lines.line("BEGIN", "VEVENT");
        // The identifier of the date tells nothing to who does not hold the base.
        lines.line("UID", due.id() + "-" + DAY.format(day) + "@rappels");
        lines.line("DTSTAMP", STAMP.format(turn.opens().atStartOfDay(ZoneOffset.UTC)));
        lines.line("SEQUENCE", String.valueOf(due.version()));
        lines.line("DTSTART;VALUE=DATE", DAY.format(day));
        lines.line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        lines.words("SUMMARY", words);
        if (address != null) {
            lines.line("URL", address);
        }
        lines.line("TRANSP", "TRANSPARENT");
        lines.line("CLASS", "PRIVATE");
        lines.line("BEGIN", "VALARM");
        lines.line("ACTION", "DISPLAY");
        lines.words("DESCRIPTION", words);
        lines.line("TRIGGER", "-P3D");
        lines.line("END", "VALARM");
        lines.line("END", "VEVENT");
    }

    String end() {
        lines.line("END", "VCALENDAR");
        return lines.toString();
    }
}
