package fr.passerelle.procedure;

import fr.passerelle.people.Secrets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words typed freely about a procedure: trimmed, and refused when they look like something that is never kept. */
public final class FreeWords {

    private FreeWords() {}

    /** What is to be corrected, in French; null when nothing is. */
    public static @Nullable String problem(@Nullable String typed) {
        List<Secrets.Kind> found = typed == null ? List.of() : Secrets.in(typed);
        return found.isEmpty()
                ? null
                : "Cela ressemble à " + found.get(0).label() + "\u00a0: retirez-le, Passerelle n’en garde jamais.";
    }

    /** What was typed without the spaces around, null when nothing was. */
    public static @Nullable String tidy(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
