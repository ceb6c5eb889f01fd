package fr.passerelle.instrument;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluation needs beside the answers: the day, the need, and what only a professional may confirm.
 *
 * @param today              day of the evaluation
 * @param quick              reception version: eight items, a provisional mode, no profile
 * @param need               the procedure to be done, if there is one
 * @param durableReason      the reason for lasting assistance, if a professional ticked one with the person
 * @param askedBefore        the screening was already proposed a second time after a refusal
 * @param learningDeclinedOn when the person last declined to learn, if ever
 */
public record Context(
        LocalDate today,
        boolean quick,
        @Nullable Need need,
        @Nullable DurableReason durableReason,
        boolean askedBefore,
        @Nullable LocalDate learningDeclinedOn) {

    /**
     * A procedure to be done.
     *
     * @param due         last day to do it, if known
     * @param rightAtRisk a right is cut, or may be
     */
    public record Need(@Nullable LocalDate due, boolean rightAtRisk) {}

    /**
     * A durable reason, confirmed by the professional with the person; it lapses on its review date.
     *
     * @param reviewOn at most twelve months ahead, else the reason does not count
     */
    public record DurableReason(LocalDate reviewOn) {}

    /** A full screening on that day, with nothing known beside the answers. */
    public static Context on(LocalDate today) {
        return new Context(today, false, null, null, false, null);
    }

    /** The same, in the reception version. */
    public Context atReception() {
        return new Context(today, true, need, durableReason, askedBefore, learningDeclinedOn);
    }

    /** The same, with a procedure to be done. */
    public Context needing(Need procedure) {
        return new Context(today, quick, procedure, durableReason, askedBefore, learningDeclinedOn);
    }

    /** The same, with the durable reason that a professional confirmed. */
    public Context confirming(DurableReason reason) {
        return new Context(today, quick, need, reason, askedBefore, learningDeclinedOn);
    }

    boolean urgent(Sheet.Delays delays) {
        if (need == null) {
            return false;
        }
        return need.rightAtRisk || (need.due != null && !need.due.isAfter(today.plusDays(delays.urgentDays())));
    }

    boolean lasting(Sheet.Delays delays) {
        return durableReason != null
                && !durableReason.reviewOn.isBefore(today)
                && !durableReason.reviewOn.isAfter(today.plusMonths(delays.reviewMonths()));
    }

    boolean declinedLately(Sheet.Delays delays) {
        return learningDeclinedOn != null
                && learningDeclinedOn.plusMonths(delays.declineMonths()).isAfter(today);
    }
}
