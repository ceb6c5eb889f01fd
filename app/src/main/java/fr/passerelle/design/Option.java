package fr.passerelle.design;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer one can choose.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint a line under the label, on large cards
 * @param picto a name of {@code pictos.properties}, on large cards
 * @param soft whether it is a way out ("ne sait pas"), drawn more quietly
 */
public record Option(
        String value,
        String label,
        @Nullable String hint,
        @Nullable String picto,
        boolean soft) {

    public Option(String value, String label) {
        this(value, label, null, null, false);
    }

    public Option(String value, String label, String hint) {
        this(value, label, hint, null, false);
    }

    /** A way out: "ne sait pas", "préfère ne pas répondre". */
    public static Option soft(String value, String label) {
        return new Option(value, label, null, null, true);
    }

    /** All the values of an enum, each with its words. */
    public static <E extends Enum<E>> List<Option> all(Class<E> type, Function<? super E, String> words) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> new Option(value.name(), words.apply(value)))
                .toList();
    }
}
