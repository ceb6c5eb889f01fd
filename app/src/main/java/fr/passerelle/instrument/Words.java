package fr.passerelle.instrument;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words a person reads or hears, in one language, by key: {@code Q4}, {@code Q4.HARD}, {@code Q4.ALONE.can}. */
public final class Words {

    private final String language;
    private final Map<String, String> texts;

    Words(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /** {@code falc} (easy French), {@code en} or {@code ar}. */
    public String language() {
        return language;
    }

    /** The text under a key that every language has; an unknown key is a programming error. */
    public String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No words for " + key + " in " + language));
    }

    /** The text under a key that only some codes have, such as {@code Q4.ALONE.can}. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    Set<String> keys() {
        return texts.keySet();
    }
}
