package fr.passerelle.permanence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day that is not like the others.
 *
 * @param start null when it is closed, as the end is
 * @param reason what people read: « Formation de l’équipe »
 */
public record Change(
        UUID id,
        LocalDate day,
        Kind kind,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        String reason) {

    /** What happens that day. */
    public enum Kind {
        CLOSED("Fermée ce jour-là"),
        MOVED("À d’autres heures ce jour-là"),
        EXTRA("Une date en plus");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The French words of the form. */
        public String label() {
            return label;
        }
    }
}
