package fr.passerelle.oversight;

import fr.passerelle.kernel.French;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reading of the journal that somebody asked for.
 *
 * @param who name of the one who asked
 * @param decidedBy name of the one who answered, once they have
 * @param words what they said with it; always there when they refused
 */
record Reading(
        UUID id,
        UUID asker,
        String who,
        LocalDate fromDay,
        LocalDate toDay,
        String reason,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Boolean agreed,
        @Nullable String words) {

    /** How long an agreement lets the journal be read. */
    static final Duration OPEN = Duration.ofHours(24);

    /** How long a request waits for an answer. */
    static final Duration WAITING = Duration.ofDays(7);

    /** How things stand, and how that is drawn. */
    enum State {
        WAITING("En attente d’accord", "now"),
        OPEN("Ouverte", "ok"),
        OVER("Terminée", ""),
        REFUSED("Refusée", "late"),
        LAPSED("Restée sans réponse", "");

        private final String label;
        private final String kind;

        State(String label, String kind) {
            this.label = label;
            this.kind = kind;
        }

        String label() {
            return label;
        }

        String kind() {
            return kind;
        }
    }

    State state(Instant now) {
        if (decidedAt == null) {
            return lapses().isAfter(now) ? State.WAITING : State.LAPSED;
        }
        if (!Boolean.TRUE.equals(agreed)) {
            return State.REFUSED;
        }
        return closes().isAfter(now) ? State.OPEN : State.OVER;
    }

    /** When it closes, once agreed. */
    Instant closes() {
        return decidedAt == null ? Instant.MAX : decidedAt.plus(OPEN);
    }

    /** When nobody needs to answer any more. */
    Instant lapses() {
        return askedAt.plus(WAITING);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }

    /** « du 1er au… » in words. */
    String period() {
        return fromDay.equals(toDay)
                ? "le " + French.date(fromDay)
                : "du " + French.date(fromDay) + " au " + French.date(toDay);
    }
}
