package fr.passerelle.directory;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TimeSpan;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What opening hours say that cannot be: two spans of a day that overlap, a closing before the opening. */
public final class HoursDoubts {

    private static final int DAY = 24 * 60;
    /** Later than this after midnight, a closing is rather a slip than a night. */
    private static final int END_OF_NIGHT = 6 * 60;

    private static final Cache<String, List<String>> KNOWN =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private HoursDoubts() {}

    /** French sentences; none when the hours are sound, or not understood at all. */
    public static List<String> of(OpeningHours hours) {
        return hours.text().isEmpty() || !hours.isUnderstood() ? List.of() : KNOWN.get(hours.text(), HoursDoubts::read);
    }

    private static List<String> read(String text) {
        List<String> doubts = new ArrayList<>();
        try {
            for (Rule rule : new OpeningHoursParser(new StringReader(text)).rules(false)) {
                doubt(rule).ifPresent(doubts::add);
            }
        } catch (OpeningHoursParseException e) {
            return List.of();
        }
        return doubts.stream().distinct().toList();
    }

    private static Optional<String> doubt(Rule rule) {
        List<TimeSpan> spans = Optional.ofNullable(rule.getTimes()).orElse(List.of()).stream()
                .filter(span -> span.getStart() >= 0 && span.getEnd() >= 0)
                .toList();
        for (TimeSpan span : spans) {
            int end = span.getEnd() > DAY ? span.getEnd() - DAY : span.getEnd();
            if (end < span.getStart() && end > END_OF_NIGHT) {
                return Optional.of(
                        "Les horaires ferment à " + clock(end) + " avant d’ouvrir à " + clock(span.getStart()) + ".");
            }
        }
        for (int i = 0; i < spans.size(); i++) {
            for (int j = i + 1; j < spans.size(); j++) {
                TimeSpan one = spans.get(i);
                TimeSpan other = spans.get(j);
                if (one.getStart() < other.getEnd() && other.getStart() < one.getEnd()) {
                    return Optional.of(
                            "Deux plages d’horaires se chevauchent\u00a0: " + words(one) + " et " + words(other) + ".");
                }
            }
        }
        return Optional.empty();
    }

    private static String words(TimeSpan span) {
        return clock(span.getStart()) + "–" + clock(span.getEnd());
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%d\u00a0h\u00a0%02d", minutes / 60 % 24, minutes % 60);
    }
}
