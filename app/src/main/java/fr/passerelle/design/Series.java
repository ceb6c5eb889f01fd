package fr.passerelle.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Quantities over time, drawn as lines or as stacked columns. Four lines at most, so that they can be told apart without colour.
 *
 * @param title what the drawing shows, as a sentence
 * @param about over what and when
 * @param rows what the moments are: "Mois"
 * @param moments the moments, in order, in short: "déc.", "janv."…
 */
public record Series(String title, String about, String rows, List<String> moments, List<Line> lines) {

    /** Frame of the drawing: 36 units for the numbers, then the plot. */
    static final double LEFT = 36;

    static final double RIGHT = 380;
    static final double TOP = 26;
    static final double BASE = 196;

    public Series {
        moments = List.copyOf(moments);
        lines = List.copyOf(lines);
        if (lines.size() > 4) {
            throw new IllegalArgumentException("Four lines at most can be told apart");
        }
        for (var line : lines) {
            if (line.values().size() != moments.size()) {
                throw new IllegalArgumentException("As many values as moments for " + line.name());
            }
        }
    }

    /**
     * One line, or one layer.
     *
     * @param values one a moment; null when fewer than 11 persons: it is then hidden, everywhere
     */
    public record Line(String name, List<@Nullable Integer> values) {

        public Line {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /** A rectangle of a stacked column. */
    record Block(int layer, double x, double y, double width, double height) {}

    /** A point of a line. */
    record Point(double x, double y) {}

    /** Whether something is hidden. */
    boolean hides() {
        return lines.stream().anyMatch(line -> line.values().contains(null));
    }

    /** Whether something is hidden at that moment. */
    boolean hides(int moment) {
        return lines.stream().anyMatch(line -> line.values().get(moment) == null);
    }

    /** The marks of the vertical axis, from zero. */
    List<Integer> marks() {
        var largest = Math.max(
                1,
                lines.stream()
                        .flatMap(line -> line.values().stream())
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        var step = Numbers.step(largest, 4);
        return IntStream.rangeClosed(0, (largest + step - 1) / step)
                .map(i -> i * step)
                .boxed()
                .toList();
    }

    /** Where a value stands, from the top. */
    double y(double value) {
        var marks = marks();
        var ceiling = Math.max(1, marks.get(marks.size() - 1));
        return Numbers.tenth(BASE - (BASE - TOP) * value / ceiling);
    }

    /** The middle of a moment, from the left. */
    double x(int moment) {
        var width = (RIGHT - LEFT) / moments.size();
        return Numbers.tenth(LEFT + width * (moment + 0.5));
    }

    /** Whether the name of the moment is written: not all of them when there are many, always the last. */
    boolean named(int moment) {
        var every = Math.max(1, (int) Math.ceil(moments.size() / 5.0));
        var last = moments.size() - 1;
        return moment == last || (moment % every == 0 && last - moment >= Math.max(1, every - 1));
    }

    /** The points of a line, in unbroken pieces: a hidden value interrupts it. */
    List<List<Point>> pieces(Line line) {
        var pieces = new ArrayList<List<Point>>();
        List<Point> piece = null;
        for (int moment = 0; moment < moments.size(); moment++) {
            var value = line.values().get(moment);
            if (value == null) {
                piece = null;
                continue;
            }
            if (piece == null) {
                piece = new ArrayList<>();
                pieces.add(piece);
            }
            piece.add(new Point(x(moment), y(value)));
        }
        return pieces;
    }

    /** The blocks of the column of a moment, from the base up, as shares of what can be shown. */
    List<Block> column(int moment) {
        var width = Math.min(28, Numbers.tenth((RIGHT - LEFT) / moments.size() * 0.72));
        var total = lines.stream()
                .map(line -> line.values().get(moment))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        var blocks = new ArrayList<Block>();
        var y = BASE;
        for (int layer = 0; layer < lines.size(); layer++) {
            var value = lines.get(layer).values().get(moment);
            if (value != null && value > 0) {
                var height = (BASE - TOP) * value / total;
                y -= height;
                blocks.add(new Block(
                        layer, Numbers.tenth(x(moment) - width / 2), Numbers.tenth(y), width, Numbers.tenth(height)));
            }
        }
        return blocks;
    }
}
