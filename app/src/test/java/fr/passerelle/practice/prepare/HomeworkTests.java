package fr.passerelle.practice.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Stage;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Exercises;
import fr.passerelle.screening.ScreeningFixtures;
import fr.passerelle.takeaway.make.PackageFixtures;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person does at home, as often as she likes, and shows only if she says so. */
@AppTest
class HomeworkTests {

    private static final String MINE = "/mon-espace/entrainement";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Exercises exercises;

    @Autowired
    PackageFixtures packages;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    Now now;

    ScreeningFixtures given;
    TrainingFixtures training;
    UUID person;
    PersonPrincipal herself;
    String session;
    String link;

    @BeforeEach
    void given() {
        given = new ScreeningFixtures(jdbc, now, browser);
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        herself = spaces.open(person);
        training = new TrainingFixtures(browser, exercises, worker, person);
        session = training.prepare(
                        "use", "HOME", "until", French.field(now.today().plusDays(10)))
                .location();
        link = training.link(session);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void itOpensWithoutAccountAsOftenAsOneLikesAndNamesNobody() {
        String page = Answer.of(browser.get(link)).body();
        assertThat(page)
                .contains("Déclarer ses ressources", "Commencer l’exercice", "plusieurs fois, jusqu’au")
                .doesNotContain("Yamina", "Kaci");
        assertThat(Answer.of(browser.get(link + "?langue=en")).status()).isEqualTo(200);
        String first = training.begin(link);
        String second = training.begin(link);
        assertThat(first).startsWith("/t/13/exercice/").isNotEqualTo(second);
        assertThat(Answer.of(browser.get(link.substring(0, link.length() - 2) + "xx"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatSheDoesAtHomeIsNotSeenFromTheOffice() {
        String run = training.begin(link);
        training.play(run, Stage.HELPED, "ressources");
        assertThat(training.beside(session))
                .contains("ne se voit pas d’ici")
                .doesNotContain("Elle voit", "hx-get=\"" + session);
    }

    @Test
    void sheShowsHerGesturesOnlyAtTheEndAndOnlyIfSheSaysSo() {
        String run = training.begin(link);
        assertThat(show(run).status()).as("not at the end").isEqualTo(404);
        training.play(run, Stage.HELPED, null);
        assertThat(Answer.of(browser.get(run + "/fin")).body())
                .contains("Montrer à la personne qui vous accompagne", "Personne ne verra.");
        assertThat(rows("gesture")).isEqualTo("0");
        assertThat(show(run).location()).isEqualTo(link);
        assertThat(rows("gesture")).isEqualTo("5");
        assertThat(show(run).status()).as("once only").isEqualTo(404);
        assertThat(Answer.of(browser.get(run + "/fin")).body()).doesNotContain("Montrer à la personne");
        assertThat(Answer.of(browser.get(training.worker(), training.home())).body())
                .contains("Remplir un formulaire");
    }

    @Test
    void anotherExerciseCannotBeShownUnderHerLink() {
        String run = Answer.of(
                        browser.post("/s-entrainer/" + TrainingFixtures.EXERCISE, "person", "lina", "stage", "HELPED"))
                .location();
        training.play(run, Stage.HELPED, null);
        assertThat(show(run).status()).isEqualTo(404);
        assertThat(Answer.of(browser.post(link + "/montrer", "run", "inconnu")).status())
                .isEqualTo(404);
        assertThat(rows("gesture")).isEqualTo("0");
    }

    @Test
    void itIsOnHerSheetAndInHerSpaceWhereSheErasesWhatSheLikes() {
        assertThat(Answer.of(browser.get(training.worker(), "/personnes/" + person + "/plan/imprimer"))
                        .body())
                .contains("Pour vous entraîner", "Déclarer ses ressources.", "Photographiez ce carré");
        assertThat(Answer.of(browser.get(training.worker(), "/personnes/" + person + "/plan/imprimer.pdf"))
                        .status())
                .isEqualTo(200);
        assertThat(Answer.of(browser.get(herself, "/mon-espace")).body()).contains(MINE, "à faire\u00a0: 1");
        assertThat(Answer.of(browser.get(herself, MINE)).body()).contains(link, "Rien n’est gardé ici.");
        String run = training.begin(link);
        training.play(run, Stage.HELPED, null);
        show(run);
        assertThat(Answer.of(browser.get(herself, MINE)).body())
                .contains("Remplir un formulaire", "Déclarer ses ressources, avec aide");
        PersonPrincipal other = spaces.open(given.personFollowedBy(training.worker()));
        String gesture = given.one("select id::text from practice_gesture where person_id = ? limit 1", person);
        String erase = MINE + "/gestes/" + gesture + "/effacer";
        assertThat(Answer.of(browser.post(other, erase)).status()).isEqualTo(404);
        assertThat(Answer.of(browser.post(herself, erase)).location()).isEqualTo(MINE);
        assertThat(rows("gesture")).isEqualTo("4");
        browser.post(herself, MINE + "/gestes/effacer");
        assertThat(rows("gesture")).isEqualTo("0");
    }

    @Test
    void afterItsLastDayOrOnceWithdrawnItsLinkIsOver() {
        String run = training.begin(link);
        training.play(run, Stage.HELPED, null);
        now.forward(Duration.ofDays(10));
        assertThat(Answer.of(browser.get(link)).status()).isEqualTo(200);
        now.forward(Duration.ofDays(11));
        assertThat(Answer.of(browser.get(link)).status()).isEqualTo(404);
        assertThat(show(run).status()).isEqualTo(404);
        now.resume();
        assertThat(Answer.of(browser.post(training.worker(), session + "/finir"))
                        .status())
                .isEqualTo(303);
        Answer over = Answer.of(browser.get(link));
        assertThat(over.status()).isEqualTo(404);
        assertThat(over.body()).contains("Ce lien est fini");
        assertThat(Answer.of(browser.get(run + "/fin")).status())
                .as("the exercise itself stays")
                .isEqualTo(200);
    }

    @Test
    void gesturesLeaveWithHer() {
        String run = training.begin(link);
        training.play(run, Stage.HELPED, null);
        show(run);
        byte[] archive = packages.packed(House.SOUTH, person, training.worker().id(), false);
        String content = new String(
                PackageFixtures.opened(archive).getOrDefault("dossier.json", new byte[0]), StandardCharsets.UTF_8);
        assertThat(content).contains("Q11_FORM", "\"practice\"").doesNotContain(link.substring(link.lastIndexOf('/')));
    }

    private Answer show(String run) {
        return Answer.of(browser.post(link + "/montrer", "run", TrainingFixtures.token(run)));
    }

    private String rows(String table) {
        return given.one("select count(*)::text from practice_" + table + " where person_id = ?", person);
    }
}
