package fr.passerelle.exercise;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing done in an exercise. An exercise under way is nothing but the list of its moves.
 *
 * @param screen where it was done
 * @param act what was done
 * @param on the link followed, the field for which a hint was asked, or the field to repair
 * @param typed by field, what was typed; several choices are joined by commas
 */
public record Move(String screen, Act act, @Nullable String on, Map<String, String> typed) {

    /** What one can do. */
    public enum Act {
        /** Press the main button, with what was typed. */
        SEND,
        /** Follow a link. */
        GO,
        /** Ask for a hint. */
        HINT,
        /** Go back to where a slip found out later was made. */
        REPAIR
    }

    public Move {
        typed = typed == null ? Map.of() : Map.copyOf(typed);
    }

    /** The main button pressed, with what was typed. */
    public static Move send(String screen, Map<String, String> typed) {
        return new Move(screen, Act.SEND, null, typed);
    }

    /** A link followed. */
    public static Move go(String screen, String link) {
        return new Move(screen, Act.GO, link, Map.of());
    }

    /** A hint asked for a field, or for the screen when empty. */
    public static Move hint(String screen, String field) {
        return new Move(screen, Act.HINT, field, Map.of());
    }

    /** Back to the slip found out later. */
    public static Move repair(String screen, String field) {
        return new Move(screen, Act.REPAIR, field, Map.of());
    }
}
