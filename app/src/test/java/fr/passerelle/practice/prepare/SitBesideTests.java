package fr.passerelle.practice.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Stage;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Exercises;
import fr.passerelle.screening.ScreeningFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever sits beside follows what the person does on her own device, and keeps what she asks for. */
@AppTest
class SitBesideTests {

    private static final String[] SLIP = {"pay3", "685,40", "pay2", "705,80", "pay1", "559,42"};

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Exercises exercises;

    @Autowired
    Sessions sessions;

    @Autowired
    Now now;

    ScreeningFixtures given;
    TrainingFixtures training;
    UUID person;
    String session;

    @BeforeEach
    void prepared() {
        given = new ScreeningFixtures(jdbc, now, browser);
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        training = new TrainingFixtures(browser, exercises, worker, person);
        session = training.prepare("traps", "E1").location();
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void thePageFollowsWhatSheSeesAndNeverGivesHerAddress() {
        String run = training.begin(training.link(session));
        assertThat(training.beside(session))
                .contains(
                        "Elle voit\u00a0: Bonjour Lina", "Ouvrez la déclaration de Lina.", "Où iriez-vous", "every 4s")
                .doesNotContain(TrainingFixtures.token(run));
        training.play(run, Stage.HELPED, "ressources");
        assertThat(training.beside(session))
                .contains("Un piège choisi attend ici", "Montant de l’aide déclaré comme salaire", "Votre salaire, ")
                .contains("L’indice suivant", "Cherchez la ligne", "(2 sur 3)");
    }

    @Test
    void whatHasClosedIsSaidWithWordsToSpeakOfItAndTheThirdTimeToStop() {
        String run = training.begin(training.link(session));
        int moves = training.play(run, Stage.HELPED, "ressources");
        training.send(run, "ressources", moves, SLIP);
        String once = training.beside(session);
        assertThat(once)
                .contains("Ce qui vient d’arriver", "559,42\u00a0€. C’est l’aide que Lina reçoit déjà.")
                .contains("Pour de vrai\u00a0:", "Ici, ce n’est pas grave.", ", rencontré")
                .doesNotContain("C’est la troisième fois.", "échec");
        training.send(run, "ressources", moves + 1, SLIP);
        training.send(run, "ressources", moves + 2, SLIP);
        assertThat(training.beside(session))
                .contains("C’est la troisième fois.", "Proposez une pause, ou d’arrêter là.");
    }

    @Test
    void onASiteThatHasChangedThePageNamesTheButtonsThatSheSees() {
        String changed = training.prepare("changed", "true").location();
        String run = training.begin(training.link(changed));
        training.send(run, "accueil", 0, "hint", "");
        assertThat(training.beside(changed))
                .contains("Appuyez sur «\u00a0Déclarer mon trimestre\u00a0».", "(3 sur 3)")
                .doesNotContain("Déclarer mes ressources\u00a0»");
    }

    @Test
    void itStopsAskingWhenNothingMovesAnyMore() {
        training.begin(training.link(session));
        now.forward(Duration.ofMinutes(21));
        assertThat(training.beside(session)).doesNotContain("every 4s").contains("La page ne suit plus d’elle-même.");
    }

    @Test
    void thePageIsDrawnAgainOnlyWhenSomethingHasMoved() {
        String run = training.begin(training.link(session));
        String page = training.beside(session);
        int from = page.indexOf(session + "?vu=");
        String again = page.substring(from, page.indexOf('"', from));
        assertThat(Answer.of(browser.get(training.worker(), again)).status()).isEqualTo(204);
        now.forward(Duration.ofSeconds(2));
        training.play(run, Stage.HELPED, "ressources");
        assertThat(Answer.of(browser.get(training.worker(), again)).body()).contains("Un piège choisi attend ici");
    }

    @Test
    void beginningAgainIsWhatThePageFollows() {
        String link = training.link(session);
        String first = training.begin(link);
        training.play(first, Stage.HELPED, "ressources");
        now.forward(Duration.ofSeconds(5));
        training.begin(link);
        assertThat(training.beside(session)).contains("Elle voit\u00a0: Bonjour Lina");
    }

    @Test
    void nothingIsKeptUnlessSheAsks() {
        String run = training.begin(training.link(session));
        training.play(run, Stage.HELPED, null);
        assertThat(training.beside(session)).contains("Elle est allée au bout");
        assertThat(Answer.of(browser.get(run + "/fin")).body()).contains("Dites-le à la personne à côté de vous.");
        Answer unasked = keep("gestures", "Q11_FORM");
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(unasked.body()).contains("Rien n’est gardé si la personne ne le demande pas.");
        assertThat(keep("asked", "true").body()).contains("Cochez au moins un geste");
        assertThat(keep("asked", "true", "gestures", "Q11_FORM", "gestures", "<script>")
                        .status())
                .isEqualTo(422);
        assertThat(rows("gesture")).isEqualTo("0");

        assertThat(Answer.of(browser.post(training.worker(), session + "/finir"))
                        .status())
                .isEqualTo(303);
        assertThat(rows("gesture") + rows("session")).isEqualTo("00");
        assertThat(given.one(
                        "select count(*)::text from practice_try where run_id in (select id from practice_run) and session_id = ?",
                        id()))
                .isEqualTo("0");
        assertThat(Answer.of(browser.get(training.worker(), session)).status()).isEqualTo(404);
    }

    @Test
    void theGesturesThatSheAsksForStayAndGoInOneGesture() {
        Answer kept = keep("asked", "true", "gestures", "Q11_FORM", "gestures", "READ_PAYSLIP");
        assertThat(kept.location()).isEqualTo(training.home());
        assertThat(rows("session")).isEqualTo("0");
        assertThat(Answer.of(browser.get(training.worker(), "/personnes/" + person))
                        .body())
                .contains("Gestes gagnés, gardés à sa demande", "Remplir un formulaire");
        String home = Answer.of(browser.get(training.worker(), training.home())).body();
        assertThat(home).contains("Trouver la bonne ligne d’une fiche de paie", "avec aide, le ");
        assertThat(Answer.of(browser.get(training.worker(), training.home() + "/preparer/" + TrainingFixtures.EXERCISE))
                        .body())
                .as("one step less of help the next time")
                .containsPattern("value=\"ALONE\" checked");

        String gesture = given.one("select id::text from practice_gesture where person_id = ? limit 1", person);
        assertThat(Answer.of(browser.post(training.worker(), training.home() + "/gestes/" + gesture + "/effacer"))
                        .status())
                .isEqualTo(303);
        assertThat(rows("gesture")).isEqualTo("1");
        browser.post(training.worker(), training.home() + "/gestes/effacer");
        assertThat(rows("gesture")).isEqualTo("0");
    }

    @Test
    void watchingGainsNothing() {
        String watched = training.prepare("stage", "WATCH").location();
        assertThat(training.beside(watched)).contains("Regarder un exercice n’ajoute pas de geste.");
        Answer refused = Answer.of(browser.post(training.worker(), watched, "asked", "true", "gestures", "Q11_FORM"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(rows("gesture")).isEqualTo("0");
    }

    @Test
    void theNextDayItIsOverAndTheNightTakesItAway() {
        String link = training.link(session);
        now.forward(Duration.ofDays(1));
        assertThat(Answer.of(browser.get(training.worker(), session)).status()).isEqualTo(404);
        Answer over = Answer.of(browser.post(link));
        assertThat(over.status()).isEqualTo(404);
        assertThat(over.body()).contains("Ce lien est fini", "/s-entrainer");
        Territories.in(House.SOUTH, sessions::forget);
        assertThat(rows("session")).isEqualTo("0");
    }

    private Answer keep(String... form) {
        return Answer.of(browser.post(training.worker(), session, form));
    }

    private UUID id() {
        return UUID.fromString(session.substring(session.lastIndexOf('/') + 1));
    }

    private String rows(String table) {
        return given.one("select count(*)::text from practice_" + table + " where person_id = ?", person);
    }
}
