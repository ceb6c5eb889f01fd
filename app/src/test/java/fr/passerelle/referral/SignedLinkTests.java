package fr.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
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

/** What a signed link lets a place do, and what it never does. */
@AppTest
class SignedLinkTests {

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
    String link;

    @BeforeEach
    void aReferralThatHasLeft() {
        given = new ReferralFixtures(jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        address = given.newAddress();
        referral = given.sent(browser, worker, person, given.place(address));
        link = given.linkTo(address);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void askingForThePageAnswersNothingAndShowsNobody() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.get(link)).hasStatusOk().bodyText().doesNotContain("Louise", "Déclaration");
        }

        assertThat(given.stateOf(referral)).isEqualTo("SENT");
    }

    @Test
    void twoTapsSuffice() {
        browser.post(link, "state", "READ");
        assertThat(browser.post(link, "state", "ACCEPTED", "welcome", "WHEN_OPEN"))
                .hasStatus(303);

        assertThat(given.stateOf(referral)).isEqualTo("ACCEPTED");
        assertThat(given.column(referral, "welcome")).isEqualTo("WHEN_OPEN");
    }

    @Test
    void aSlotIsGivenAndStandsOnThePersonsSheet() {
        String day = now.today().plusDays(20).toString();
        browser.post(link, "state", "ACCEPTED", "welcome", "AT_SLOT", "day", day, "hour", "9:30");

        assertThat(browser.get(worker, page() + "/fiche")).bodyText().contains("9\u00a0h\u00a030");
    }

    @Test
    void aSlotWithoutHourOrInThePastIsRefusedInWords() {
        String yesterday = now.today().minusDays(1).toString();
        browser.post(link, "state", "READ");

        assertThat(browser.post(link, "state", "ACCEPTED", "welcome", "AT_SLOT", "day", yesterday))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une heure", "à partir d’aujourd’hui");
        assertThat(given.stateOf(referral)).isEqualTo("READ");
    }

    @Test
    void theSameAnswerIsNotTakenTwiceByTheSameLink() {
        browser.post(link, "state", "ACCEPTED", "welcome", "WHEN_OPEN");
        browser.post(link, "state", "DID_NOT_COME");

        assertThat(browser.post(link, "state", "ACCEPTED", "welcome", "WHEN_OPEN"))
                .hasStatus(409);
        assertThat(given.stateOf(referral)).isEqualTo("DID_NOT_COME");
    }

    @Test
    void aLinkCannotTakeAReferralWhereTheTableOfStatesDoesNotLead() {
        browser.post(link, "state", "CAME");

        assertThat(browser.post(link, "state", "ACCEPTED")).hasStatus(409);
        assertThat(browser.post(link, "state", "CANCELLED")).hasStatus(404);
        assertThat(browser.post(link, "state", "CLOSED")).hasStatus(404);
        assertThat(given.stateOf(referral)).isEqualTo("CAME");
    }

    @Test
    void aGuessedLinkOrOneOfAnotherTerritoryIsAbsent() {
        assertThat(browser.get("/t/13/orientations/nothing")).hasStatus(404);
        assertThat(browser.get(link.substring(0, link.length() - 1) + (link.endsWith("_") ? "-" : "_")))
                .hasStatus(404);
        assertThat(browser.get(link.replace("/t/13/", "/t/59/"))).hasStatus(404);
        assertThat(browser.get(link.replace("/t/13/", "/t/nowhere/"))).hasStatus(404);
        assertThat(browser.post(link.replace("/t/13/", "/t/59/") + "/nouveau-lien"))
                .hasStatus(404);
    }

    @Test
    void aLinkAnswersItsOwnReferralOnly() {
        String other = given.newAddress();
        UUID second = given.sent(browser, worker, given.personFollowedBy(worker), given.place(other));

        assertThat(browser.post(link, "state", "ACCEPTED", "id", second.toString()))
                .hasStatus(400);
        browser.post(link, "state", "ACCEPTED", "welcome", "WHEN_OPEN");

        assertThat(given.stateOf(second)).isEqualTo("SENT");
    }

    @Test
    void anExpiredLinkShowsNothingAndSendsANewOneToThePlaceAlone() {
        browser.post(link, "state", "READ");
        now.forward(Duration.ofDays(8));

        assertThat(browser.get(link))
                .hasStatus(410)
                .bodyText()
                .contains("Recevoir un nouveau lien")
                .doesNotContain("Louise", "Déclaration", "Boussole");
        assertThat(browser.post(link, "state", "ACCEPTED")).hasStatus(410);
        assertThat(browser.post(link + "/nouveau-lien"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(address);

        String renewed = given.linkTo(address);
        assertThat(renewed).isNotEqualTo(link);
        assertThat(browser.get(renewed)).hasStatusOk();
        assertThat(given.stateOf(referral)).isEqualTo("READ");
    }

    @Test
    void noMoreThanThreeLinksLeaveInADay() {
        now.forward(Duration.ofDays(9));
        for (int i = 0; i < 6; i++) {
            assertThat(browser.post(link + "/nouveau-lien")).hasStatusOk();
            now.forward(Duration.ofMinutes(1));
        }

        assertThat(given.mailsTo(address)).isEqualTo(1 + 3);
    }

    @Test
    void aWithdrawnReferralIsDeadAtTheNextRequestAndThePlaceIsTold() {
        browser.post(link, "state", "READ");
        browser.post(worker, page(), "state", "CANCELLED");

        assertThat(browser.get(link))
                .hasStatus(410)
                .bodyText()
                .contains("Cette orientation a été retirée")
                .doesNotContain("Louise", "Déclaration");
        assertThat(browser.post(link, "state", "ACCEPTED", "welcome", "WHEN_OPEN"))
                .hasStatus(410);
        assertThat(given.lastMailTo(address)).contains("retirée").doesNotContain("Louise");
        browser.post(link + "/nouveau-lien");
        assertThat(given.mailsTo(address)).as("no new link").isEqualTo(2);
    }

    private String page() {
        return "/personnes/" + person + "/orientations/" + referral;
    }
}
