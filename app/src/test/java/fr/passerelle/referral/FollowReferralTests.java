package fr.passerelle.referral;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What a person reads and says of her own referral, with the code of her sheet. */
@AppTest
class FollowReferralTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    ReferralFixtures given;
    Viewer worker;
    UUID person;
    UUID referral;
    String address;
    String code;

    @BeforeEach
    void aReferralThatHasLeft() {
        given = new ReferralFixtures(jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        address = given.newAddress();
        referral = given.sent(browser, worker, person, given.place(address), "senderPhone", "04 42 00 00 13");
        code = given.column(referral, "person_code");
    }

    @Test
    void herPageSaysWhereItStandsAndNamesNobody() {
        assertThat(browser.get("/t/13/suivi/" + code))
                .hasStatusOk()
                .bodyText()
                .contains("La Boussole", "Déclaration trimestrielle", "04 42 00 00 13", "Il va répondre")
                .doesNotContain("Louise", "Canari", worker.name());

        browser.post(given.linkTo(address), "state", "ACCEPTED", "welcome", "WHEN_OPEN");

        assertThat(browser.get("/t/13/suivi/" + code)).bodyText().contains("Le lieu vous attend");
    }

    @Test
    void theCodeIsReadHoweverItIsTyped() {
        String typed = code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + " - " + code.substring(4);

        assertThat(browser.perform(MockMvcRequestBuilders.get("/t/13/suivi").param("code", typed)))
                .hasStatus(303)
                .hasHeader("Location", "/t/13/suivi/" + code);
        assertThat(browser.perform(MockMvcRequestBuilders.get("/t/13/suivi").param("code", "0O1I")))
                .hasStatus(422)
                .bodyText()
                .contains("Ce code n’existe pas");
    }

    @Test
    void sheSaysWhetherSheComesAndTheSenderReadsIt() {
        assertThat(browser.post("/t/13/suivi/" + code, "says", "NOT_COMING")).hasStatus(303);

        assertThat(given.stateOf(referral)).as("her word moves no state").isEqualTo("SENT");
        assertThat(browser.get(worker, "/personnes/" + person + "/orientations/" + referral))
                .bodyText()
                .contains("La personne dit qu’elle ne peut pas venir", "par la personne");

        browser.post("/t/13/suivi/" + code, "says", "COMING");
        assertThat(given.column(referral, "person_says")).isEqualTo("COMING");
    }

    @Test
    void onceWithdrawnHerPageSaysOnlyThatItIsOver() {
        browser.post(worker, "/personnes/" + person + "/orientations/" + referral, "state", "CANCELLED");

        assertThat(browser.get("/t/13/suivi/" + code))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Boussole", "Déclaration");
        assertThat(browser.post("/t/13/suivi/" + code, "says", "COMING")).hasStatus(404);
    }

    @Test
    void anUnknownCodeOrAnotherTerritoryIsAbsentAndGuessingIsSlowedDown() {
        assertThat(from("203.0.113.7", "/t/59/suivi/" + code)).hasStatus(404);
        assertThat(from("203.0.113.7", "/t/nowhere/suivi/" + code)).hasStatus(404);
        for (int i = 0; i < 25; i++) {
            from("203.0.113.7", "/t/13/suivi/AAAA" + PersonCodes.draw().substring(4));
        }

        assertThat(from("203.0.113.7", "/t/13/suivi/" + code))
                .hasStatus(429)
                .bodyText()
                .doesNotContain("Boussole");
        assertThat(from("203.0.113.8", "/t/13/suivi/" + code)).hasStatusOk();
    }

    @Test
    void theSheetCarriesTheCodeOnScreenAndOnPaper() {
        String sheet = "/personnes/" + person + "/orientations/" + referral + "/fiche";

        assertThat(browser.get(worker, sheet)).bodyText().contains(PersonCodes.words(code), "/t/13/suivi");
        assertThatPdf(browser.get(worker, sheet + ".pdf").getResponse().getContentAsByteArray())
                .isPdfUa()
                .hasPages(1)
                .containsText(PersonCodes.words(code));
    }

    private MvcTestResult from(String network, String path) {
        return browser.perform(MockMvcRequestBuilders.get(path).with(request -> {
            request.setRemoteAddr(network);
            return request;
        }));
    }
}
