package fr.passerelle.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message of the outbox has come.
 *
 * @param nextTry when it may leave at the earliest
 * @param attempts how many times it was handed over
 * @param heldUntil the instant at which its hours open, or null when they are open
 */
public record Delivery(
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Ending ending,
        @Nullable Instant nextTry,
        int attempts,
        @Nullable Instant heldUntil) {

    /** The states that are shown. */
    public enum State {
        WAITING("En attente", ""),
        HELD("Attend son heure", "now"),
        LEAVING("Part, nouvel essai", "now"),
        LEFT("Parti", "ok"),
        DELIVERED("Arrivé", "ok"),
        FAILED("Pas arrivé", "late"),
        EXPIRED("Trop tard", "late"),
        CANCELLED("Annulé", ""),
        STOPPED("Refusé par la personne", "late");

        private final String label;
        private final String kind;

        State(String label, String kind) {
            this.label = label;
            this.kind = kind;
        }

        /** The French words. */
        public String label() {
            return label;
        }

        /** The look of its tag. */
        public String kind() {
            return kind;
        }

        /** Whether it may still be held back. */
        public boolean pending() {
            return this == WAITING || this == HELD || this == LEAVING;
        }
    }

    /** The state at an instant. */
    public State state(Instant now) {
        if (ending != null) {
            return switch (ending) {
                case CANCELLED -> State.CANCELLED;
                case EXPIRED -> State.EXPIRED;
                case STOPPED -> State.STOPPED;
                default -> State.FAILED;
            };
        }
        if (deliveredAt != null) {
            return State.DELIVERED;
        }
        if (sentAt != null) {
            return State.LEFT;
        }
        if (attempts > 0) {
            return State.LEAVING;
        }
        return heldUntil != null || (nextTry != null && nextTry.isAfter(now)) ? State.HELD : State.WAITING;
    }
}
