package fr.passerelle.observatory;

import fr.passerelle.design.Bars;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of the exercises of a period: every number is rounded, or null when hidden.
 *
 * @param watched demonstrations looked at
 * @param begun exercises begun by oneself
 * @param detail one exercise from near, when it was begun often enough
 */
record PracticeSight(
        Period period,
        List<Period> periods,
        List<Line> lines,
        @Nullable Integer watched,
        @Nullable Integer begun,
        @Nullable Detail detail) {

    /** An exercise among the others. */
    record Line(
            String code,
            String title,
            @Nullable Integer watched,
            @Nullable Integer begun) {

        boolean detailed() {
            return begun != null && begun > 0;
        }
    }

    /**
     * One exercise.
     *
     * @param stages the columns, their sum last
     * @param ends what became of those begun, their sum last
     */
    record Detail(String code, String title, List<String> stages, List<End> ends, Bars slips, Bars hints) {}

    /** What became of some: « Arrêtés à « Vérifier » ». */
    record End(String label, List<@Nullable Integer> counts) {}

    /** Whether nothing was done at all. */
    boolean empty() {
        return lines.isEmpty();
    }

    /** The same selection in an address. */
    String query() {
        return "?periode=" + period.code() + (detail == null ? "" : "&exercice=" + detail.code());
    }
}
