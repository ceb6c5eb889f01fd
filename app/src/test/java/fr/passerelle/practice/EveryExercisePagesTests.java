package fr.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Feedback;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Gestures;
import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.exercise.Trap;
import fr.passerelle.exercise.Trial;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.springframework.beans.factory.annotation.Autowired;

/** Proofs made from the data of every exercise, through its pages: forms and redirects only, as a browser without script has. */
@AppTest
class EveryExercisePagesTests {

    /** What a step may weigh on the network, once compressed as it is sent. */
    private static final int STEP = 30_000;

    private static final Pattern KINDLY = Pattern.compile("<div class=\"kind\".*?</ul>\\s*</div>", Pattern.DOTALL);

    @Autowired
    Browser browser;

    @Autowired
    Exercises exercises;

    @TestFactory
    Stream<DynamicTest> isPlayedThroughItsPagesAndTakenUpAgainAtEachStep() {
        return stagings(Stage.values()).map(each(staging -> {
            Visitor visitor = Visitor.begins(browser, staging);
            List<Move> moves = Perfect.run(staging);
            int made = 0;
            for (Move move : moves) {
                assertThat(visitor.location()).isEqualTo(visitor.at(move.screen()));
                Answer page = visitor.page(visitor.at(move.screen()));
                assertThat(page.status()).as(move.screen()).isEqualTo(200);
                light(move.screen(), page.body());
                calm(page.body());
                assertThat(visitor.make(move).status()).as(move.screen()).isEqualTo(303);
                praised(visitor, staging, moves.subList(0, ++made));
            }
            assertThat(visitor.here())
                    .contains("Bravo", "Voulez-vous le faire pour de vrai", "Avec un professionnel", "Pas encore")
                    .contains(gestures(staging.exercise()));
        }));
    }

    /** Nothing is looked at while one types, nothing counts the time or the slips, and everything can be heard and undone. */
    private static void calm(String page) {
        assertThat(page)
                .contains("novalidate", "data-aloud", "Pause")
                .doesNotContain(" required", "hx-trigger", "<meter", "<progress", "http-equiv=\"refresh\"");
    }

    /** What is praised is what was done, in the words of the exercise. */
    private void praised(Visitor visitor, Staging staging, List<Move> moves) {
        Optional<String> praise = Play.of(staging, moves).praise();
        if (praise.isPresent()) {
            assertThat(visitor.here()).contains(said(praise.get(), staging.folder()), "C’est le bon réflexe.");
        }
    }

    private static List<String> gestures(Exercise exercise) {
        return exercise.gestures().stream()
                .map(code -> Gestures.labels().getOrDefault(code, code))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> saysEachTrapKindlyAndEndsOnceCorrected() {
        return stagings(Stage.HELPED).map(each(staging -> {
            for (Trial trial : Trial.all(staging)) {
                Visitor visitor = Visitor.after(browser, staging, trial.moves());
                Feedback said = Play.of(staging, trial.moves()).feedback().orElseThrow();
                String page = visitor.here();
                light(trial.code(), page);
                kind(staging, staging.exercise().traps().get(said.code()), page);
                stays(Play.of(staging, trial.moves()), said, page);
                Perfect.from(staging, trial.moves()).forEach(visitor::make);
                assertThat(visitor.here()).as(trial.code()).contains("Bravo");
            }
        }));
    }

    private void kind(Staging staging, Trap trap, String page) {
        Matcher found = KINDLY.matcher(page);
        assertThat(found.find()).as("something is said").isTrue();
        String kindly = found.group();
        for (String words : List.of(trap.saw(), trap.real(), trap.here())) {
            for (String part : said(words, staging.folder()).split("\\{typed}")) {
                assertThat(kindly).contains(part.strip());
            }
        }
        assertThat(kindly).contains("Ce n’est pas grave.").doesNotContainIgnoringCase("échec", "c’est faux", "erreur");
    }

    /** What was typed is still there to be corrected. */
    private static void stays(Play play, Feedback said, String page) {
        play.asked(play.screen()).stream()
                .filter(field ->
                        field.id().equals(said.field()) && !field.kind().chosen())
                .filter(field -> !said.typed().isEmpty())
                .forEach(field -> assertThat(page).contains("value=\"" + said.typed() + "\""));
    }

    @Test
    void theSameSlipThreeTimesCallsForSomebodyAndNotForAnotherHint() {
        Staging staging = stagings(Stage.HELPED).findFirst().orElseThrow();
        Trial trial = Trial.all(staging).get(0);
        Visitor visitor = Visitor.after(browser, staging, trial.moves());
        String somebody = "Demandez à quelqu’un près de vous.";
        assertThat(visitor.here()).doesNotContain(somebody);
        Move slip = trial.moves().get(trial.moves().size() - 1);
        visitor.make(slip);
        visitor.make(slip);
        assertThat(visitor.here()).contains(somebody, "Trouver quelqu’un");
    }

    @TestFactory
    Stream<DynamicTest> writesAboutASlipFoundOutLaterAndLetsItBeRepaired() {
        return stagings(Stage.ALONE).map(each(staging -> {
            for (Trial trial : Trial.all(staging)) {
                Trap trap = staging.exercise().traps().get(trial.code());
                if (!Play.of(staging, trial.moves()).late().containsValue(trial.code())) {
                    continue;
                }
                Visitor visitor = Visitor.after(browser, staging, trial.moves());
                for (Move move : Perfect.from(staging, trial.moves())) {
                    if (move.act() == Move.Act.REPAIR) {
                        String letter = trap.letter() == null ? trap.real() : trap.letter();
                        assertThat(visitor.here()).contains(said(letter, staging.folder()), "Corriger");
                    }
                    visitor.make(move);
                }
                assertThat(visitor.here()).as(trial.code()).contains("Bravo");
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> itsScreensAreLightInEveryLanguage() {
        return stagings(Stage.HELPED).map(each(staging -> {
            for (List<Move> way : Visitor.ways(staging).values()) {
                Visitor visitor = Visitor.after(browser, staging, way);
                String screen = Play.of(staging, way).screen().id();
                for (String language : List.of("falc", "en", "ar")) {
                    light(
                            screen + " " + language,
                            visitor.page(visitor.at(screen) + "?langue=" + language)
                                    .body());
                }
            }
        }));
    }

    private static void light(String what, String page) throws IOException {
        assertThat(Zipped.size(page)).as("weight of " + what).isBetween(1_000, STEP);
    }

    /** That sentence as a page shows it. */
    private String said(String words, Folder folder) {
        return exercises
                .library()
                .tongue("fr")
                .say(words, folder)
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    private Stream<Staging> stagings(Stage... stages) {
        return exercises.library().exercises().stream().flatMap(exercise -> stagings(exercise, stages));
    }

    private Stream<Staging> stagings(Exercise exercise, Stage... stages) {
        return exercises.library().people(exercise).stream()
                .flatMap(folder -> Stream.of(stages).map(stage -> Staging.of(exercise, folder, stage, false)));
    }

    private static Function<Staging, DynamicTest> each(ThrowingConsumer<Staging> proof) {
        return staging -> DynamicTest.dynamicTest(
                staging.exercise().code() + ", " + staging.folder().code() + ", " + staging.stage(),
                () -> proof.accept(staging));
    }
}
