package fr.passerelle.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The short code that a person copies from her paper: signs that nobody mistakes for one another, eight unless said otherwise. */
public final class PersonCodes {

    /** Without 0 and O, 1, I and L, U and V, 5 and S, 2 and Z, 8 and B: read aloud, copied by hand, typed on a phone. */
    private static final String SIGNS = "ACDEFGHJKMNPQRTUWXY34679";

    private static final int LENGTH = 8;
    private static final Pattern WRITTEN = Pattern.compile("[" + SIGNS + "]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private PersonCodes() {}

    /** A new code. */
    public static String draw() {
        return draw(LENGTH);
    }

    /** A new code of so many signs, for what stays valid longer. */
    public static String draw(int length) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The code as somebody typed it, with spaces, dashes or small letters; null when it cannot be one. */
    public static @Nullable String read(String typed) {
        return read(typed, LENGTH);
    }

    /** The same for a code of so many signs. */
    public static @Nullable String read(String typed, int length) {
        String code = typed.replaceAll("[\\s\\u00a0.-]", "").toUpperCase(Locale.ROOT);
        return code.length() == length && WRITTEN.matcher(code).matches() ? code : null;
    }

    /** As it is printed: « K7QM 2XWP ». */
    public static String words(String code) {
        int half = code.length() / 2;
        return code.substring(0, half) + "\u00a0" + code.substring(half);
    }

    /** What it is looked up by, so that the time of a look-up tells nothing of how close a guess came. */
    public static byte[] hash(String code) {
        return LinkSecret.hash(code);
    }
}
