package fr.passerelle.exercise;

import fr.passerelle.exercise.Folder.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes a trap close: a comparison of what was typed with the facts of the folder. Exactly one of the questions is asked.
 *
 * @param code  code of the trap, such as {@code E1}
 * @param same  the value of that other fact was typed
 * @param shifted the right line of another period was typed
 * @param other the right line of another person was typed
 * @param line  that other line of the same paper was typed, such as {@code net}
 * @param missing nothing, or zero, or too few were given
 * @param extra  something was given where nothing is expected, or too many
 * @param modified the value filled in beforehand was right and was changed
 * @param cents the cents were lost, or the comma
 * @param value this very answer was given; several are separated by a bar
 * @param any   anything else than what is expected
 */
public record Detector(
        String code,
        @Nullable String same,
        boolean shifted,
        boolean other,
        @Nullable String line,
        boolean missing,
        boolean extra,
        boolean modified,
        boolean cents,
        @Nullable String value,
        boolean any) {

    /** Whether the trap closes on what was typed, which is not what is expected. */
    boolean catches(Field field, Folder folder, String typed) {
        if (typed.isEmpty() || zero(field, typed)) {
            return missing && !field.expected(folder).isEmpty();
        }
        return any
                || modified
                || missing && few(field, folder, typed)
                || extra && many(field, folder, typed)
                || slips(field, folder).anyMatch(slip -> field.same(slip, typed));
    }

    /** Something to type that makes it close, if the folder has it: what proofs and demonstrations type. */
    Optional<String> slip(Field field, Folder folder) {
        String right = field.expected(folder);
        List<String> fixed = missing
                ? List.of(field.kind() == Kind.AMOUNT || field.kind() == Kind.NUMBER ? "0" : "", dropped(right))
                : List.of();
        Stream<String> wrong = any || modified ? Stream.of(wrong(field, folder)) : Stream.empty();
        Stream<String> more = extra ? Stream.of(wrong(field, folder)) : Stream.empty();
        return Stream.of(slips(field, folder), fixed.stream(), wrong, more)
                .flatMap(each -> each)
                .filter(slip -> !field.accepts(folder, slip) && catches(field, folder, slip))
                .findFirst();
    }

    /** The values that the folder itself offers to be taken for the right one. */
    private Stream<String> slips(Field field, Folder folder) {
        String fact = field.fact();
        if (value != null) {
            return Arrays.stream(value.split("\\|")).map(folder::fill);
        }
        if (same != null) {
            return folder.fact(same).stream();
        }
        if (cents) {
            return lost(field.expected(folder));
        }
        if (fact == null) {
            return Stream.empty();
        }
        if (shifted) {
            return folder.siblings(fact, Part.PERIOD);
        }
        if (other) {
            return folder.siblings(fact, Part.WHO);
        }
        return line == null
                ? Stream.empty()
                : folder.fact(fact.substring(0, fact.lastIndexOf('.') + 1) + line).stream();
    }

    /** « 712,30 » without its comma, or without its cents. */
    private static Stream<String> lost(String amount) {
        return Kind.AMOUNT.read(amount).map(BigDecimal::new).stream()
                .flatMap(right -> Stream.of(right.movePointRight(2), right.setScale(0, RoundingMode.DOWN)))
                .map(BigDecimal::toPlainString);
    }

    private static boolean zero(Field field, String typed) {
        return (field.kind() == Kind.AMOUNT || field.kind() == Kind.NUMBER)
                && field.kind()
                        .read(typed)
                        .map(BigDecimal::new)
                        .filter(amount -> amount.signum() == 0)
                        .isPresent();
    }

    private static boolean few(Field field, Folder folder, String typed) {
        return field.kind() == Kind.SEVERAL && !set(typed).containsAll(set(field.expected(folder)));
    }

    private static boolean many(Field field, Folder folder, String typed) {
        return field.kind() == Kind.SEVERAL
                ? !set(field.expected(folder)).containsAll(set(typed))
                : field.expected(folder).isEmpty();
    }

    private static String dropped(String right) {
        return right.contains(",") ? right.substring(0, right.lastIndexOf(',')) : "";
    }

    private static String wrong(Field field, Folder folder) {
        List<String> options =
                field.options(folder).stream().map(Field.Option::code).toList();
        if (field.kind() == Kind.SEVERAL) {
            return String.join(",", options);
        }
        return options.stream()
                .filter(option -> !field.accepts(folder, option))
                .findFirst()
                .orElse(field.kind() == Kind.DATE ? "01/01/2001" : "123");
    }

    private static Set<String> set(String codes) {
        Set<String> set = new TreeSet<>(Arrays.asList(codes.split(",")));
        set.removeIf(String::isBlank);
        return set;
    }
}
