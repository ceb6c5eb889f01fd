package fr.passerelle.directory;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that suits a person, and why.
 *
 * @param km null when the distance is not known
 * @param score only to compare suggestions of one list: never shown
 * @param gains what each criterion brought to the score
 * @param reasons French words, the most telling first
 * @param cautions what does not suit, or is not known, in French words
 */
public record Suggestion(
        StoredPlace stored,
        @Nullable Double km,
        double score,
        List<Gain> gains,
        List<String> reasons,
        List<String> cautions) {

    /** The best fit first; between equals, always the same order. */
    static final Comparator<Suggestion> BEST_FIRST = Comparator.comparingDouble(Suggestion::score)
            .reversed()
            .thenComparing(suggestion -> suggestion.stored().id());

    public Suggestion {
        gains = List.copyOf(gains);
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
    }
}
