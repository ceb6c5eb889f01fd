package fr.passerelle.exercise;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of the exercises in one language. They are written in easy French where they belong; a translation is found by the French
 * sentence itself, so that a sentence that changes is a sentence to translate again.
 */
public final class Tongue {

    private static final Pattern DOUBLE_SIGN = Pattern.compile(" ([:;?!»€%])");

    private final String language;
    private final Map<String, String> translations;

    Tongue(String language, Map<String, String> translations) {
        this.language = language;
        this.translations = Map.copyOf(translations);
    }

    /** The code of the language: fr, en, ar. */
    public String language() {
        return language;
    }

    /** Whether these words are the French ones. */
    public boolean french() {
        return language.equals("fr");
    }

    /** Whether that sentence can be said in this language. */
    boolean knows(String words) {
        return french() || translations.containsKey(words);
    }

    /** That sentence, with the places filled from the folder; in French where nobody has translated it. */
    public String say(String words, Folder folder) {
        String filled = folder.fill(of(words), this::of);
        return french() ? typeset(filled) : filled;
    }

    /** That sentence, as it is. */
    public String of(String words) {
        String translated = translations.get(words);
        return translated != null ? translated : typeset(words);
    }

    /** French wants a space that does not break before its double signs; whoever writes an exercise need not think of it. */
    private static String typeset(String french) {
        return DOUBLE_SIGN.matcher(french).replaceAll("\u00a0$1").replace("« ", "«\u00a0");
    }
}
