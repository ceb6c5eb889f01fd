package fr.passerelle.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one version of the instrument concludes from one set of answers; an aid to orientation, never a test.
 *
 * @param version   version of the instrument, kept with every stored result
 * @param answers   the answers evaluated
 * @param scores    by code: Q11, ACC, SOC, NUM, ADM, CONF, T, QUICK
 * @param level     level, for the written mode when the two differ; {@code null} when undetermined or at reception
 * @param oralLevel level in oral and pictogram mode, when correction C3 lowers the written one; else {@code null}
 * @param band      the reception version's coarse level; {@code null} otherwise or when undetermined
 * @param profile   {@code null} when undetermined or at reception
 * @param mode      how to accompany, always present
 * @param flags     facts worth acting on
 * @param actions   what is proposed, in the order to show it
 * @param withheld  what is not proposed, and why
 * @param trace     how the conclusion was reached, step by step
 */
public record Evaluation(
        String version,
        Answers answers,
        Map<String, Score> scores,
        @Nullable Level level,
        @Nullable Level oralLevel,
        @Nullable Band band,
        @Nullable Profile profile,
        ModeChoice mode,
        Set<Flag> flags,
        List<Action> actions,
        List<Withheld> withheld,
        List<Step> trace) {

    /** Autonomy with online procedures, from N0 (below DigComp level 1) to N4; never shown to the person. */
    public enum Level {
        N0,
        N1,
        N2,
        N3,
        N4;

        Level atMost(Level cap) {
            return compareTo(cap) > 0 ? cap : this;
        }

        Level atLeast(Level floor) {
            return compareTo(floor) < 0 ? floor : this;
        }
    }

    /** The five profiles; for the professional only, and never a condition of a right. */
    public enum Profile {
        /** Lasting assistance: only with a durable reason that a professional confirmed with the person. */
        P1,
        /** Far from digital, can learn. */
        P2,
        /** Equipped beginner. */
        P3,
        /** Daily user stopped by fear or by administrative language. */
        P4,
        /** Autonomous: only the procedure is new. */
        P5
    }

    /** How to accompany: à la place, avec, faire faire, rien. */
    public enum Mode {
        FOR,
        WITH,
        BY_PERSON,
        NONE
    }

    /** Coarse level of the reception version: N0–N1, N2, N3–N4. */
    public enum Band {
        LOW,
        MIDDLE,
        HIGH
    }

    /**
     * A sum of points.
     *
     * @param value   0 to {@code max}, scaled up over allowed gaps; {@code null} when too much is missing
     * @param max     highest possible value
     * @param missing codes of the terms without points
     */
    public record Score(@Nullable Integer value, int max, List<String> missing) {}

    /** The mode, the rule that chose it, the answers behind it and the French reason. */
    public record ModeChoice(Mode mode, String rule, List<String> answers, String reason) {}

    /** Actions left out for now: why, in French, by which rule, from which answers. */
    public record Withheld(String code, List<String> actions, String rule, List<String> answers, String sentence) {}

    /** One step of the reasoning: a correction, a profile or a rule, its French sentence, the answers it read. */
    public record Step(String id, String sentence, List<String> answers) {}

    /** Whether too little was said to conclude: the person's demand then decides. */
    public boolean undetermined() {
        return level == null && band == null;
    }
}
