package fr.passerelle.instrument;

import java.util.Collections;
import java.util.EnumSet;
import java.util.stream.Stream;

/** Reads answers with one version of the instrument; pure: the same arguments always give the same evaluation. */
public final class Evaluator {

    private Evaluator() {}

    /**
     * Scores, level, profile, mode and actions; an absent or silent answer is a gap, never a zero.
     *
     * @throws InvalidAnswer when the answers name an item or a choice that this version does not know
     */
    public static Evaluation evaluate(Instrument instrument, Answers answers, Context context) {
        instrument.check(answers);
        var findings = Findings.of(instrument, answers, context);
        var draft = new Draft(instrument);
        for (var rule : Rules.IN_ORDER) {
            if (rule.reads(findings)) {
                draft.reading(rule.id());
                rule.effect().accept(findings, draft);
            }
        }
        var standing = findings.standing();
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(findings.flags().keySet());
        return new Evaluation(
                instrument.version(),
                answers,
                Collections.unmodifiableMap(findings.scores().byCode()),
                standing.level(),
                standing.oralLevel(),
                standing.band(),
                standing.profile(),
                draft.chosenMode(),
                Collections.unmodifiableSet(flags),
                draft.actions(),
                draft.withheld(),
                Stream.concat(standing.steps().stream(), draft.steps().stream()).toList());
    }
}
