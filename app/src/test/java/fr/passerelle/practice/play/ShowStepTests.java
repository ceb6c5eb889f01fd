package fr.passerelle.practice.play;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.identity.Trade;
import fr.passerelle.practice.Exercises;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step shown to a whole room, with the right way. */
@AppTest
class ShowStepTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Exercises exercises;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyStepOfEveryExerciseIsShownWithItsRightWayAndKeepsNothing() {
        int before = runs();
        for (Exercise exercise : exercises.library().exercises()) {
            Staging staging = Staging.of(
                    exercise, exercises.folder(exercise, exercise.people().get(0)), Stage.WATCH, false);
            int last = Perfect.way(staging).size();
            for (int number = 1; number <= last; number++) {
                Answer page = big(exercise.code(), number, "");
                assertThat(page.status())
                        .as(exercise.code() + " " + number + ": " + page.why())
                        .isEqualTo(200);
                assertThat(page.body())
                        .contains("Pas " + number + " sur " + last)
                        .doesNotContain("<form");
            }
            assertThat(big(exercise.code(), last + 1, "").status()).isEqualTo(404);
        }
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void theRightAnswersAndTheLineOfThePaperAreShown() {
        assertThat(big("declaration-trimestrielle", 3, "?personne=lina").body())
                .contains("value=\"712,30\"", "class=\"hl\"", "Pas suivant", "Pas d’avant");
    }

    @Test
    void aStepThatDoesNotExistIsAbsent() {
        assertThat(big("declaration-trimestrielle", 0, "").status()).isEqualTo(404);
        assertThat(big("declaration-trimestrielle", -1, "").status()).isEqualTo(404);
        assertThat(big("autre", 1, "").status()).isEqualTo(404);
        assertThat(big("declaration-trimestrielle", 1, "?personne=autre").status())
                .isEqualTo(404);
        assertThat(big("declaration-trimestrielle", 1, "?groupe=https://ailleurs.example")
                        .status())
                .isEqualTo(400);
    }

    private Answer big(String exercise, int number, String query) {
        return Answer.of(browser.get(
                house.a(Trade.DIGITAL_MEDIATOR), "/s-entrainer/" + exercise + "/en-grand/" + number + query));
    }

    private int runs() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from practice_run")
                        .query(Integer.class)
                        .single());
    }
}
