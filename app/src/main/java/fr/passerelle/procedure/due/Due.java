package fr.passerelle.procedure.due;

import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.catalogue.Sheet.PeriodKind;
import fr.passerelle.kernel.French;
import fr.passerelle.procedure.Recurring;
import fr.passerelle.procedure.Recurring.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that comes again for a person, at its present turn.
 *
 * @param everyMonths 0 when it comes once
 * @param anchor a day on which it is due, or on which the right ends
 * @param untilOn nothing comes after that day
 */
record Due(
        UUID id,
        UUID personId,
        @Nullable UUID procedureId,
        @Nullable String sheet,
        String title,
        PeriodKind kind,
        int everyMonths,
        @Nullable Integer fromDay,
        @Nullable Integer toDay,
        @Nullable Integer earliestMonths,
        @Nullable Integer latestMonths,
        LocalDate anchor,
        @Nullable LocalDate untilOn,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable Instant endedAt,
        long version) {

    /** What became of a turn. */
    enum Outcome {
        DONE("Fait"),
        SKIPPED("Pas cette fois"),
        MISSED("Manqué");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The rhythm; asked only of what comes again. */
    Period period() {
        return new Period(kind, "", everyMonths, fromDay, toDay, earliestMonths, latestMonths);
    }

    /** The turn after the present one, if there is one. */
    Optional<Window> following() {
        return everyMonths == 0
                ? Optional.empty()
                : Optional.of(Recurring.after(period(), anchor, dueOn)).filter(this::comes);
    }

    /** The present turn and those that come, as far as that day. */
    List<Window> turns(LocalDate last) {
        List<Window> turns = new ArrayList<>();
        Window turn = new Window(opensOn, dueOn);
        while (comes(turn) && !turn.closes().isAfter(last)) {
            turns.add(turn);
            if (everyMonths == 0) {
                return turns;
            }
            turn = Recurring.after(period(), anchor, turn.closes());
        }
        return turns;
    }

    private boolean comes(Window window) {
        return untilOn == null || !window.closes().isAfter(untilOn);
    }

    /** The day by which it is known: the end of a right, else when it is due. */
    LocalDate day() {
        return kind == PeriodKind.RENEWAL ? anchor : dueOn;
    }

    boolean late(LocalDate today) {
        return dueOn.isBefore(today);
    }

    /** Whether it can be done now. */
    boolean open(LocalDate today) {
        return !opensOn.isAfter(today);
    }

    /** « Du 28 novembre au 15 décembre 2026 », « Le 3 décembre 2026 ». */
    String when(LocalDate today) {
        return opensOn.equals(dueOn)
                ? "Le " + French.date(dueOn)
                : "Du " + French.shortDate(opensOn, dueOn) + " au " + French.date(dueOn);
    }

    /** « tous les mois ». */
    String rhythm() {
        return Rhythm.words(everyMonths);
    }
}
