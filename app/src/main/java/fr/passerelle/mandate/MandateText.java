package fr.passerelle.mandate;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The text of a mandate, in one language, as of one day.
 *
 * @param version the day from which it is used, {@code 2026-11-22}
 * @param language {@code fr}, {@code falc}, {@code en} or {@code ar}
 */
public record MandateText(String version, String language, String title, List<Part> parts) {

    /** Where the list of what is allowed stands. */
    private static final String ACTIONS = "{actions}";

    public MandateText {
        parts = List.copyOf(parts);
    }

    /** A titled part. */
    public record Part(String heading, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A sentence or two.
     *
     * @param item whether it is one of a list
     */
    public record Line(String text, boolean item) {}

    /** The text with its names: {@code {person}}, {@code {organisation}}…; the actions become a list. */
    public MandateText filled(Map<String, String> names, List<String> actions) {
        List<Part> filled = parts.stream()
                .map(part -> new Part(
                        fill(part.heading(), names),
                        part.lines().stream()
                                .flatMap(line -> line.text().equals(ACTIONS)
                                        ? actions.stream().map(action -> new Line(action, true))
                                        : Stream.of(new Line(fill(line.text(), names), line.item())))
                                .toList()))
                .toList();
        return new MandateText(version, language, fill(title, names), filled);
    }

    /** One pass: what a name holds is never read again. */
    private static String fill(String text, Map<String, String> names) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String name = close < 0 ? "" : text.substring(open + 1, close);
            if (!names.containsKey(name)) {
                throw new IllegalArgumentException("a mandate's text names {" + name + "}");
            }
            filled.append(text, from, open).append(names.get(name));
            from = close + 1;
        }
        return filled.append(text.substring(from)).toString();
    }
}
