package fr.passerelle.directory.imports;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import fr.passerelle.kernel.PlainText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a mapping may do to the text of a cell. Patterns are typed by people: RE2 reads a text once whatever the pattern, where those of
 * the JDK may take for ever.
 */
final class TextSteps {

    /** No cell that holds more is looked into for a pattern. */
    private static final int LONGEST = 20_000;

    private TextSteps() {}

    /** What the group of the pattern takes of the text, empty when it is not there. */
    static UnaryOperator<String> part(Pattern pattern, int group) {
        return text -> {
            if (text.length() > LONGEST) {
                return "";
            }
            // RE2 does not know that these are spaces.
            Matcher matcher = pattern.matcher(text.replace('\u00a0', ' ').replace('\u202f', ' '));
            if (!matcher.find()) {
                return "";
            }
            String found = matcher.group(group);
            return found == null ? "" : found.strip();
        };
    }

    /** The piece of that rank, from 1; from the end when negative. */
    static UnaryOperator<String> piece(String separator, int rank) {
        return text -> {
            List<String> pieces = pieces(text, separator);
            int index = rank > 0 ? rank - 1 : pieces.size() + rank;
            return index >= 0 && index < pieces.size() ? pieces.get(index).strip() : "";
        };
    }

    /** A list with another separator than that of the mapping. */
    static UnaryOperator<String> list(String separator, char own) {
        return text -> String.join(String.valueOf(own), pieces(text, separator));
    }

    private static List<String> pieces(String text, String separator) {
        return List.of(text.split(java.util.regex.Pattern.quote(separator), -1));
    }

    /** A whole text for another, whatever its case and accents. */
    static UnaryOperator<String> replaced(Map<String, String> words) {
        Map<String, String> folded = new HashMap<>();
        words.forEach((word, other) -> folded.put(PlainText.fold(word), other));
        return text -> folded.getOrDefault(PlainText.fold(text), text);
    }

    /** A date in one of these formats, as the others are read; anything else is left as it is. */
    static UnaryOperator<String> dated(List<DateTimeFormatter> formats) {
        return text -> formats.stream()
                .flatMap(format -> date(text.strip(), format).stream())
                .findFirst()
                .map(LocalDate::toString)
                .orElse(text);
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A format in French letters: jj, mm, aaaa or aa.
     *
     * @throws IllegalArgumentException when it says no full date
     */
    static DateTimeFormatter format(String letters) {
        String pattern = letters.toLowerCase(Locale.ROOT)
                .replaceAll("[^jma]+", "'$0'")
                .replace('j', 'd')
                .replace('m', 'M')
                .replace('a', 'u');
        if (!pattern.matches("(?:'[^']*')?(?:(?:d{1,2}|M{1,2}|u{2}|u{4})(?:'[^']*')?){3}")) {
            throw new IllegalArgumentException(letters);
        }
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(pattern, Locale.FRENCH).withResolverStyle(ResolverStyle.STRICT);
        LocalDate day = LocalDate.of(2026, 11, 22);
        if (!date(day.format(format), format).equals(Optional.of(day))) {
            throw new IllegalArgumentException(letters);
        }
        return format;
    }
}
