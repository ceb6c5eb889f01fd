package fr.passerelle.plan.sheet;

import fr.passerelle.instrument.Action.Kind;
import fr.passerelle.instrument.Words;
import fr.passerelle.kernel.French;
import fr.passerelle.plan.PlannedAction;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.screening.Instruments;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The plan of a person in easy words. */
@Component
class SheetLines {

    private static final int ON_ONE_PAGE = 8;
    private static final int LINES_OF_A_LINK = 2;

    private final PlannedActions actions;
    private final Instruments instruments;

    SheetLines(PlannedActions actions, Instruments instruments) {
        this.actions = actions;
        this.instruments = instruments;
    }

    /**
     * A line of the sheet.
     *
     * @param told what is done, in a sentence
     * @param more who does it and when, or empty
     */
    record Line(String told, String more, boolean done) {}

    /** What remains first, then what is already done: eight lines fill a page, and a code to scan takes the place of two. */
    List<Line> of(UUID person, int links) {
        Words words = instruments.current().words("falc");
        return actions.of(person).stream()
                .filter(action -> action.kind() != Kind.SOCIAL_ALERT)
                .filter(action -> action.state() != fr.passerelle.plan.ActionState.DROPPED)
                .sorted((a, b) -> Boolean.compare(b.state().open(), a.state().open()))
                .limit(ON_ONE_PAGE - (long) LINES_OF_A_LINK * links)
                .map(action -> line(action, words))
                .toList();
    }

    /** Words changed by hand are kept; a proposal left as it was is said in easy words. */
    private Line line(PlannedAction action, Words words) {
        String told = Optional.ofNullable(action.code())
                .filter(code -> unchanged(action))
                .flatMap(code -> words.find(easy(code)))
                .orElseGet(() -> sentence(action.title()));
        String who = action.who() == null ? "" : action.who().told();
        String day =
                action.dueOn() == null || !action.state().open() ? "" : "Pour le " + French.date(action.dueOn()) + ".";
        return new Line(told, (who + " " + day).strip(), !action.state().open());
    }

    /** The ways of accompanying have their words under the mode. */
    private static String easy(String code) {
        return switch (code) {
            case "DO_WITH" -> "mode.WITH";
            case "DO_BESIDE" -> "mode.BY_PERSON";
            default -> "next." + code;
        };
    }

    private static String sentence(String title) {
        return title.matches(".*[.!?»]") ? title : title + ".";
    }

    private boolean unchanged(PlannedAction action) {
        return instruments
                .current()
                .title(java.util.Objects.requireNonNull(action.code()))
                .filter(action.title()::equals)
                .isPresent();
    }
}
