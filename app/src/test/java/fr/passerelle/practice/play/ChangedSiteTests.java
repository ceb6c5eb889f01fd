package fr.passerelle.practice.play;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Staging;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.Runs;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real sites change: the same task elsewhere on the page, under other words; and one may change language on the way. */
@AppTest
class ChangedSiteTests {

    @Autowired
    Browser browser;

    @Autowired
    Exercises exercises;

    @Autowired
    Runs runs;

    @Test
    void everyScreenOfEveryExerciseIsShownOnSitesThatHaveChanged() {
        for (Exercise exercise : exercises.library().exercises()) {
            for (Folder folder : exercises.library().people(exercise)) {
                Staging staging = Staging.of(exercise, folder, Stage.HELPED, true);
                Run run = at(staging, Perfect.run(staging));
                for (String screen : run.play().seen()) {
                    assertThat(page(run, screen).status())
                            .as(exercise.code() + " " + folder.code() + " " + screen)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void buttonsStepsMenusAndQuestionsMoveAndTheHelpNamesThemAsTheyAre() {
        Run run = on("declaration-trimestrielle", "lina", true, "accueil");
        assertThat(page(run, "accueil").body())
                .contains("tiles", "Déclarer mon trimestre", "Ma boîte", "Mon profil")
                .doesNotContain("Déclarer mes ressources<");
        Run later = on("declaration-trimestrielle", "lina", true, "ressources");
        String body = page(later, "ressources").body();
        assertThat(body).contains("Étape suivante", "Votre argent").doesNotContain(">Continuer");
        assertThat(body.indexOf("name=\"pay1\"")).isLessThan(body.indexOf("name=\"pay3\""));
        Run check = on("declaration-trimestrielle", "lina", true, "verifier");
        Territories.in(House.SOUTH, () -> {
            runs.move(check, Move.hint("verifier", ""));
            Run asked = again(check);
            return runs.move(asked, Move.hint("verifier", ""));
        });
        assertThat(page(check, "verifier").body())
                .contains("appuyez sur «\u00a0Transmettre ma déclaration\u00a0»")
                .doesNotContain("Envoyer ma déclaration");
        assertThat(browser.get(check.address() + "/verifier?langue=en"))
                .bodyText()
                .contains("“Transmettre ma déclaration”", "Send my declaration");
    }

    @Test
    void questionsThatFollowFromEachOtherStayInOrderAndPapersKeepTheirWords() {
        Run run = on("attestation", "lina", true, "connexion");
        String body = page(run, "connexion").body();
        assertThat(body.indexOf("name=\"number\"")).isLessThan(body.indexOf("name=\"password\""));
        Run space = on("attestation", "lina", true, "espace");
        assertThat(page(space, "espace").body()).contains("<li>Mon profil</li>").doesNotContain("<li>Entrer dans");
        Run taxes = on("impots", "lina", true, "famille");
        assertThat(page(taxes, "famille").body()).contains("<th scope=\"row\">Situation</th>");
    }

    @Test
    void aSiteThatHasNotChangedKeepsItsWords() {
        Run run = on("declaration-trimestrielle", "lina", false, "ressources");
        String body = page(run, "ressources").body();
        assertThat(body).contains("Continuer", "Ressources").doesNotContain("Étape suivante", "moved");
        assertThat(body.indexOf("name=\"pay3\"")).isLessThan(body.indexOf("name=\"pay1\""));
    }

    @Test
    void theLanguageChangesOnTheWayAndThePlaceIsKept() {
        Run run = on("declaration-trimestrielle", "lina", false, "ressources");
        String here = run.address() + "/ressources";
        assertThat(page(run, "ressources").body())
                .contains(here + "?langue=falc", here + "?langue=en", here + "?langue=ar", "aria-current=\"true\"");
        assertThat(browser.get(here + "?langue=ar")).bodyText().contains("dir=\"rtl\"", "هذا تمرين.", "name=\"pay1\"");
        assertThat(browser.get(here + "?langue=en")).bodyText().contains("This is an exercise.", "name=\"pay1\"");
    }

    /** An exercise done right until that screen. */
    private Run on(String code, String person, boolean changed, String screen) {
        Exercise exercise = exercises.exercise(code);
        Staging staging = Staging.of(exercise, exercises.folder(exercise, person), Stage.HELPED, changed);
        List<Move> way = Perfect.run(staging).stream()
                .takeWhile(move -> !move.screen().equals(screen))
                .toList();
        return at(staging, way);
    }

    private Run at(Staging staging, List<Move> way) {
        return Territories.in(House.SOUTH, () -> {
            Run run = runs.begin(staging.exercise(), staging.folder(), staging.stage(), staging.changed());
            for (Move move : way) {
                runs.move(run, move);
                run = again(run);
            }
            return run;
        });
    }

    private Run again(Run run) {
        return runs.at(run.address().substring(run.address().lastIndexOf('/') + 1));
    }

    private Answer page(Run run, String screen) {
        return Answer.of(browser.get(run.address() + "/" + screen));
    }
}
