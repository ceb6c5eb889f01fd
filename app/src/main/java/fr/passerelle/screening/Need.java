package fr.passerelle.screening;

import fr.passerelle.instrument.Context;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The procedure that brings the person.
 *
 * @param words what it is, in a few words, or null
 * @param due last day to do it, or null
 * @param rightAtRisk a right is cut, or may be
 */
public record Need(@Nullable String words, @Nullable LocalDate due, boolean rightAtRisk) {

    /** No procedure was named. */
    public static final Need NONE = new Need(null, null, false);

    Context in(Context context) {
        return equals(NONE) ? context : context.needing(new Context.Need(due, rightAtRisk));
    }
}
