package fr.passerelle.practice.play;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Screen;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.practice.Exercises;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever writes or chooses an exercise reads it over, and nothing begins. */
@AppTest
class PreviewExerciseTests {

    private static final String PREVIEW = "/s-entrainer/declaration-trimestrielle/apercu";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Exercises exercises;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyScreenOfEveryExerciseIsListedAndShownInBothForms() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        int before = runs();
        for (Exercise exercise : exercises.library().exercises()) {
            for (String person : exercise.people()) {
                String query = "?personne=" + person + "&forme="
                        + (person.equals(exercise.people().get(0)) ? "autre" : "");
                String path = "/s-entrainer/" + exercise.code() + "/apercu";
                Answer list = Answer.of(browser.get(worker, path + query));
                assertThat(list.status()).as(path + query).isEqualTo(200);
                for (Screen screen : exercise.screens()) {
                    assertThat(list.body()).contains(path + "/" + screen.id());
                    Answer shown = Answer.of(browser.get(worker, path + "/" + screen.id() + query));
                    if (shown.status() == 303) {
                        assertThat(shown.location()).as("for somebody else").doesNotContain("personne=" + person);
                        shown = Answer.of(browser.get(worker, shown.location()));
                    }
                    assertThat(shown.status())
                            .as(path + "/" + screen.id() + query)
                            .isEqualTo(200);
                    assertThat(shown.body()).contains("Aperçu.").doesNotContain("method=\"post\"");
                }
            }
        }
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    void theListSaysWhatIsAskedTheHintsAndTheTraps() {
        String body =
                Answer.of(browser.get(house.a(Trade.SOCIAL_WORKER), PREVIEW)).body();
        assertThat(body)
                .contains(
                        "Ouvrez la déclaration de Lina.",
                        "Écrivez 712,30.",
                        "Juste avec Lina",
                        "N’est pas demandé à Lina.")
                .contains("C’est l’aide que {first} reçoit déjà.", "Sans aide, l’organisme écrit plus tard")
                .contains("Ne se ferme pas avec Lina.");
    }

    @Test
    void aTrapIsShownAsItCloses() {
        String body = Answer.of(
                        browser.get(house.a(Trade.SOCIAL_WORKER), PREVIEW + "/accueil?personne=sofiane&piege=E6"))
                .body();
        assertThat(body).contains("Regardons ensemble", "Vous n’avez pas écrit le salaire de l’autre adulte.");
    }

    @Test
    void aScreenIsShownInTheLanguageAndTheStageAskedFor() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        assertThat(Answer.of(browser.get(worker, PREVIEW + "/ressources?mots=ar&aide=WATCH"))
                        .body())
                .contains("dir=\"rtl\"", "المشاهدة", "value=\"712,30\"");
        assertThat(Answer.of(browser.get(worker, PREVIEW + "/accueil?forme=autre"))
                        .body())
                .contains("Déclarer mon trimestre", "moved")
                .doesNotContain("Déclarer mes ressources");
    }

    @Test
    void whatDoesNotExistIsAbsentAndVisitorsDoNotSeeIt() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        assertThat(browser.get(worker, PREVIEW + "/ailleurs")).hasStatus(404);
        assertThat(browser.get(worker, PREVIEW + "?personne=zoe")).hasStatus(404);
        assertThat(browser.get(worker, PREVIEW + "?aide=TOUT")).hasStatus(404);
        assertThat(browser.get(worker, PREVIEW + "/accueil?piege=E6&personne=lina"))
                .hasStatus(404);
        assertThat(browser.get(worker, "/s-entrainer/autre/apercu")).hasStatus(404);
        assertThat(Answer.of(browser.get(PREVIEW)).status()).isIn(302, 303, 401, 404);
        assertThat(Answer.of(browser.get("/s-entrainer/declaration-trimestrielle"))
                        .body())
                .doesNotContain("Relire tous les écrans");
        assertThat(Answer.of(browser.get(worker, "/s-entrainer/declaration-trimestrielle"))
                        .body())
                .contains(PREVIEW);
    }

    private int runs() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from practice_run")
                        .query(Integer.class)
                        .single());
    }
}
