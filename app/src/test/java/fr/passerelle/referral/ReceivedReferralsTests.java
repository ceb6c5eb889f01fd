package fr.passerelle.referral;

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

/** A place whose people have accounts answers from there, and without any e-mail. */
@AppTest
class ReceivedReferralsTests {

    private static final String INBOX = "/orientations/recues";

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
    Viewer receiver;
    UUID person;
    UUID referral;

    @BeforeEach
    void aPlaceWithoutMailKeptByAnOrganisation() {
        given = new ReferralFixtures(jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        receiver = house.another(Trade.RECEPTIONIST);
        person = given.personFollowedBy(worker);
        UUID place = given.place("");
        given.keeps(receiver, place);
        referral = given.sent(browser, worker, person, place);
    }

    @Test
    void theListNamesNobodyAndTheOpenedRequestSaysWhatWasShared() {
        assertThat(given.stateOf(referral)).isEqualTo("SENT");
        assertThat(browser.get(receiver, INBOX))
                .hasStatusOk()
                .bodyText()
                .contains("La Boussole")
                .doesNotContain("Louise");

        browser.post(receiver, INBOX + "/" + referral, "state", "READ");

        assertThat(browser.get(receiver, INBOX + "/" + referral))
                .hasStatusOk()
                .bodyText()
                .contains("Louise Canari", "Déclaration trimestrielle")
                .doesNotContain("0639980417");
        assertThat(given.stateOf(referral)).isEqualTo("READ");
    }

    @Test
    void aSlotOrARefusalComesBackToTheSender() {
        browser.post(receiver, INBOX + "/" + referral, "state", "READ");
        assertThat(browser.post(receiver, INBOX + "/" + referral, "state", "DECLINED"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une raison");
        browser.post(receiver, INBOX + "/" + referral, "state", "DECLINED", "why", "TOO_FAR");

        assertThat(browser.get(worker, "/personnes/" + person + "/orientations/" + referral))
                .bodyText()
                .contains("hors de notre secteur", "Choisir un autre lieu");
        assertThat(browser.get(receiver, INBOX + "/" + referral)).hasStatus(404);
    }

    @Test
    void aPlaceKeptByNobodyOrWithdrawnReferralIsAbsent() {
        UUID elsewhere = given.sent(browser, worker, given.personFollowedBy(worker), given.place(given.newAddress()));
        assertThat(browser.get(receiver, INBOX + "/" + elsewhere)).hasStatus(404);
        assertThat(browser.post(receiver, INBOX + "/" + elsewhere, "state", "ACCEPTED"))
                .hasStatus(404);

        browser.post(worker, "/personnes/" + person + "/orientations/" + referral, "state", "CANCELLED");

        assertThat(browser.get(receiver, INBOX + "/" + referral)).hasStatus(404);
        assertThat(browser.get(house.stranger(Trade.SOCIAL_WORKER), INBOX + "/" + referral))
                .hasStatus(404);
        assertThat(browser.get(house.a(Trade.ANALYST), INBOX)).hasStatus(404);
    }

    @Test
    void itWaitsInTheDayOfThoseWhoAnswer() {
        assertThat(browser.get(receiver, "/ma-journee")).bodyText().contains("Une personne vous est adressée");
    }
}
