package fr.passerelle.design;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Quantities to compare, drawn as horizontal bars.
 *
 * @param title what the drawing shows, as a sentence: "Une orientation sur deux aboutit à une visite"
 * @param about over what and when: "830 orientations, dernier état connu"
 * @param rows what the lines are: "Devenir"
 * @param counted what is counted: "Orientations"
 */
public record Bars(String title, String about, String rows, String counted, List<Bar> bars) {

    public Bars {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param value null when fewer than 11 persons: it is then hidden, everywhere
     */
    public record Bar(String label, @Nullable Integer value) {

        /** What is written: the number, or that it is hidden. */
        public String words() {
            return Numbers.words(value);
        }
    }

    /** How wide a bar is drawn, in hundredths of the track; nothing for a hidden one. */
    double width(Bar bar) {
        var largest = bars.stream()
                .map(Bar::value)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var value = bar.value();
        return largest == 0 || value == null ? 0 : Numbers.tenth(94.0 * value / largest);
    }
}
