package fr.passerelle.practice;

import fr.passerelle.kernel.PlainText;
import fr.passerelle.people.Secrets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notices what could be true: an exercise takes invented data only. A number with a right key, an address of e-mail outside those
 * reserved for examples (RFC 2606), a telephone outside the numbers that the French plan keeps for fiction.
 */
public final class RealDetails {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern EXAMPLE = Pattern.compile("(?i).*(\\.example|\\.test|@example\\.(com|net|org))");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:(?:\\+|00)33[ .-]?|0)([1-9])(?:[ .-]?\\d{2}){4}(?!\\d)");

    /** Beginnings kept for works of fiction by the French numbering plan. */
    private static final List<String> FICTION = List.of("19900", "26191", "35301", "46571", "53649", "63998");

    private RealDetails() {}

    /**
     * Whether that text could be true.
     *
     * @param name of the one signed in, absent for most
     */
    public static boolean in(String text, @Nullable String name) {
        return in(text)
                || name != null && !name.isBlank() && PlainText.fold(text).contains(PlainText.fold(name));
    }

    /** Whether that text could belong to somebody who exists. */
    public static boolean in(String text) {
        return !Secrets.in(text).stream()
                        .filter(kind -> kind != Secrets.Kind.PASSWORD)
                        .toList()
                        .isEmpty()
                || EMAIL.matcher(text)
                        .results()
                        .anyMatch(found -> !EXAMPLE.matcher(found.group()).matches())
                || PHONE.matcher(text).results().anyMatch(found -> !fiction(found.group()));
    }

    private static boolean fiction(String phone) {
        String digits = phone.replaceAll("\\D", "").replaceFirst("^(0033|33|0)", "");
        return FICTION.stream().anyMatch(digits::startsWith);
    }
}
