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

@AppTest
class QuickTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    ScreeningFixtures given;
    Viewer reception;
    UUID person;
    String path;

    @BeforeEach
    void aPerson() {
        given = new ScreeningFixtures(jdbc, now, browser);
        reception = house.a(Trade.RECEPTIONIST);
        person = given.personFollowedBy(reception);
        path = "/personnes/" + person + "/reperage/eclair";
    }

    @Test
    void eightQuestionsAreAsked() {
        assertThat(browser.get(reception, path))
                .hasStatusOk()
                .bodyText()
                .contains("Appareils utilisés", "La personne voudrait")
                .doesNotContain("Écrire un message", "Codes (CAF, Ameli)");
    }

    @Test
    void theReceptionTakesThemAndTheWorkerReadsTheResult() {
        assertThat(browser.post(reception, path, form("Q1=PHONE Q3=RARELY Q4=HARD Q8=NONE Q10=NEVER", "step", "done")))
                .hasStatus(303)
                .hasRedirectedUrl("/personnes/" + person + "/accueil");
        assertThat(given.latest(person)).isEqualTo("DONE WITH");

        String result = "/personnes/" + person + "/reperages/"
                + given.one("select id::text from screening_screening where person_id = ?", person);
        assertThat(browser.get(reception, result)).hasStatus(404);
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), result))
                .hasStatusOk()
                .bodyText()
                .contains("résultat provisoire");
    }

    @Test
    void withoutAnAnswerItAsksForOne() {
        assertThat(browser.post(reception, path, "step", "done"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins une réponse");
        assertThat(given.count(person)).isZero();
    }

    @Test
    void aRefusalIsARefusal() {
        browser.post(reception, path, form("Q1=PHONE", "step", "stop"));
        assertThat(given.latest(person)).startsWith("REFUSED");
        assertThat(given.answers(person)).isEqualTo("{}");
    }

    @Test
    void anotherTeamIsRefused() {
        assertThat(browser.get(house.another(Trade.RECEPTIONIST), path)).hasStatus(404);
        assertThat(browser.post(house.stranger(Trade.RECEPTIONIST), path, form("Q1=PHONE")))
                .hasStatus(404);
        assertThat(browser.get(house.a(Trade.ANALYST), path)).hasStatus(404);
    }
}
