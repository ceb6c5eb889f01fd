package fr.passerelle.directory.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file sent to be imported, and where it stands.
 *
 * @param rowsRead how far the reading went, while it runs
 * @param refusal why the file as a whole was refused, in a French sentence
 */
record ImportJob(
        UUID id,
        Instant askedAt,
        String source,
        String fileName,
        State state,
        int rowsRead,
        @Nullable String refusal) {

    /** From the sending to the result. */
    enum State {
        WAITING("En attente"),
        RUNNING("En cours"),
        DONE("Terminé"),
        REFUSED("Refusé");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The French words of the list. */
        String label() {
            return label;
        }
    }

    boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
