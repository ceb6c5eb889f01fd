package fr.passerelle.procedure.connected;

import fr.passerelle.catalogue.Connection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A right that goes with what a person holds.
 *
 * @param label what it is
 * @param because the rights held that lead to it, in words
 * @param answer what was answered when it was proposed, or null
 * @param at when
 */
record Offer(
        Connection connection,
        String label,
        List<String> because,
        @Nullable Answer answer,
        @Nullable Instant at) {

    /** What was answered. */
    enum Answer {
        PROPOSED("Proposé"),
        STARTED("Démarche commencée"),
        ALREADY("Déjà demandé"),
        REFUSED("Refusé par la personne");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Whether it is not to be proposed again. */
        boolean settled() {
            return this == ALREADY || this == REFUSED;
        }
    }

    boolean settled() {
        return answer != null && answer.settled();
    }
}
