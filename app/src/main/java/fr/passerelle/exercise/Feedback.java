package fr.passerelle.exercise;

import org.jspecify.annotations.Nullable;

/**
 * What the last move calls for.
 *
 * @param code of the trap that closed; {@link #OTHER} for something else than what the papers say
 * @param field where, absent for a link
 * @param typed what was typed or chosen, as it is shown
 * @param times how often this same thing has happened; from {@link #MANY} on, somebody is proposed instead of one more hint
 */
public record Feedback(String code, @Nullable String field, String typed, int times) {

    /** Not what is expected, and no classic mistake either. */
    public static final String OTHER = "E0";

    /** After that many times a human being helps better than a hint. */
    public static final int MANY = 3;

    /** Whether a human being should be proposed. */
    public boolean human() {
        return times >= MANY;
    }
}
