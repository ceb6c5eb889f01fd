package fr.passerelle.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that suits a person, and why.
 *
 * @param km null when the distance is not known
 * @param score only to compare suggestions of one list: never shown
 * @param reasons French words, the most telling first
 * @param cautions what does not suit, or is not known, in French words
 */
public record Suggestion(
        StoredPlace stored, @Nullable Double km, double score, List<String> reasons, List<String> cautions) {

    public Suggestion {
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
    }
}
