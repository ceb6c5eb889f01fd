package fr.passerelle.permanence.calendar;

import fr.passerelle.directory.Position;
import fr.passerelle.kernel.CalendarLines;
import fr.passerelle.permanence.Change;
import fr.passerelle.permanence.InWords;
import fr.passerelle.permanence.Occurrence;
import fr.passerelle.permanence.Permanence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An iCalendar file (RFC 5545), line after line. Each date is an event of its own: no repeat rule knows the French holidays, nor which weeks a
 * printed calendar calls odd.
 */
final class Ics {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    /** The clocks of France since 1996. */
    private static final String PARIS = """
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            BEGIN:DAYLIGHT
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19960331T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE""";

    private final CalendarLines text = new CalendarLines();
    private final String origin;

    /** @param origin under which pages are reached, without a slash at its end */
    Ics(String name, String origin) {
        this.origin = origin;
        text.line("BEGIN", "VCALENDAR");
        text.line("VERSION", "2.0");
        text.line("PRODID", "-//Passerelle//Permanences//FR");
        text.line("CALSCALE", "GREGORIAN");
        text.words("X-WR-CALNAME", name);
        text.line("X-WR-TIMEZONE", "Europe/Paris");
        text.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        PARIS.lines().forEach(text::fold);
    }

    void add(Permanence permanence, Occurrence occurrence) {
        LocalDate day = occurrence.day();
        text.line("BEGIN", "VEVENT");
        text.line("UID", uid(permanence, occurrence));
        text.line("DTSTAMP", stamp(permanence.changedAt()));
        text.line("LAST-MODIFIED", stamp(permanence.changedAt()));
        text.line("SEQUENCE", String.valueOf(permanence.version()));
        text.line("DTSTART;TZID=Europe/Paris", LOCAL.format(day.atTime(occurrence.start())));
        text.line("DTEND;TZID=Europe/Paris", LOCAL.format(day.atTime(occurrence.end())));
        text.line("STATUS", !occurrence.held() ? "CANCELLED" : occurrence.sure() ? "CONFIRMED" : "TENTATIVE");
        text.words("SUMMARY", permanence.title() + (occurrence.held() ? "" : " (annulée)"));
        text.words("DESCRIPTION", String.join("\n", description(permanence, occurrence)));
        Permanence.Spot spot = permanence.spot();
        if (spot != null) {
            text.words("LOCATION", spot.name() + ", " + spot.addressLine());
            text.line("URL", origin + "/lieux/" + spot.place());
            Position exact = spot.exact();
            if (exact != null) {
                text.line("GEO", exact.latitude() + ";" + exact.longitude());
            }
        } else if (permanence.link() != null) {
            text.line("LOCATION", "À distance");
            text.line("URL", permanence.link());
        }
        // Nobody is busy because somebody else receives.
        text.line("TRANSP", "TRANSPARENT");
        text.line("END", "VEVENT");
    }

    /** The whole file. */
    String end() {
        text.line("END", "VCALENDAR");
        return text.toString();
    }

    /** It names the usual hour, so that a date keeps its name when its hours change; an extra date has another. */
    private static String uid(Permanence permanence, Occurrence occurrence) {
        boolean extra = occurrence.change() != null && occurrence.change().kind() == Change.Kind.EXTRA;
        LocalTime usual = occurrence.usual();
        return permanence.id() + "-" + DAY.format(occurrence.day()) + (extra ? "X" : "T") + HOUR.format(usual)
                + "@permanences.passerelle";
    }

    private static List<String> description(Permanence permanence, Occurrence occurrence) {
        List<String> lines = new ArrayList<>();
        Change change = occurrence.change();
        if (change != null) {
            lines.add(change.kind().label() + "\u00a0: " + change.reason() + ".");
        }
        if (!occurrence.sure()) {
            lines.add("À confirmer\u00a0: les vacances scolaires ne sont pas encore connues.");
        }
        lines.add(permanence.byAppointment() ? "Sur rendez-vous." : "Sans rendez-vous.");
        if (permanence.booking() != null) {
            lines.add(permanence.booking());
        }
        if (permanence.phone() != null) {
            lines.add("Téléphone\u00a0: " + permanence.phone());
        }
        if (permanence.words() != null) {
            lines.add(permanence.words());
        }
        if (!permanence.languages().isEmpty()) {
            lines.add("Langues\u00a0: " + InWords.languages(permanence.languages()) + ".");
        }
        lines.add(permanence.organisationName());
        return lines;
    }

    private static String stamp(Instant at) {
        return STAMP.format(at);
    }
}
