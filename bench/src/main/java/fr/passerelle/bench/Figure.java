package fr.passerelle.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure, beside its target.
 *
 * @param what in a few words
 * @param value as measured, null when it could not be
 * @param target null when the figure only explains another
 * @param atLeast whether more is better
 * @param note how it was measured, or why not
 */
record Figure(
        String what,
        @Nullable Double value,
        String unit,
        @Nullable Double target,
        boolean atLeast,
        String note) {

    /** A figure that must stay below its target. */
    static Figure atMost(String what, double value, String unit, double target, String note) {
        return new Figure(what, value, unit, target, false, note);
    }

    /** A figure that must reach its target. */
    static Figure atLeast(String what, double value, String unit, double target, String note) {
        return new Figure(what, value, unit, target, true, note);
    }

    /** A figure without target. */
    static Figure plain(String what, double value, String unit, String note) {
        return new Figure(what, value, unit, null, false, note);
    }

    /** A figure that could not be measured. */
    static Figure missing(String what, String why) {
        return new Figure(what, null, "", null, false, why);
    }

    boolean missed() {
        return value != null && target != null && (atLeast ? value < target : value > target);
    }

    String shown() {
        return value == null ? "–" : number(value) + " " + unit;
    }

    String targetShown() {
        return target == null ? "" : (atLeast ? "≥ " : "≤ ") + number(target) + " " + unit;
    }

    /** « pass », or by how much it is missed. */
    String verdict() {
        if (value == null) {
            return "not measured";
        }
        if (target == null) {
            return "";
        }
        if (!missed()) {
            return "pass";
        }
        return target == 0
                ? "**miss**"
                : String.format(Locale.ROOT, "**miss** by %.0f %%", 100 * Math.abs(value - target) / target);
    }

    private static String number(double value) {
        String pattern =
                value == Math.rint(value) || Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) < 1 ? "%.3f" : "%.1f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
