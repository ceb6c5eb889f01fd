package fr.passerelle.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Progress between two screenings of the same version, told as things the person can now do, never as a mark.
 *
 * @param gained   sentences such as « Je sais remplir un formulaire. », new since the earlier screening
 * @param toReview sentences that were true then and are no longer, to be looked at together
 * @param sentences the whole, ready to read aloud
 */
public record Comparison(List<String> gained, List<String> toReview, List<String> sentences) {

    /**
     * Compares item by item, only where both screenings have an answer.
     *
     * @throws IllegalArgumentException when one of them comes from another version of the instrument
     */
    public static Comparison between(Instrument instrument, Evaluation earlier, Evaluation later, Words words) {
        if (!Set.of(instrument.version()).containsAll(List.of(earlier.version(), later.version()))) {
            throw new IllegalArgumentException("Only two screenings of " + instrument.version() + " can be compared");
        }
        var gained = new ArrayList<String>();
        var toReview = new ArrayList<String>();
        for (var item : instrument.items()) {
            var before = earlier.answers().of(item.code());
            var now = later.answers().of(item.code());
            var change = Integer.compare(points(item, now), points(item, before));
            if (!before.isEmpty() && !now.isEmpty() && change != 0) {
                var said = change > 0 ? gained : toReview;
                said.addAll(change > 0 ? can(item, now, before, words) : can(item, before, now, words));
            }
        }
        return new Comparison(List.copyOf(gained), List.copyOf(toReview), read(gained, toReview, words));
    }

    private static List<String> read(List<String> gained, List<String> toReview, Words words) {
        var sentences = new ArrayList<String>();
        if (gained.isEmpty()) {
            sentences.add(words.text("comparison.same"));
        } else {
            sentences.add(words.text("comparison.gained"));
            sentences.addAll(gained);
        }
        if (!toReview.isEmpty()) {
            sentences.add(words.text("comparison.review"));
            sentences.addAll(toReview);
        }
        return List.copyOf(sentences);
    }

    private static List<String> can(Item item, Set<String> with, Set<String> without, Words words) {
        var choices = new TreeSet<>(with);
        choices.removeAll(without);
        return choices.stream()
                .flatMap(choice -> words.find(item.code() + "." + choice + ".can").stream())
                .toList();
    }

    /** Rank of the best choice; a choice that tells nothing ranks lowest here, since nothing was gained by it. */
    private static int points(Item item, Set<String> choices) {
        return choices.stream()
                .map(code -> item.choice(code).orElseThrow().points())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(-1);
    }
}
