package fr.passerelle.practice.prepare;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.kernel.PlainText;
import fr.passerelle.plan.PlannedAction;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.practice.Exercises;
import fr.passerelle.screening.Instruments;
import fr.passerelle.screening.Latest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which exercises suit a person, and why: what she said of each gesture, the little exercise of the screening, and what her plan names. */
@Component
class Suggestions {

    private static final int MOST = 4;
    private static final int REASONS = 2;

    /** Words are compared by their beginning: « déclarer » and « déclaration » are one. */
    private static final int STEM = 5;

    /** Beginnings of words that name no procedure. */
    private static final Set<String> COMMON =
            Set.of("deman", "prend", "dossi", "socia", "passe", "ecrir", "utili", "monte", "payer", "faire", "ligne");

    private static final int NAMED = 4;
    private static final int NOT_YET = 2;

    private final Exercises exercises;
    private final Latest latest;
    private final Instruments instruments;
    private final PlannedActions actions;
    private final Access access;

    Suggestions(Exercises exercises, Latest latest, Instruments instruments, PlannedActions actions, Access access) {
        this.exercises = exercises;
        this.latest = latest;
        this.instruments = instruments;
        this.actions = actions;
        this.access = access;
    }

    /** An exercise that suits her, and the words of why. */
    record Suggestion(Exercise exercise, List<String> reasons) {}

    /** Why an exercise suits her, and how much. */
    private static final class Weight {
        private int weight;
        private final List<String> reasons = new ArrayList<>();

        void add(int more, String reason) {
            weight += more;
            reasons.add(reason);
        }
    }

    /** What suits her best first; nothing when nothing is known of her that the viewer may read. */
    List<Suggestion> of(Viewer viewer, UUID person) {
        Map<Exercise, Weight> weights = new LinkedHashMap<>();
        exercises.library().exercises().stream()
                .filter(exercise -> exercise.audience() == Exercise.Audience.EVERYBODY)
                .forEach(exercise -> weights.put(exercise, new Weight()));
        if (access.mayRead(viewer, Action.PLAN, person)) {
            actions.of(person).stream()
                    .filter(action -> action.state().open())
                    .forEach(action ->
                            named(weights, text(action), "son plan dit «\u00a0" + action.title() + "\u00a0»"));
        }
        if (access.mayRead(viewer, Action.SCREEN, person)) {
            latest.of(person).ifPresent(result -> screened(weights, result));
        }
        return weights.entrySet().stream()
                .filter(each -> each.getValue().weight > 0)
                .sorted(Comparator.comparingInt(each -> -each.getValue().weight))
                .limit(MOST)
                .map(each -> new Suggestion(
                        each.getKey(),
                        each.getValue().reasons.stream()
                                .distinct()
                                .limit(REASONS)
                                .toList()))
                .toList();
    }

    private void screened(Map<Exercise, Weight> weights, Latest.Result result) {
        Instrument instrument = instruments.of(result.screening().instrument());
        String need = result.screening().need().words();
        if (need != null) {
            named(weights, need, "elle a à faire «\u00a0" + need + "\u00a0»");
        }
        weights.forEach((exercise, weight) -> {
            for (String gesture : exercise.gestures()) {
                for (String answer : result.screening().answers().of(gesture)) {
                    if (!answer.equals("ALONE")) {
                        weight.add(answer.equals("NOT_YET") ? NOT_YET : 1, because(instrument, gesture, answer));
                    }
                }
            }
            if (exercise.family() == Exercise.Family.BASIC) {
                result.screening().answers().of("M1").stream()
                        .filter(answer -> answer.equals("NOT_DONE"))
                        .forEach(answer -> weight.add(NOT_YET, because(instrument, "M1", answer)));
            }
        });
    }

    private static String because(Instrument instrument, String item, String answer) {
        return instrument
                .item(item)
                .flatMap(each -> each.choice(answer))
                .map(choice -> choice.because())
                .orElse(item);
    }

    private static void named(Map<Exercise, Weight> weights, String text, String reason) {
        Set<String> said = stems(text);
        weights.forEach((exercise, weight) -> {
            boolean named = stems(exercise.title() + " " + exercise.code().replace('-', ' ')).stream()
                    .anyMatch(said::contains);
            if (named && exercise.family() == Exercise.Family.PROCEDURE) {
                weight.add(NAMED, reason);
            }
        });
    }

    private static String text(PlannedAction action) {
        return Stream.of(action.title(), action.detail())
                .filter(words -> words != null)
                .collect(Collectors.joining(" "));
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(PlainText.fold(text).split("[^a-z0-9]+"))
                .filter(word -> word.length() >= STEM)
                .map(word -> word.substring(0, STEM))
                .filter(stem -> !COMMON.contains(stem))
                .collect(Collectors.toSet());
    }
}
