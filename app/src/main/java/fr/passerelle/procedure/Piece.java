package fr.passerelle.procedure;

import fr.passerelle.catalogue.PieceKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A supporting document that a procedure asks for.
 *
 * @param position from 1, in the order of the sheet; what the operator asks afterwards comes behind
 * @param anyOf pieces with the same key stand for each other; null when it stands alone
 * @param onlyWhen for whom only it is asked; null for everybody
 * @param validMonths how old it may be, in months, or null
 * @param datedOn the day written on it, or null
 * @param askedOn the day on which the operator asked for it after the sending, or null
 * @param askedBy by when, or null
 * @param attachmentId the paper kept with the file, or null
 */
public record Piece(
        int position,
        PieceKind kind,
        String label,
        @Nullable String anyOf,
        @Nullable String onlyWhen,
        @Nullable Integer validMonths,
        PieceState state,
        @Nullable LocalDate datedOn,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate askedBy,
        @Nullable UUID attachmentId,
        long version) {

    /** Where it stands that day: what was gathered grows too old without anybody touching it. */
    public PieceState on(LocalDate today) {
        boolean old = state == PieceState.HELD
                && datedOn != null
                && validMonths != null
                && datedOn.plusMonths(validMonths).isBefore(today);
        return old ? PieceState.EXPIRED : state;
    }

    /** The key under which it is counted: one of those that stand for each other is enough. */
    String group() {
        return anyOf == null ? "#" + position : anyOf;
    }
}
