package fr.passerelle.practice.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Exercises;
import fr.passerelle.screening.ScreeningFixtures;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A professional prepares a training with a person whom they follow. */
@AppTest
class PrepareTrainingTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Exercises exercises;

    @Autowired
    Now now;

    ScreeningFixtures given;
    TrainingFixtures training;
    Viewer worker;
    UUID person;
    String choose;

    @BeforeEach
    void aPerson() {
        given = new ScreeningFixtures(jdbc, now, browser);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        training = new TrainingFixtures(browser, exercises, worker, person);
        choose = training.home() + "/preparer";
    }

    @Test
    void whatSheSaidOfEachGestureSuggestsWhatToLearn() {
        assertThat(browser.get(worker, choose))
                .hasStatusOk()
                .bodyText()
                .contains("Déclarer ses ressources")
                .doesNotContain("Proposé d’après");
        given.screened(worker, person, ScreeningFixtures.PHONE_AND_SPEECH);
        assertThat(browser.get(worker, choose))
                .bodyText()
                .contains("Proposé d’après ce qu’elle a dit", "ne sait pas encore remplir un formulaire");
    }

    @Test
    void theActionOfThePlanLeadsThereAndNamesTheExercise() {
        browser.post(
                worker,
                "/personnes/" + person + "/plan/ajouter",
                "kind",
                "PRACTICE",
                "title",
                "S’entraîner à demander un logement");
        String action = given.one("select id::text from plan_action where person_id = ?", person);
        assertThat(browser.get(worker, "/personnes/" + person + "/plan"))
                .bodyText()
                .contains("/entrainement/preparer?action=" + action);
        assertThat(browser.get(worker, choose + "?action=" + action))
                .hasStatusOk()
                .bodyText()
                .contains("Pour\u00a0: S’entraîner à demander un logement", "son plan dit «");
        assertThat(browser.get(worker, choose + "?action=" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void aTrainingIsPreparedAndWaitsInTheDossier() {
        Answer sent = training.prepare("traps", "E1", "traps", "E4", "changed", "true");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(browser.get(worker, sent.location()))
                .hasStatusOk()
                .bodyText()
                .contains("Sur son appareil, elle ouvre ce lien", "Le site a changé de forme", "/t/13/entrainement/");
        assertThat(browser.get(worker, "/personnes/" + person))
                .bodyText()
                .contains("Entraînement", "Déclarer ses ressources");
        assertThat(given.one("select array_to_string(traps, ' ') from practice_session where person_id = ?", person))
                .isEqualTo("E1 E4");
    }

    @Test
    void aTrapThatCannotCloseWithThatPersonIsSaidKindlyWithWhomItCan() {
        Answer alone = training.prepare("traps", "E6");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.body())
                .contains(
                        "Avec Lina, le piège «\u00a0Revenu du conjoint oublié\u00a0» ne se présente pas", "choisissez");
        Answer watching = training.prepare("traps", "E1", "stage", "WATCH");
        assertThat(watching.body()).contains("Quand on regarde, aucun piège ne se referme.");
        nothingKept();
    }

    @Test
    void whatIsMissingHostileOrTooLongIsRefusedAndNothingIsKept() {
        Answer empty = Answer.of(browser.post(worker, choose + "/" + TrainingFixtures.EXERCISE));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Choisissez une personne inventée.", "Choisissez une aide.", "Choisissez\u00a0: maintenant");
        Answer hostile = training.prepare("folder", "<b>x", "stage", "TOUT", "traps", "'; drop", "use", "TOUJOURS");
        assertThat(hostile.status()).isEqualTo(422);
        assertThat(training.prepare("traps", "E99").body()).contains("n’existe pas dans cet exercice");
        assertThat(training.prepare("use", "HOME").body()).contains("Écrivez le dernier jour du devoir.");
        assertThat(training.prepare("use", "HOME", "until", "demain").status()).isEqualTo(422);
        assertThat(until(-1).body()).contains("Ce jour est passé.");
        assertThat(until(61).body()).contains("60\u00a0jours au plus");
        assertThat(browser.get(worker, choose + "/autre")).hasStatus(404);
        nothingKept();
        assertThat(until(60).status()).isEqualTo(303);
    }

    @Test
    void onlyThoseWhoFollowHerMay() {
        String session = training.prepare().location();
        for (Viewer other : new Viewer[] {
            house.another(Trade.SOCIAL_WORKER), house.a(Trade.RECEPTIONIST), house.stranger(Trade.SOCIAL_WORKER)
        }) {
            assertThat(browser.get(other, choose)).hasStatus(404);
            assertThat(browser.get(other, session)).hasStatus(404);
            assertThat(browser.post(other, session + "/finir")).hasStatus(404);
        }
        UUID neighbour = given.personFollowedBy(worker);
        assertThat(browser.get(worker, session.replace(person.toString(), neighbour.toString())))
                .hasStatus(404);
    }

    @Test
    void whoeverSheShutsOutSeesNothing() {
        Viewer relative = house.newcomer(Trade.EDUCATOR);
        String session = training.prepare().location();
        assertThat(browser.get(relative, session)).hasStatusOk();
        fr.passerelle.territory.Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "insert into people_exclusion (id, person_id, account, noted_at, noted_by) values (?, ?, ?, ?, ?)")
                        .params(
                                UUID.randomUUID(),
                                person,
                                relative.id(),
                                java.sql.Timestamp.from(now.instant()),
                                worker.id())
                        .update());
        assertThat(browser.get(relative, session)).hasStatus(404);
        assertThat(browser.get(relative, training.home())).hasStatus(404);
    }

    private Answer until(int days) {
        return training.prepare("use", "HOME", "until", French.field(now.today().plusDays(days)));
    }

    private void nothingKept() {
        assertThat(given.one("select count(*)::text from practice_session where person_id = ?", person))
                .isEqualTo("0");
    }
}
