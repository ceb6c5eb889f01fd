package fr.passerelle.referral.loop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.referral.ReferralFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class RemindPlacesTests {

    @Autowired
    RemindPlaces remind;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void aSilentPlaceIsRemindedOnceAfterThreeWorkingDays() {
        ReferralFixtures given = new ReferralFixtures(jdbc, now);
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        String address = given.newAddress();
        UUID person = given.personFollowedBy(worker);
        // A Thursday: Friday, Monday and Tuesday are the three working days.
        now.stopAt(Instant.parse("2027-02-04T10:00:00Z"));
        given.sent(browser, worker, person, given.place(address));

        now.stopAt(Instant.parse("2027-02-08T07:00:00Z"));
        Territories.in(House.SOUTH, remind::run);
        assertThat(given.mailsTo(address)).isOne();

        now.stopAt(Instant.parse("2027-02-09T07:00:00Z"));
        Territories.in(House.SOUTH, remind::run);
        Territories.in(House.SOUTH, remind::run);
        now.forward(Duration.ofDays(40));
        Territories.in(House.SOUTH, remind::run);

        assertThat(given.mailsTo(address)).isEqualTo(2);
        assertThat(given.lastMailTo(address)).contains("Rappel").doesNotContain("Louise");
        assertThat(given.state(person)).as("nothing closes itself").isEqualTo("SENT");
    }

    @Test
    void theDayOfTheSenderSaysHowLongAPlaceIsSilentAndProposesAnotherOne() {
        ReferralFixtures given = new ReferralFixtures(jdbc, now);
        Viewer worker = house.newcomer(Trade.SOCIAL_WORKER);
        // The oldest of all, so that it is among the first that the day shows.
        now.stopAt(now.instant().minus(Duration.ofDays(25)));
        UUID person = given.personFollowedBy(worker);
        UUID referral = given.sent(browser, worker, person, given.place(given.newAddress()));
        String page = "/personnes/" + person + "/orientations/" + referral;

        now.forward(Duration.ofDays(7));
        assertThat(browser.get(worker, "/ma-journee")).bodyText().contains("sans réponse depuis 7\u00a0jours");
        assertThat(browser.get(worker, page)).bodyText().doesNotContain("Second choix");

        now.forward(Duration.ofDays(3));
        assertThat(browser.get(worker, page)).bodyText().contains("Sans réponse depuis 10\u00a0jours", "Second choix");

        now.forward(Duration.ofDays(20));
        assertThat(browser.get(worker, page)).bodyText().contains("Rien ne se ferme tout seul");
    }

    @Test
    void afterTheSlotThePlaceIsAskedOnceWhetherThePersonCame() {
        ReferralFixtures given = new ReferralFixtures(jdbc, now);
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        String address = given.newAddress();
        UUID referral = given.sent(browser, worker, given.personFollowedBy(worker), given.place(address));
        String link = given.linkTo(address);
        String tomorrow = now.today().plusDays(1).toString();
        browser.post(link, "state", "ACCEPTED", "welcome", "AT_SLOT", "day", tomorrow, "hour", "9:30");

        Territories.in(House.SOUTH, remind::run);
        assertThat(given.mailsTo(address)).isOne();
        now.forward(Duration.ofDays(3));
        Territories.in(House.SOUTH, remind::run);
        Territories.in(House.SOUTH, remind::run);

        assertThat(given.mailsTo(address)).isEqualTo(2);
        assertThat(given.lastMailTo(address)).contains("est-elle venue").doesNotContain("Louise", "Déclaration");
        browser.post(given.linkTo(address), "state", "CAME");
        assertThat(given.stateOf(referral)).isEqualTo("CAME");
    }
}
