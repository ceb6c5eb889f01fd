package fr.passerelle.instrument;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** True when one of {@code any} is chosen and none of {@code unless}; both list references {@code ITEM.CHOICE}. */
record Condition(List<String> any, List<String> unless) {

    Condition(@Nullable List<String> any, @Nullable List<String> unless) {
        this.any = any == null ? List.of() : List.copyOf(any);
        this.unless = unless == null ? List.of() : List.copyOf(unless);
    }

    /** The chosen references that make it true; empty when it is false. */
    List<String> met(Answers answers) {
        return unless.stream().anyMatch(answers::has)
                ? List.of()
                : any.stream().filter(answers::has).toList();
    }

    boolean holds(Answers answers) {
        return !met(answers).isEmpty();
    }

    Stream<String> references() {
        return Stream.concat(any.stream(), unless.stream());
    }

    Stream<String> items() {
        return references().map(Answers::itemOf).distinct();
    }
}
