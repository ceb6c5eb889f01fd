package fr.passerelle.procedure;

import fr.passerelle.activity.Mode;
import fr.passerelle.catalogue.Family;
import fr.passerelle.catalogue.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A procedure followed for one or several people of a household.
 *
 * @param sheet id of the sheet of the catalogue it follows, or null
 * @param sheetVersion the version of that sheet when it began, or null
 * @param modeReason why that mode, in a few words, or null
 * @param teamId the team that follows it
 * @param referent the account that carries it
 * @param actionId the action of the plan it carries out, or null
 * @param reference the receipt number of the operator, or null
 * @param waiting what is awaited, only while {@link ProcedureState#WAITING}
 * @param waitingBy the day by which the operator wants what it asked, or null
 * @param expectedOn the day on which an answer is expected, or null when none is known
 * @param amount in euros, or null
 * @param answersVersion goes up when an answer changes: a read-back holds for one value only
 * @param version for a change made on what was read
 */
public record Procedure(
        UUID id,
        @Nullable String sheet,
        @Nullable String sheetVersion,
        String title,
        Operator operator,
        Family family,
        ProcedureState state,
        Mode mode,
        @Nullable String modeReason,
        UUID teamId,
        UUID organisationId,
        UUID referent,
        @Nullable UUID actionId,
        @Nullable String reference,
        @Nullable LocalDate sentOn,
        @Nullable Waiting waiting,
        @Nullable LocalDate waitingBy,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate rightOpenedOn,
        @Nullable BigDecimal amount,
        @Nullable AbandonReason abandonReason,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        long answersVersion,
        long version) {

    /** Whether the operator should have answered, or the piece it asked should have left, by now. */
    public boolean late(LocalDate today) {
        LocalDate by = due();
        return state.withOperator() && by != null && by.isBefore(today);
    }

    /** The nearest day that matters: by when a piece is asked, else when an answer is expected; null when there is none. */
    public @Nullable LocalDate due() {
        return state == ProcedureState.WAITING && waitingBy != null ? waitingBy : expectedOn;
    }

    /** « En attente : une pièce est demandée ». */
    public String stands() {
        return waiting == null
                ? state.label()
                : state.label() + "\u00a0: " + waiting.label().toLowerCase(java.util.Locale.FRENCH);
    }

    /** « À la place : elle ne lit pas le français. » */
    public String how() {
        String why = modeReason == null ? "" : "\u00a0: " + modeReason;
        return mode.label() + why + (why.endsWith(".") ? "" : ".");
    }
}
