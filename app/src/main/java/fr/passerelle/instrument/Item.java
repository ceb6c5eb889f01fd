package fr.passerelle.instrument;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked, in the professional's words; the person's words are in {@link Words} under the same code.
 *
 * @param code      stable code, such as {@code Q4}, {@code Q11_FORM} or {@code M1}
 * @param question  number shown beside it, 1 to 17; several items may share one number
 * @param section   1-based place in {@link Instrument#sections()}
 * @param quick     belongs to the eight questions of the reception version
 * @param several   more than one choice may be ticked
 * @param optional  offered, never expected
 * @param picture   pictogram of the item itself, when it has one
 * @param label     short professional label
 * @param askIf     asked only when this holds; {@code null} means always
 * @param skipIf    not asked, and not counted, when this holds
 * @param pointsIfSkipped points given when {@code skipIf} holds; {@code null} leaves a gap
 * @param choices   the possible answers, besides "does not know" and "prefers not to say"
 */
public record Item(
        String code,
        int question,
        int section,
        boolean quick,
        boolean several,
        boolean optional,
        @Nullable String picture,
        String label,
        @Nullable Condition askIf,
        @Nullable Condition skipIf,
        @Nullable Integer pointsIfSkipped,
        List<Choice> choices) {

    /**
     * One possible answer.
     *
     * @param code      unique within its item
     * @param points    autonomy points; {@code null} tells nothing about autonomy, which is not zero
     * @param exclusive cannot be ticked with another choice
     * @param picture   pictogram id
     * @param label     short professional label
     * @param because   words of a reason, such as « emprunte un appareil »
     */
    public record Choice(
            String code, @Nullable Integer points, boolean exclusive, String picture, String label, String because) {}

    /** The choice with this code, if the item has it. */
    public Optional<Choice> choice(String choiceCode) {
        for (var choice : choices) {
            if (choice.code.equals(choiceCode)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    int maxPoints() {
        return choices.stream()
                .map(Choice::points)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    boolean skipped(Answers answers) {
        return skipIf != null && skipIf.holds(answers);
    }

    /** To be asked now, given what has been said so far. */
    boolean asked(Answers answers) {
        return !skipped(answers) && (askIf == null || askIf.holds(answers));
    }

    /**
     * Counted if answered. Answers come in any order, so a follow-up question answered before its parent still counts;
     * it stops counting once the parent is answered otherwise.
     */
    boolean counts(Answers answers) {
        if (skipped(answers)) {
            return false;
        }
        return askIf == null
                || askIf.holds(answers)
                || askIf.items().anyMatch(parent -> answers.of(parent).isEmpty());
    }
}
