package fr.passerelle.design;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the numbers of drawings are written and rounded. */
final class Numbers {

    /** What stands for a number hidden because it counts fewer than 11 persons. */
    static final String HIDDEN = "masqué";

    private static final int[] STEPS = {1, 2, 5, 10};

    private Numbers() {}

    /** The number with its spaces, or that it is hidden. */
    static String words(@Nullable Integer value) {
        return value == null ? HIDDEN : words(value.intValue());
    }

    static String words(int value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f');
    }

    /** One digit after the point, for SVG. */
    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** The distance between two marks of an axis that has about that many of them. */
    static int step(int largest, int marks) {
        var power = 1;
        while (true) {
            for (var step : STEPS) {
                if ((long) step * power * marks >= largest) {
                    return step * power;
                }
            }
            power *= 10;
        }
    }
}
