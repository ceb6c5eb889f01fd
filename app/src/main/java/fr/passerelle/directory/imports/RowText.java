package fr.passerelle.directory.imports;

import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.PlaceFile.RawRow;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of one row by our fields, tidied: spaces collapsed, control characters and « nothing » marks removed. */
final class RowText {

    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "n/a", "na", "nan", "null", "none", "néant", "nc", "?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[ \\t\\u2000-\\u200A\\u3000]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*\\n\\s*");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|[\\u200B\\u200C\\u200E\\u200F\\uFEFF\\uFFFE\\uFFFF]");
    private static final Pattern ARMOUR = Pattern.compile("^'(?='*[=+\\-@\\t\\r])");
    private static final Pattern BRACES = Pattern.compile("^\\{(.*)}$", Pattern.DOTALL);

    private final RawRow row;
    private final ImportMapping.Bound bound;
    private final Pattern separators;

    RowText(RawRow row, ImportMapping.Bound bound, Pattern separators) {
        this.row = row;
        this.bound = bound;
        this.separators = separators;
    }

    static Pattern separators(ImportMapping mapping) {
        return Pattern.compile("[" + Pattern.quote(mapping.separators()) + "]");
    }

    /** One line of text, empty when there is nothing. */
    String line(PlaceField field) {
        return tidy(raw(field));
    }

    /** One line of text whose tidying is reported. */
    String line(PlaceField field, RowNotes notes) {
        String raw = raw(field);
        String tidy = tidy(raw);
        notes.fix(field, raw, tidy, FixRule.SPACES);
        return tidy;
    }

    /** One line of text of a field that places have not. */
    String line(ServiceField field) {
        return tidy(raw(field.column()));
    }

    /** The items of a list of a field that places have not. */
    List<String> list(ServiceField field) {
        return list(raw(field.column()));
    }

    /** The same, of several lines. */
    @Nullable
    String paragraphs(ServiceField field) {
        return paragraphs(raw(field.column()));
    }

    /** A text that may hold several lines and no-break spaces; null when there is nothing. */
    @Nullable
    String paragraphs(PlaceField field) {
        return paragraphs(raw(field));
    }

    private static @Nullable String paragraphs(String raw) {
        String kept = SPACES_IN_LINE
                .matcher(visible(raw).replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(" ");
        String tidy = BLANK_LINES.matcher(kept).replaceAll("\n\n").strip();
        return isNothing(tidy) ? null : tidy;
    }

    /** One line of text, null when there is nothing. */
    @Nullable
    String lineOrNull(PlaceField field, RowNotes notes) {
        String line = line(field, notes);
        return line.isEmpty() ? null : line;
    }

    /** The items of a list, without repetition. */
    List<String> list(PlaceField field) {
        return list(raw(field));
    }

    private List<String> list(String raw) {
        String cell = BRACES.matcher(raw.strip()).replaceFirst("$1");
        return Stream.of(separators.split(cell))
                .map(RowText::tidy)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    private String raw(PlaceField field) {
        return raw(field.column());
    }

    private String raw(String field) {
        Recipe.Drawn drawn = bound.fields().get(field);
        String cell = drawn == null ? "" : drawn.of(row.cells());
        // The apostrophe our own export puts before what a spreadsheet would take for a formula.
        return cell.startsWith("'") ? ARMOUR.matcher(cell).replaceFirst("") : cell;
    }

    private static String tidy(String text) {
        if (isTidy(text)) {
            return isNothing(text) ? "" : text;
        }
        String tidy = SPACES.matcher(visible(text)).replaceAll(" ").strip();
        return isNothing(tidy) ? "" : tidy;
    }

    /** Most cells are Latin words one space apart already: the patterns are only for the others. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean latin = (sign > ' ' && sign < '\u007F') || (sign >= '\u00C0' && sign <= '\u017F');
            if (!latin && (sign != ' ' || before == ' ')) {
                return false;
            }
            before = sign;
        }
        return text.isEmpty() || before != ' ';
    }

    private static String visible(String text) {
        // U+FF02 is what the national chain writes instead of the quotes it cannot escape.
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .replace('\uFF02', '"');
    }

    private static boolean isNothing(String text) {
        return text.length() <= 5 && NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }
}
