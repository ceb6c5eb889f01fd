package fr.passerelle.instrument;

import fr.passerelle.instrument.Evaluation.Level;
import fr.passerelle.instrument.Evaluation.Profile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versioned file of the instrument, as written. */
record Sheet(
        String version,
        List<String> sections,
        List<Item> items,
        Map<String, Sum> sums,
        Map<Level, Integer> levels,
        Map<Evaluation.Band, Integer> bands,
        Condition bandLowered,
        List<Correction> corrections,
        List<ProfileTest> profiles,
        Map<Flag, FlagTest> flags,
        Delays delays,
        Map<String, String> rules,
        List<ActionWords> actions,
        Map<Sheet.Hold, HoldWords> holds,
        Map<String, String> phrases) {

    /** The sum with this code, which the instrument must define. */
    Sum sum(String code) {
        return Objects.requireNonNull(sums.get(code), code);
    }

    /** Terms are items or other sums; at most {@code gaps} of them may lack points. */
    record Sum(List<String> of, int max, int gaps) {}

    /** Caps or raises the level when {@code when} holds, or when the sum is at most {@code upTo}. */
    record Correction(
            String id,
            @Nullable Condition when,
            @Nullable String sum,
            int upTo,
            @Nullable Level atMost,
            @Nullable Level atLeast,
            boolean written,
            String sentence) {}

    record ProfileTest(Profile code, String label, List<Clause> clauses) {}

    /** Every stated part must hold. */
    record Clause(
            Level level,
            @Nullable String answer,
            @Nullable Map<String, Integer> atLeast,
            @Nullable Boolean durable) {}

    record FlagTest(String research, String label, Condition when) {}

    record Delays(
            int urgentDays,
            int referralDays,
            int mailMonths,
            int rescreenMonths,
            int declineMonths,
            int reviewMonths) {}

    record ActionWords(
            String code,
            Action.Kind kind,
            String title,
            @Nullable String detail,
            @Nullable List<String> absorbs) {

        List<String> melted() {
            return Optional.ofNullable(absorbs).orElse(List.of());
        }
    }

    record HoldWords(String rule, String sentence) {}

    /** Why something fitting is not proposed for now. */
    enum Hold {
        URGENT,
        NO_ACCESS,
        DECLINED,
        DEVICE_UNWANTED,
        CONNECTION_UNWANTED
    }
}
