package fr.passerelle.directory.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Hours spread over columns, one for each day or each half-day of the week, put together in OSM notation. */
final class HalfDays {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final List<String> FRENCH =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final Set<String> CLOSED = Set.of("", "-", "--", "x", "/", "ferme", "fermé", "fermée", "non", "0");
    private static final Pattern SPAN =
            Pattern.compile("(?:de )?(\\d{1,2})(?: ?[h:] ?(\\d{2})?) ?(?:-|–|à|a|/)? ?(\\d{1,2})(?: ?[h:] ?(\\d{2})?)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|/|\\bet\\b|\\bpuis\\b|\\s)\\s*");

    private HalfDays() {}

    /**
     * The week of 7 or 14 cells. A cell that is not understood leaves the whole as it was written, day by day: a wrong translation
     * would be worse.
     */
    static String week(List<String> cells) {
        int perDay = cells.size() / DAYS.size();
        List<Optional<String>> days = new ArrayList<>();
        for (int day = 0; day < DAYS.size(); day++) {
            days.add(spans(cells.subList(day * perDay, (day + 1) * perDay)));
        }
        if (days.stream().anyMatch(Optional::isEmpty)) {
            return asWritten(cells, perDay);
        }
        return grouped(days.stream().map(day -> day.orElse("")).toList());
    }

    private static Optional<String> spans(List<String> cells) {
        List<String> spans = new ArrayList<>();
        for (String cell : cells) {
            String text = cell.strip().toLowerCase(Locale.FRENCH);
            if (CLOSED.contains(text)) {
                continue;
            }
            Matcher span = SPAN.matcher(text);
            int position = 0;
            while (position < text.length()) {
                if (!span.find(position) || span.start() != position) {
                    return Optional.empty();
                }
                String from = clock(span.group(1), span.group(2));
                String to = clock(span.group(3), span.group(4));
                if (from.isEmpty() || to.isEmpty()) {
                    return Optional.empty();
                }
                spans.add(from + "-" + to);
                Matcher between = BETWEEN.matcher(text).region(span.end(), text.length());
                position = between.lookingAt() ? between.end() : span.end();
            }
        }
        return Optional.of(String.join(",", spans));
    }

    private static String clock(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        return hours > 24 || minutes > 59 ? "" : String.format(Locale.ROOT, "%02d:%02d", hours, minutes);
    }

    private static String grouped(List<String> days) {
        List<String> rules = new ArrayList<>();
        for (int first = 0; first < days.size(); ) {
            int last = first;
            while (last + 1 < days.size() && days.get(last + 1).equals(days.get(first))) {
                last++;
            }
            if (!days.get(first).isEmpty()) {
                rules.add(DAYS.get(first) + (last > first ? "-" + DAYS.get(last) : "") + " " + days.get(first));
            }
            first = last + 1;
        }
        return String.join("; ", rules);
    }

    private static String asWritten(List<String> cells, int perDay) {
        return String.join(
                "\u00a0; ",
                IntStream.range(0, cells.size())
                        .filter(i -> !cells.get(i).isBlank())
                        .mapToObj(i -> FRENCH.get(i / perDay)
                                + (perDay == 1 ? "" : i % perDay == 0 ? " matin" : " après-midi") + "\u00a0: "
                                + cells.get(i).strip())
                        .toList());
    }
}
