package fr.passerelle.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** Texts reduced to what is compared when people spell them differently. */
public final class PlainText {

    private PlainText() {}

    /**
     * Lower case, without accents, every run of anything but letters and digits turned into one space:
     * « Étapes numériques(La Poste) » and « ETAPES NUMERIQUES (LA POSTE) » fold to the same text.
     */
    public static String fold(String text) {
        // Accents go before ligatures, or « ǣ » would leave one behind.
        String letters = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae");
        StringBuilder folded = new StringBuilder(letters.length());
        boolean gap = false;
        for (char c : letters.toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(c);
                gap = false;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                gap = true;
            }
        }
        return folded.toString();
    }
}
