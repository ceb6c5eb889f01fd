package fr.passerelle.takeaway;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Tells the rows of a file in one line each, in one language. */
public final class FileLines {

    private final Words words;
    private final Locale locale;
    private final DateTimeFormatter days;

    public FileLines(Language language) {
        this.words = Words.beside(FileLines.class, language);
        this.locale = Locale.forLanguageTag(language.tag());
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }

    /** A heading, what stands under it, and how many lines more there would be. */
    public record Section(String title, List<Line> lines, int more) {}

    /**
     * A thing that is told.
     *
     * @param name what it is, or which day; may be empty
     * @param told in words
     */
    public record Line(String name, String told) {}

    /** The words of the bundle. */
    public Words words() {
        return words;
    }

    /** « Notes partagées ». */
    public String title(GivenTable table) {
        return words.of("list." + table.path());
    }

    /** The rows of a table that is told, the last first, so many at most; nothing when there is none. */
    public Stream<Section> section(GivenTable table, JsonNode rows, int most) {
        GivenTable.Line line = table.line();
        if (line == null || rows.isEmpty()) {
            return Stream.empty();
        }
        List<Line> lines = rows.valueStream()
                .sorted(Comparator.comparing((JsonNode row) -> text(row, line.at()))
                        .reversed())
                .limit(most)
                .map(row -> new Line(moment(text(row, line.at())), told(line, row)))
                .toList();
        return Stream.of(new Section(title(table), lines, rows.size() - lines.size()));
    }

    /** What a row says, and how it stands. */
    public String told(GivenTable.Line line, JsonNode row) {
        String told = text(row, line.told());
        String state = line.state() == null ? "" : text(row, line.state());
        String stands = state.isEmpty() ? "" : words.of("state." + state);
        String text = told + (told.isEmpty() || stands.isEmpty() ? "" : " – ") + stands;
        return text.isEmpty() ? words.of("untold") : text;
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return days.format(day);
    }

    /** The languages of those codes. */
    public String languages(JsonNode codes) {
        return String.join(
                ", ",
                codes.valueStream()
                        .map(code -> Locale.forLanguageTag(code.asString("")).getDisplayLanguage(locale))
                        .toList());
    }

    /** What a row says in that column. */
    public static String text(JsonNode row, String column) {
        return row.path(GivenColumn.camel(column)).asString("");
    }

    private String moment(String written) {
        if (written.isEmpty()) {
            return "";
        }
        return day(
                written.contains("T")
                        ? LocalDate.ofInstant(Instant.parse(written), Now.PARIS)
                        : LocalDate.parse(written));
    }
}
