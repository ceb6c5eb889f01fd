package fr.passerelle.instrument;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the person said: codes chosen by item code; an absent item was not asked, and no silence is ever a zero.
 *
 * @param chosen  item code to choice codes, {@link #DONT_KNOW} or {@link #PREFER_NOT}
 * @param refused the person did not wish to answer, or to go on; stored without reason, blocks nothing
 */
public record Answers(SortedMap<String, SortedSet<String>> chosen, boolean refused) {

    /** The person does not know. */
    public static final String DONT_KNOW = "DONT_KNOW";

    /** The person prefers not to say. */
    public static final String PREFER_NOT = "PREFER_NOT";

    private static final Set<String> SILENCES = Set.of(DONT_KNOW, PREFER_NOT);
    private static final Answers NONE = new Answers(new TreeMap<>(), false);
    private static final Answers REFUSAL = new Answers(new TreeMap<>(), true);

    /** Copies the answers, leaving out items without any. */
    public Answers {
        var copy = new TreeMap<String, SortedSet<String>>();
        chosen.forEach((item, choices) -> {
            if (!choices.isEmpty()) {
                copy.put(item, Collections.unmodifiableSortedSet(new TreeSet<>(choices)));
            }
        });
        chosen = Collections.unmodifiableSortedMap(copy);
    }

    /** Nothing asked yet. */
    public static Answers none() {
        return NONE;
    }

    /** The person does not wish to answer. */
    public static Answers refusal() {
        return REFUSAL;
    }

    /** Reads raw codes, unchecked; {@link Instrument#check} tells whether the instrument knows them. */
    public static Answers of(Map<String, ? extends Collection<String>> raw) {
        var copy = new TreeMap<String, SortedSet<String>>();
        raw.forEach((item, choices) -> copy.put(item, new TreeSet<>(choices)));
        return new Answers(copy, false);
    }

    /** The same answers with this item's replaced. */
    public Answers with(String item, String... choices) {
        var copy = new TreeMap<>(chosen);
        copy.put(item, new TreeSet<>(Arrays.asList(choices)));
        return new Answers(copy, refused);
    }

    /** The same answers, and the person wishes to stop there. */
    public Answers stopped() {
        return new Answers(chosen, true);
    }

    /** Codes really chosen for this item: empty when not asked, not known, or kept private. */
    public Set<String> of(String item) {
        var choices = chosen.get(item);
        return choices == null || isSilence(choices) ? Set.of() : choices;
    }

    /** Whether this reference, {@code ITEM.CHOICE}, was chosen. */
    public boolean has(String reference) {
        var dot = reference.indexOf('.');
        var choices = chosen.get(reference.substring(0, dot));
        return choices != null && choices.contains(reference.substring(dot + 1));
    }

    static String itemOf(String reference) {
        return reference.substring(0, reference.indexOf('.'));
    }

    static String choiceOf(String reference) {
        return reference.substring(reference.indexOf('.') + 1);
    }

    static boolean isSilence(Set<String> choices) {
        return choices.stream().anyMatch(SILENCES::contains);
    }
}
