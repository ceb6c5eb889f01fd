package fr.passerelle.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The short code that a person copies from her paper: eight signs that nobody mistakes for one another. */
public final class PersonCodes {

    /** Without 0 and O, 1, I and L, U and V, 5 and S, 2 and Z, 8 and B: read aloud, copied by hand, typed on a phone. */
    private static final String SIGNS = "ACDEFGHJKMNPQRTUWXY34679";

    private static final int LENGTH = 8;
    private static final Pattern WRITTEN = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private PersonCodes() {}

    /** A new code. */
    public static String draw() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The code as somebody typed it, with spaces, dashes or small letters; null when it cannot be one. */
    public static @Nullable String read(String typed) {
        String code = typed.replaceAll("[\\s\\u00a0.-]", "").toUpperCase(Locale.ROOT);
        return WRITTEN.matcher(code).matches() ? code : null;
    }

    /** As it is printed: « K7QM 2XWP ». */
    public static String words(String code) {
        return code.substring(0, LENGTH / 2) + "\u00a0" + code.substring(LENGTH / 2);
    }

    /** What it is looked up by, so that the time of a look-up tells nothing of how close a guess came. */
    public static byte[] hash(String code) {
        return LinkSecret.hash(code);
    }
}
