package fr.passerelle.plan;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.screening.ScreeningFixtures;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page that the person takes home, and who may not see her plan. */
@AppTest
class PlanSheetTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    ScreeningFixtures given;
    PlanFixtures plan;
    Viewer worker;
    UUID person;
    String path;

    @BeforeEach
    void aPerson() {
        given = new ScreeningFixtures(jdbc, now, browser);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        plan = new PlanFixtures(browser, given, worker, person);
        path = plan.path();
    }

    @Test
    void herSheetIsEasyAccessibleAndOnOnePage() {
        UUID screening = given.screened(worker, person, ScreeningFixtures.PHONE_AND_SPEECH);
        plan.propose(
                screening,
                "lines[0].code",
                "CODES_SESSION",
                "lines[0].keep",
                "true",
                "lines[0].title",
                "Une séance « mes codes »",
                "lines[0].who",
                "TOGETHER",
                "lines[0].dueOn",
                "");
        plan.added("Alerte", "kind", "SOCIAL_ALERT");

        assertThat(browser.get(worker, path + "/imprimer"))
                .hasStatusOk()
                .bodyText()
                .contains("Nous cherchons vos codes avec vous.", "Nous le faisons ensemble.")
                .doesNotContain("Alerte", "P3");
        var document = browser.get(worker, path + "/imprimer.pdf");
        assertThat(document).hasStatusOk().hasContentType("application/pdf");
        assertThatPdf(document.getResponse().getContentAsByteArray())
                .isPdfUa()
                .hasPages(1)
                .containsText("Votre plan", "Nous cherchons vos codes avec vous.", "Qui vous aide")
                .doesNotContainText("Alerte", "Parce que");
    }

    @Test
    void otherTradesTeamsTerritoriesAndPersonsSeeNothing() {
        UUID action = plan.added("Un atelier");
        UUID other = given.personFollowedBy(worker);
        for (Viewer refused : List.of(
                house.a(Trade.RECEPTIONIST), house.another(Trade.SOCIAL_WORKER), house.stranger(Trade.SOCIAL_WORKER))) {
            assertThat(browser.get(refused, path)).hasStatus(404);
            assertThat(browser.get(refused, path + "/" + action)).hasStatus(404);
            assertThat(browser.get(refused, path + "/imprimer.pdf")).hasStatus(404);
            assertThat(browser.post(refused, path + "/" + action + "/etat", "state", "DONE", "version", "0"))
                    .hasStatus(404);
        }
        assertThat(browser.get(worker, "/personnes/" + other + "/plan/" + action))
                .hasStatus(404);
        assertThat(browser.get(worker, path + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(plan.state(action)).isEqualTo("TODO");
    }
}
