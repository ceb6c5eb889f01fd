package fr.passerelle.design;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Durations to compare: for each line a dot for the usual one, a bar for eight cases out of ten.
 *
 * @param title what the drawing shows, as a sentence
 * @param about how to read it
 * @param rows what the lines are: "Opérateur"
 * @param unit after each number: "j"
 */
public record Spans(String title, String about, String rows, String unit, List<Span> spans) {

    public Spans {
        spans = List.copyOf(spans);
    }

    /**
     * One line.
     *
     * @param known null when fewer than 11 cases: nothing is then drawn
     */
    public record Span(String label, @Nullable Known known) {}

    /** One case out of ten is shorter than low, half are shorter than usual, one out of ten is longer than high. */
    public record Known(int low, int usual, int high) {}

    /** The marks of the axis, from zero. */
    List<Integer> marks() {
        var largest = 1;
        for (var span : spans) {
            var known = span.known();
            largest = Math.max(largest, known == null ? 0 : known.high());
        }
        var step = largest > 60 ? 30 : Numbers.step(largest, 4);
        return IntStream.rangeClosed(0, (largest + step - 1) / step)
                .map(i -> i * step)
                .boxed()
                .toList();
    }

    /** Where a duration stands, from the left. */
    double x(int value) {
        var marks = marks();
        return Numbers.tenth(8 + 364.0 * value / marks.get(marks.size() - 1));
    }

    /** The height of the drawing of the lines. */
    int height() {
        return 44 * spans.size() + 6;
    }
}
