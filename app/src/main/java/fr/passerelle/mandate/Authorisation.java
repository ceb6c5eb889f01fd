package fr.passerelle.mandate;

import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a mandate allows.
 *
 * @param startsAt from when on; null while nobody signed
 * @param endsAt the midnight in Paris after the last day; null while nobody signed
 * @param revokedAt since when it was withdrawn, or null
 * @param words what was said of the withdrawal, or null
 */
public record Authorisation(
        UUID id,
        UUID mandate,
        Matter matter,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant revokedAt,
        @Nullable Revocation why,
        @Nullable String words) {

    /** Where an authorisation stands at an instant. */
    public enum State {
        DRAFT("À signer"),
        IN_FORCE("En cours"),
        EXPIRED("Terminée"),
        REVOKED("Retirée");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The French word. */
        public String label() {
            return label;
        }
    }

    /** Where it stands at that instant; the instant of a withdrawal and the midnight of the end are outside. */
    public State at(Instant instant) {
        if (startsAt == null || endsAt == null || instant.isBefore(startsAt)) {
            return State.DRAFT;
        }
        if (revokedAt != null && !instant.isBefore(revokedAt)) {
            return State.REVOKED;
        }
        return instant.isBefore(endsAt) ? State.IN_FORCE : State.EXPIRED;
    }

    /** Whether it holds at that instant. */
    public boolean holds(Instant instant) {
        return at(instant) == State.IN_FORCE;
    }

    /** The last day on which it holds, once signed. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(Objects.requireNonNull(endsAt), Now.PARIS).minusDays(1);
    }

    /** The instant at which it ended or will end, once signed. */
    public Instant end() {
        Instant end = Objects.requireNonNull(endsAt);
        return revokedAt != null && revokedAt.isBefore(end) ? revokedAt : end;
    }
}
