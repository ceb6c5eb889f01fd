package fr.passerelle.correspondence;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the moments at which a person may be reached without risk, as they were noted in words. */
public final class SafeHours {

    private static final String HOUR = "(\\d{1,2})\\s*h\\s*(\\d{2})?";
    private static final Pattern BETWEEN = Pattern.compile("(?:entre|de)?\\s*" + HOUR + "\\s*(?:et|à|-|–)\\s*" + HOUR);
    private static final Pattern AFTER = Pattern.compile("(?:après|à partir de|dès)\\s*" + HOUR);
    private static final Pattern BEFORE = Pattern.compile("(?:avant|jusqu’à|jusqu'à)\\s*" + HOUR);

    private SafeHours() {}

    /** From when to when, in a day. */
    public record Span(LocalTime from, LocalTime to) {}

    /**
     * The hours meant by those words, or nothing when they are not surely understood: then nobody but a human may choose the hour. A condition
     * beside the hours (« quand les enfants sont à l’école », a day of the week) is never guessed.
     */
    public static Optional<Span> read(String words) {
        String plain = words.strip()
                .toLowerCase(Locale.FRANCE)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("[.!]$", "");
        Optional<Span> known = switch (plain) {
            case "le matin", "matin", "les matins", "en matinée" -> span(8, 12);
            case "l’après-midi", "l'après-midi", "après-midi", "les après-midi" -> span(13, 18);
            case "le soir", "soir", "en soirée" -> span(18, 20);
            case "en journée", "la journée" -> span(9, 18);
            case "le midi", "midi", "entre midi et deux" -> span(12, 14);
            default -> Optional.empty();
        };
        return known.or(() -> hours(plain));
    }

    private static Optional<Span> hours(String plain) {
        Matcher between = BETWEEN.matcher(plain);
        if (between.matches()) {
            return span(time(between, 1), time(between, 3));
        }
        Matcher after = AFTER.matcher(plain);
        if (after.matches()) {
            return span(time(after, 1), Optional.of(LocalTime.of(20, 0)));
        }
        Matcher before = BEFORE.matcher(plain);
        return before.matches() ? span(Optional.of(LocalTime.of(8, 0)), time(before, 1)) : Optional.empty();
    }

    private static Optional<Span> span(int from, int to) {
        return Optional.of(new Span(LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }

    private static Optional<Span> span(Optional<LocalTime> from, Optional<LocalTime> to) {
        return from.flatMap(start -> to.filter(start::isBefore).map(end -> new Span(start, end)));
    }

    private static Optional<LocalTime> time(Matcher found, int group) {
        int hour = Integer.parseInt(found.group(group));
        String minutes = found.group(group + 1);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
