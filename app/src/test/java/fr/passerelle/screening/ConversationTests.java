package fr.passerelle.screening;

import static fr.passerelle.screening.ScreeningFixtures.form;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AppTest
class ConversationTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    ScreeningFixtures given;
    Viewer worker;
    UUID person;
    String path;

    @BeforeEach
    void aPerson() {
        given = new ScreeningFixtures(jdbc, now, browser);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        path = "/personnes/" + person + "/reperage";
    }

    @Test
    void allQuestionsStandOnOnePage() {
        assertThat(browser.get(worker, path))
                .hasStatusOk()
                .bodyText()
                .contains("Appareils utilisés", "Sait faire sans aide", "La personne voudrait", "La poser quand même");
    }

    @Test
    void aDraftIsKeptAndResumed() {
        browser.post(
                worker,
                path,
                form(
                        "Q1=SHARED Q3=WEEKLY",
                        "step",
                        "save",
                        "draft",
                        "",
                        "version",
                        "",
                        "need",
                        "RSA",
                        "due",
                        "3/12/2099"));

        assertThat(given.latest(person)).isEqualTo("DRAFT");
        assertThat(browser.get(worker, path))
                .bodyText()
                .contains("value=\"SHARED\" checked", "value=\"WEEKLY\" checked", "RSA", "2099");
        assertThat(browser.get(worker, "/reperages")).hasStatusOk().bodyText().contains("Yamina Kaci", "Reprendre");
        assertThat(browser.get(worker, "/personnes/" + person + "/reperages"))
                .hasStatusOk()
                .bodyText()
                .contains("Brouillon", "Reprendre le repérage");
    }

    @Test
    void readBackThenConfirmedTheResultIsTheirs() {
        browser.post(
                worker, path, form(ScreeningFixtures.PHONE_AND_SPEECH, "step", "read", "draft", "", "version", ""));
        String id = given.one("select id::text from screening_screening where person_id = ?", person);
        String result = "/personnes/" + person + "/reperages/" + id;

        assertThat(browser.get(worker, result)).hasStatus(404);
        assertThat(browser.get(worker, result + "/relecture"))
                .hasStatusOk()
                .bodyText()
                .contains("Vous avez dit", "Quelqu’un me le lit", "Nous faisons vos démarches ensemble.")
                .doesNotContainPattern(">[^<]*\\bN1\\b");
        browser.post(worker, result + "/relecture", "version", given.version(UUID.fromString(id)));

        assertThat(given.latest(person)).isEqualTo("DONE WITH P3");
        assertThat(browser.get(worker, result))
                .hasStatusOk()
                .bodyText()
                .contains("Parce que", "réseau de lutte contre l’illettrisme", "se fait lire ses courriers");
        assertThat(given.one("select verb from audit_entry where dossier = ? order by seq desc limit 1", person))
                .isEqualTo("screening.finished");
    }

    @Test
    void answersReadAloudThenChangedMustBeReadAgain() {
        browser.post(worker, path, form("Q1=PHONE", "step", "read", "draft", "", "version", ""));
        String id = given.one("select id::text from screening_screening where person_id = ?", person);

        assertThat(browser.post(worker, "/personnes/" + person + "/reperages/" + id + "/relecture", "version", "0"))
                .hasStatus(409);
        assertThat(given.latest(person)).isEqualTo("DRAFT");
    }

    @Test
    void aRefusalKeepsOnlyWhatThePersonAsksFor() {
        browser.post(worker, path, form("Q1=PHONE Q4=HARD Q16=TOGETHER", "step", "stop", "draft", "", "version", ""));

        assertThat(given.latest(person)).startsWith("REFUSED");
        assertThat(given.answers(person)).isEqualTo("{\"Q16\": [\"TOGETHER\"]}");
    }

    @Test
    void proposalsFollowTheAnswersAndNothingIsKept() {
        assertThat(browser.perform(MockMvcRequestBuilders.post(path + "/propositions")
                        .with(browser.as(worker))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .header("HX-Request", "true")
                        .param("Q2", "PLACE_WIFI")
                        .param("Q2_CAUSE", "BANK")
                        .param("Q9", "LOST")))
                .hasStatusOk()
                .bodyText()
                .startsWith("<aside")
                .contains("Une carte prépayée", "pas de compte bancaire (2)", "hx-swap-oob", "w-Q7")
                .doesNotContain("<html");
        assertThat(browser.post(
                        worker,
                        path + "/propositions",
                        form("Q9=LOST", "draft", "", "version", "", "_x", "").clone()))
                .hasStatus(400);
        assertThat(given.count(person)).isZero();
    }

    @Test
    void withoutScriptTheWholePageComesBackWithTheProposals() {
        assertThat(browser.post(worker, path + "/propositions", form("Q9=LOST", "draft", "", "version", "")))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "mes codes", "value=\"LOST\" checked");
    }

    @Test
    void answersThatDoNotGoTogetherAreShownAtTheQuestion() {
        assertThat(browser.post(
                        worker, path, form("Q1=NONE,PHONE Q3=DAILY", "step", "save", "draft", "", "version", "")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "La réponse « aucun » ne va pas avec une autre réponse",
                        "f-Q1-error",
                        "value=\"DAILY\" checked");
        assertThat(given.count(person)).isZero();
    }

    @Test
    void aDateThatIsNotOneIsShownAtTheField() {
        assertThat(browser.post(
                        worker, path, form("Q1=PHONE", "step", "save", "draft", "", "version", "", "due", "bientôt")))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez une date", "bientôt");
        assertThat(given.count(person)).isZero();
    }

    @Test
    void anUnknownQuestionOrFieldIsRefused() {
        assertThat(browser.post(worker, path, form("Q99=PHONE", "step", "save", "draft", "", "version", "")))
                .hasStatus(400);
        assertThat(browser.post(worker, path, form("Q3=PERHAPS", "step", "save", "draft", "", "version", "")))
                .hasStatus(422)
                .bodyText()
                .contains("n’existe pas pour la question");
        assertThat(given.count(person)).isZero();
    }

    @Test
    void sentTwiceWithTheSameKeyOneDraftIsKept() {
        UUID once = UUID.randomUUID();
        String[] form = form("Q1=PHONE", "step", "save", "draft", "", "version", "");
        browser.post(worker, once, path, form);
        assertThat(browser.post(worker, once, path, form)).hasStatus(303);
        assertThat(given.count(person)).isEqualTo(1);
    }

    @Test
    void aDraftChangedBySomebodyElseIsNotOverwritten() {
        browser.post(worker, path, form("Q1=PHONE", "step", "save", "draft", "", "version", ""));
        assertThat(browser.post(worker, path, form("Q1=COMPUTER", "step", "save", "draft", "", "version", "")))
                .hasStatus(409);
        assertThat(given.answers(person)).contains("PHONE");
    }

    @Test
    void theReceptionAndOtherTeamsSeeNoScreening() {
        assertThat(browser.get(house.a(Trade.RECEPTIONIST), path)).hasStatus(404);
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), path)).hasStatus(404);
        assertThat(browser.get(house.stranger(Trade.SOCIAL_WORKER), path)).hasStatus(404);
        assertThat(browser.get(worker, "/personnes/" + UUID.randomUUID() + "/reperage"))
                .hasStatus(404);
        assertThat(browser.get(house.a(Trade.RECEPTIONIST), "/reperages")).hasStatus(404);
    }
}
