package fr.passerelle.procedure;

import fr.passerelle.catalogue.Sheet.Delay;
import fr.passerelle.directory.WorkingDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Counts the days of a procedure: when an answer is due, and until when one may contest. Whole days only, so no change of the clocks matters. */
public final class Expected {

    private Expected() {}

    /**
     * The day by which an answer to what was sent that day is due; one that falls when offices are closed moves to the day they open.
     *
     * @param department null when unknown: only national holidays then count
     */
    public static LocalDate after(LocalDate sent, Delay delay, @Nullable String department) {
        if (delay.workingDays() > 0) {
            return WorkingDays.after(sent, delay.workingDays(), department);
        }
        return WorkingDays.from(plus(delay, sent), department);
    }

    /**
     * The last day on which a decision may safely be contested. The law often leaves a day or two more; who trusts them is too late for the post, so
     * nothing is added, and what would end on a day without post ends on the working day before, never before the day after the decision.
     *
     * @param decided the day on which the decision was received
     */
    public static LocalDate limit(LocalDate decided, Delay within, @Nullable String department) {
        LocalDate last = within.workingDays() > 0
                ? WorkingDays.after(decided, within.workingDays(), department)
                : plus(within, decided);
        while (last.isAfter(decided.plusDays(1)) && !WorkingDays.isOne(last, department)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** The same where nobody knows the département. */
    public static LocalDate after(LocalDate sent, Delay delay) {
        return after(sent, delay, null);
    }

    /** The département of a territory of that code, or null where the code names none, such as {@code demo}. */
    public static @Nullable String department(String territory) {
        return territory.matches("\\d{2,3}|2[ab]") ? territory.toUpperCase(java.util.Locale.ROOT) : null;
    }

    private static LocalDate plus(Delay delay, LocalDate day) {
        return delay.months() > 0 ? day.plusMonths(delay.months()) : day.plusDays(delay.days());
    }
}
