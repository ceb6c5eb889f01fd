package fr.passerelle.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Joins Arabic letters (Persian and Urdu too) by choosing for each the form that fits its neighbours, and puts a right-to-left
 * stretch in the order of the page. The table of forms is not written here: Unicode's own names and decompositions tell it.
 */
final class ArabicShaper implements BidiReorderer {
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final char LAM = 'ل';
    private static final char TATWEEL = 'ـ';
    private static final char ZERO_WIDTH_JOINER = '\u200d';

    /** Lam and an alef of any kind; not the alef maksura, which has its own sign after the lam, and no joint one in our fonts. */
    private static final Pattern LAM_ALEF = Pattern.compile("LAM WITH ALEF (?!MAKSURA)");

    private static final String MIRRORED = "()[]{}<>«»‹›";

    /** Loaded with the first Arabic word only: most documents have none. */
    private static final class Forms {
        static final Map<String, int[]> TABLE = table();

        private static Map<String, int[]> table() {
            Map<String, int[]> forms = new HashMap<>();
            for (int form = 0xFB50; form <= 0xFEFC; form++) {
                String name = Character.isDefined(form) ? String.valueOf(Character.getName(form)) : "";
                int place = place(name);
                String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
                boolean known = letters.length() == 1
                        || (letters.length() == 2 && LAM_ALEF.matcher(name).find());
                if (place >= 0 && known && !name.contains("UIGHUR")) {
                    forms.computeIfAbsent(letters, any -> new int[4])[place] = form;
                }
            }
            return forms;
        }

        private static int place(String name) {
            if (name.endsWith("ISOLATED FORM")) {
                return ISOLATED;
            }
            if (name.endsWith("FINAL FORM")) {
                return FINAL;
            }
            if (name.endsWith("INITIAL FORM")) {
                return INITIAL;
            }
            return name.endsWith("MEDIAL FORM") ? MEDIAL : -1;
        }
    }

    @Override
    public String shapeText(String text) {
        if (text.chars().noneMatch(ArabicShaper::isArabic)) {
            return text;
        }
        StringBuilder shaped = new StringBuilder(text.length());
        boolean joined = false; // whether the letter before reaches out to this one
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isMark(letter)) {
                shaped.append(letter);
                continue;
            }
            String letters = ligature(text, i);
            i += letters.length() - 1;
            int[] forms = Forms.TABLE.getOrDefault(letters, new int[4]);
            boolean joins = forms[INITIAL] != 0 && reachesBack(text, i + 1);
            int form = joined ? (joins ? forms[MEDIAL] : forms[FINAL]) : joins ? forms[INITIAL] : forms[ISOLATED];
            shaped.append(form == 0 ? letters : Character.toString(form));
            joined = forms[INITIAL] != 0 || letter == TATWEEL || letter == ZERO_WIDTH_JOINER;
        }
        return shaped.toString();
    }

    /** Lam followed by an alef is written as one sign. */
    private static String ligature(String text, int at) {
        if (text.charAt(at) == LAM && at + 1 < text.length()) {
            String pair = text.substring(at, at + 2);
            if (Forms.TABLE.containsKey(pair)) {
                return pair;
            }
        }
        return text.substring(at, at + 1);
    }

    private static boolean reachesBack(String text, int from) {
        int next = from;
        while (next < text.length() && isMark(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return false;
        }
        char letter = text.charAt(next);
        return letter == TATWEEL
                || letter == ZERO_WIDTH_JOINER
                || Forms.TABLE.getOrDefault(String.valueOf(letter), new int[4])[FINAL] != 0;
    }

    private static boolean isArabic(int letter) {
        return letter >= 0x600 && letter <= 0x6FF;
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder reordered = new StringBuilder(text).reverse();
        for (int i = 0; i < reordered.length(); i++) {
            int side = MIRRORED.indexOf(reordered.charAt(i));
            if (side >= 0) {
                reordered.setCharAt(i, MIRRORED.charAt(side ^ 1));
            }
        }
        return reordered.toString();
    }

    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
