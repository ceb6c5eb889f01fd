package fr.passerelle.law.erase;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One erasure, from the proposal to the certificate.
 *
 * @param person her name as long as she is there; null once she is erased
 * @param counts JSON of table to number of rows
 */
public record Erasure(
        UUID id,
        String number,
        @Nullable UUID personId,
        @Nullable String person,
        Cause cause,
        @Nullable String reason,
        Instant askedAt,
        @Nullable UUID askedBy,
        @Nullable String asker,
        @Nullable Instant decidedAt,
        @Nullable String decider,
        @Nullable Boolean agreed,
        @Nullable String words,
        @Nullable Instant doneAt,
        String counts) {

    /** Why a person is erased. */
    public enum Cause {
        REQUEST("La personne le demande"),
        WRONG("Elle a été enregistrée par erreur, ou deux fois"),
        RETENTION("La durée de conservation est finie"),
        RESTORED("Elle était revenue avec une sauvegarde");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** Where it stands, in words. */
    public String state() {
        if (doneAt != null) {
            return "Effacé";
        }
        return decidedAt == null ? "Attend un accord" : "Refusé";
    }

    /** The look of those words. */
    public String kind() {
        if (doneAt != null) {
            return "ok";
        }
        return decidedAt == null ? "now" : "";
    }
}
