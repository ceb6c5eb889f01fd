package fr.passerelle.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.practice.RealDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Proofs made from the data of every exercise, with every person and in every stage. */
class EveryExerciseTests {

    private static final Library LIBRARY = Library.load(null);

    @TestFactory
    Stream<DynamicTest> isWellWritten() {
        return LIBRARY.exercises().stream()
                .map(exercise -> DynamicTest.dynamicTest(
                        exercise.code(),
                        () -> assertThat(Check.faults(LIBRARY, exercise)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> itsPeopleAreInvented() {
        return LIBRARY.people().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.code(),
                        () -> assertThat(Check.faults(folder, RealDetails::in)).isEmpty()));
    }

    @Test
    void aSiteThatHasChangedSpeaksEveryLanguage() {
        for (String language : Library.TRANSLATIONS) {
            assertThat(LIBRARY.renamed().values()).allMatch(LIBRARY.tongue(language)::knows);
        }
    }

    @TestFactory
    Stream<DynamicTest> endsWhenAllIsDoneRight() {
        return stagings()
                .map(staging -> DynamicTest.dynamicTest(name(staging), () -> {
                    Play play = Play.of(staging, Perfect.run(staging));
                    assertThat(play.finished()).isTrue();
                    assertThat(play.fallen()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> saysEachTrapThenEndsOnceCorrected() {
        return stagings()
                .filter(staging -> staging.stage() != Stage.WATCH)
                .flatMap(staging -> Trial.all(staging).stream()
                        .map(trial -> DynamicTest.dynamicTest(
                                name(staging) + ", " + trial.code() + " à " + trial.place(),
                                () -> fall(staging, trial))));
    }

    private static void fall(Staging staging, Trial trial) {
        Play fallen = Play.of(staging, trial.moves());
        Trap trap = staging.exercise().traps().get(trial.code());
        assertThat(trap).isNotNull();
        assertThat(fallen.fallen()).containsKey(trial.code());
        if (fallen.late().containsValue(trial.code())) {
            assertThat(staging.stage().lateNews()).isTrue();
        } else {
            assertThat(fallen.feedback())
                    .hasValueSatisfying(said -> assertThat(said.code()).isEqualTo(trial.code()));
        }
        List<Move> moves = new ArrayList<>(trial.moves());
        moves.addAll(Perfect.from(staging, moves));
        Play corrected = Play.of(staging, moves);
        assertThat(corrected.finished()).isTrue();
        assertThat(corrected.late()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> canBeLeftAndTakenUpAgainAnywhere() {
        return stagings()
                .map(staging -> DynamicTest.dynamicTest(name(staging), () -> {
                    List<Move> perfect = Perfect.run(staging);
                    for (int done = 0; done <= perfect.size(); done++) {
                        Play whole = Play.of(staging, perfect.subList(0, done));
                        Play again = Play.of(staging, new ArrayList<>(perfect.subList(0, done)));
                        assertThat(again.screen()).isEqualTo(whole.screen());
                        assertThat(again.seen()).isEqualTo(whole.seen());
                    }
                }));
    }

    @Test
    void sameSlipThreeTimesCallsForSomebody() {
        Staging staging = stagings()
                .filter(each -> each.stage() == Stage.HELPED)
                .findFirst()
                .orElseThrow();
        Trial trial = Trial.all(staging).get(0);
        Move slip = trial.moves().get(trial.moves().size() - 1);
        List<Move> moves = new ArrayList<>(trial.moves());
        assertThat(Play.of(staging, moves).feedback())
                .hasValueSatisfying(said -> assertThat(said.human()).isFalse());
        moves.add(slip);
        moves.add(slip);
        assertThat(Play.of(staging, moves).feedback())
                .hasValueSatisfying(said -> assertThat(said.human()).isTrue());
    }

    private static Stream<Staging> stagings() {
        return LIBRARY.exercises().stream()
                .flatMap(exercise -> LIBRARY.people(exercise).stream()
                        .flatMap(folder -> Stream.of(Stage.values())
                                .flatMap(stage -> Stream.of(false, true)
                                        .map(changed -> Staging.of(exercise, folder, stage, changed)))));
    }

    private static String name(Staging staging) {
        return staging.exercise().code() + ", " + staging.folder().code() + ", " + staging.stage()
                + (staging.changed() ? ", site changé" : "");
    }
}
