package fr.passerelle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Field;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Kind;
import fr.passerelle.exercise.Tongue;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every exercise on paper, with each of its people: all that one needs to do it with a pen, and nothing that gives it away. */
@AppTest
class PaperExerciseTests {

    @Autowired
    Browser browser;

    @Autowired
    Exercises exercises;

    @TestFactory
    Stream<DynamicTest> holdsThePapersTheQuestionsAndTheAnswers() {
        return exercises.library().exercises().stream()
                .flatMap(exercise -> exercises.library().people(exercise).stream()
                        .map(folder -> DynamicTest.dynamicTest(
                                exercise.code() + ", " + folder.code(), () -> whole(exercise, folder))));
    }

    private void whole(Exercise exercise, Folder folder) {
        Answer page = Answer.of(browser.get("/s-entrainer/" + exercise.code() + "/papier?personne=" + folder.code()));
        assertThat(page.status()).isEqualTo(200);
        String[] sides = page.body().split("<section class=\"correction\">");
        assertThat(sides).as("the answers are on a page of their own").hasSize(2);
        Tongue tongue = exercises.library().tongue("fr");
        papers(exercise, folder)
                .flatMap(paper -> paper.lines().stream())
                .forEach(line -> assertThat(sides[0]).contains(shown(tongue.of(line.label())), shown(line.value())));
        asked(exercise, folder).forEach(field -> {
            assertThat(sides[0]).contains(shown(tongue.say(field.label(), folder)));
            field.options(folder).forEach(option -> assertThat(sides[0]).contains(shown(option.label())));
            assertThat(sides[1]).contains(shown(tongue.say(field.label(), folder)));
            answers(field, folder).forEach(answer -> assertThat(sides[1]).contains(shown(answer)));
            field.hints().forEach(hint -> assertThat(page.body()).doesNotContain(shown(tongue.say(hint, folder))));
        });
    }

    @Test
    void somebodyElseIsNotThere() {
        assertThat(Answer.of(browser.get("/s-entrainer/declaration-trimestrielle/papier?personne=personne"))
                        .status())
                .isEqualTo(404);
    }

    private static Stream<Folder.Paper> papers(Exercise exercise, Folder folder) {
        return folder.papers().stream()
                .filter(paper -> paper.topics().isEmpty() || paper.topics().contains(exercise.topic()));
    }

    private static List<Field> asked(Exercise exercise, Folder folder) {
        return exercise.screens().stream()
                .flatMap(screen -> screen.fields().stream())
                .filter(field -> field.asks(folder))
                .toList();
    }

    /** What is right, in the words of the form. */
    private static Stream<String> answers(Field field, Folder folder) {
        String right = field.expected(folder);
        if (field.kind().chosen()) {
            return field.options(folder).stream()
                    .filter(option -> List.of(right.split(",")).contains(option.code()))
                    .map(Field.Option::label);
        }
        return right.isEmpty()
                ? Stream.of(field.kind() == Kind.AMOUNT ? "0" : "—")
                : Stream.of(right.equals("*") ? "…" : right);
    }

    /** As a page shows it. */
    private static String shown(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
