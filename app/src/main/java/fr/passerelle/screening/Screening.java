package fr.passerelle.screening;

import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Context;
import fr.passerelle.instrument.Evaluation;
import fr.passerelle.instrument.Evaluator;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One screening of a person, finished or not. Its result is not stored but evaluated again from the answers, the version of the instrument and what
 * was known that day.
 *
 * @param instrument version of the instrument
 * @param durable lasting assistance as confirmed with the person, or null
 * @param choice the way of accompanying chosen by the professional instead of the one proposed, or null
 * @param version for a change made on what was read
 */
public record Screening(
        UUID id,
        UUID person,
        String instrument,
        Taking taking,
        State state,
        Answers answers,
        Need need,
        Past past,
        @Nullable Durable durable,
        @Nullable Choice choice,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long version) {

    /** Where a screening stands. */
    public enum State {
        DRAFT,
        DONE,
        REFUSED
    }

    /** What earlier screenings say: whether one was refused, and when learning was last declined. */
    public record Past(boolean askedBefore, @Nullable LocalDate learningDeclinedOn) {

        /** Nothing came before. */
        public static final Past NONE = new Past(false, null);
    }

    /** The durable reason ticked by the professional with the person, and the day by which it is looked at again. */
    public record Durable(LocalDate confirmedOn, LocalDate reviewOn) {}

    /** The mode chosen by the professional, and why. */
    public record Choice(Evaluation.Mode mode, OverrideReason reason) {}

    /** The day on which it was finished, else started. */
    public LocalDate day() {
        return LocalDate.ofInstant(finishedAt == null ? startedAt : finishedAt, Now.PARIS);
    }

    /** Whether it is the version of the reception, with a provisional result. */
    public boolean quick() {
        return taking == Taking.RECEPTION;
    }

    /** What the instrument concludes; a durable reason that lapsed no longer counts. */
    public Evaluation evaluated(Instrument items, LocalDate today) {
        return Evaluator.evaluate(items, answers, context(today));
    }

    /** What the instrument would conclude from answers not yet kept. */
    public static Evaluation preview(Instrument items, Answers answers, Need need, LocalDate today) {
        return Evaluator.evaluate(items, answers, need.in(Context.on(today)));
    }

    /** The way of accompanying that holds: the professional's where there is one. */
    public Evaluation.Mode mode(Evaluation evaluation) {
        return choice == null ? evaluation.mode().mode() : choice.mode();
    }

    private Context context(LocalDate today) {
        Context context = new Context(
                state == State.DRAFT ? today : day(),
                quick(),
                null,
                null,
                past.askedBefore(),
                past.learningDeclinedOn());
        if (durable == null || durable.reviewOn().isBefore(today)) {
            return need.in(context);
        }
        return need.in(context.confirming(new Context.DurableReason(durable.reviewOn())));
    }
}
