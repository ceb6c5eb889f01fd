package fr.passerelle.catalogue.signal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.GivenFollowers;
import fr.passerelle.catalogue.GivenSheets;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** « Le site a changé » : said once, read by all who are concerned, closed by who keeps the sheet. */
@AppTest
class SiteChangeTests {

    private static final String SAY = GivenSheets.PAGE + "/site-change";
    private static final String DAY = "/ma-journee";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GivenFollowers followers;

    private GivenSheets given;
    private Viewer worker;
    private Viewer coordinator;
    private String words;

    @BeforeEach
    void aTeamWithAnOpenProcedure() {
        given = new GivenSheets(jdbc);
        given.forget();
        worker = house.a(Trade.SOCIAL_WORKER);
        coordinator = house.a(Trade.COORDINATOR);
        followers.teams.put(GivenSheets.QUARTER, Set.of(worker.team()));
        words = "Le menu a changé de place " + UUID.randomUUID();
    }

    @AfterEach
    void nobodyFollows() {
        followers.teams.clear();
        given.forget();
    }

    private UUID said() {
        assertThat(browser.get(worker, SAY)).hasStatusOk().bodyText().contains("Le site a changé");
        assertThat(browser.post(worker, SAY, "words", words)).hasStatus(303).hasRedirectedUrl(GivenSheets.PAGE);
        return given.ask("select id from catalogue_site_change where words = '" + words + "'", UUID.class);
    }

    @Test
    void everybodyWhoWorksWithTheSheetIsTold() {
        UUID signal = said();
        assertThat(browser.get(house.another(Trade.RECEPTIONIST), GivenSheets.PAGE))
                .bodyText()
                .contains("Le site a changé, d’après", words);
        assertThat(browser.get(house.a(Trade.VOLUNTEER), "/demarches/fiches"))
                .bodyText()
                .contains("Le site a changé");
        assertThat(browser.get(worker, DAY)).bodyText().contains(words);
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), DAY))
                .bodyText()
                .doesNotContain(words);
        assertThat(browser.get(coordinator, DAY)).bodyText().contains(words, SAY + "/" + signal);
        assertThat(browser.get(house.stranger(Trade.COORDINATOR), DAY))
                .bodyText()
                .doesNotContain(words);
        assertThat(given.journal(signal)).containsExactly("site-change.said");
    }

    @Test
    void onceUpdatedTheBannerGoesAndTheTeamsReadThatItIsRightAgain() {
        UUID signal = said();
        assertThat(browser.get(coordinator, SAY + "/" + signal))
                .hasStatusOk()
                .bodyText()
                .contains(words);
        assertThat(browser.post(coordinator, SAY + "/" + signal, "outcome", "UPDATED"))
                .hasStatus(303);
        assertThat(browser.get(worker, GivenSheets.PAGE)).bodyText().doesNotContain(words);
        assertThat(browser.get(worker, DAY)).bodyText().doesNotContain(words);
        assertThat(given.journal(signal)).containsExactly("site-change.said", "site-change.updated");
        assertThat(browser.post(coordinator, SAY + "/" + signal, "outcome", "UPDATED"))
                .hasStatus(404);
    }

    @Test
    void aFalseAlarmIsClosedWithoutAWordToAnybody() {
        UUID signal = said();
        assertThat(browser.post(coordinator, SAY + "/" + signal, "outcome", "FALSE_ALARM", "remark", "Rien vu"))
                .hasStatus(303);
        assertThat(browser.get(worker, DAY)).bodyText().doesNotContain(words, "La fiche est à jour");
        assertThat(given.journal(signal)).containsExactly("site-change.said", "site-change.false-alarm");
    }

    @Test
    void wrongFormsAreSaidAndKeepNothing() {
        assertThat(browser.post(worker, SAY))
                .hasStatus(422)
                .bodyText()
                .contains("Dites en une phrase ce qui a changé.");
        assertThat(browser.post(worker, SAY, "words", "a".repeat(301)))
                .hasStatus(422)
                .bodyText()
                .contains("300 caractères au plus.");
        UUID signal = said();
        assertThat(browser.post(coordinator, SAY + "/" + signal))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce qu’il en est.");
        assertThat(browser.post(coordinator, SAY + "/" + signal, "outcome", "UPDATED", "remark", "a".repeat(301)))
                .hasStatus(422);
        assertThat(browser.post(worker, SAY + "/" + signal, "outcome", "UPDATED"))
                .hasStatus(404);
        assertThat(browser.get(coordinator, "/demarches/fiches/licorne/site-change/" + signal))
                .hasStatus(404);
        assertThat(browser.get(coordinator, SAY + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(given.journal(signal)).containsExactly("site-change.said");
    }
}
