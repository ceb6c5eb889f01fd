package fr.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one who refers hears of each change once, as they wish. */
@AppTest
class TellingTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    Telling telling;

    ReferralFixtures given;
    Viewer worker;
    String mailbox;

    @BeforeEach
    void aProfessional() {
        given = new ReferralFixtures(jdbc, now);
        worker = house.newcomer(Trade.SOCIAL_WORKER);
        mailbox = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select email from identity_agent where id = ?")
                        .param(worker.id())
                        .query(String.class)
                        .single());
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void theEveningTellsHowManyMovedOnceAndOfNobody() {
        answered();
        answered();
        assertThat(given.mailsTo(mailbox)).isZero();

        Territories.in(House.SOUTH, telling::evening);
        Territories.in(House.SOUTH, telling::evening);
        now.forward(Duration.ofDays(1));
        Territories.in(House.SOUTH, telling::evening);

        assertThat(given.mailsTo(mailbox)).isOne();
        assertThat(given.lastMailTo(mailbox))
                .contains("2 orientations ont bougé", "/orientations")
                .doesNotContain("Louise", "Canari", "Boussole", "Déclaration");
    }

    @Test
    void atOnceMeansOneMessageAChangeAndNothingInTheEvening() {
        browser.post(worker, "/orientations/messages", "how", "AT_ONCE");
        answered();
        assertThat(given.mailsTo(mailbox)).as("read, then accepted").isEqualTo(2);

        Territories.in(House.SOUTH, telling::evening);

        assertThat(given.mailsTo(mailbox)).isEqualTo(2);
        assertThat(given.lastMailTo(mailbox)).doesNotContain("Louise", "Boussole", "Déclaration");
    }

    @Test
    void neverMeansNever() {
        browser.post(worker, "/orientations/messages", "how", "NEVER");
        answered();
        Territories.in(House.SOUTH, telling::evening);
        browser.post(worker, "/orientations/messages", "how", "EVENING");
        Territories.in(House.SOUTH, telling::evening);

        assertThat(given.mailsTo(mailbox)).isZero();
    }

    @Test
    void theChoiceIsShownKeptAndAsked() {
        assertThat(browser.get(worker, "/orientations/messages"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"EVENING\"[^>]*checked");
        assertThat(browser.post(worker, "/orientations/messages"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une réponse");
        assertThat(browser.get(house.a(Trade.ANALYST), "/orientations/messages"))
                .hasStatus(404);
    }

    private void answered() {
        String address = given.newAddress();
        given.sent(browser, worker, given.personFollowedBy(worker), given.place(address));
        String link = given.linkTo(address);
        browser.post(link, "state", "READ");
        browser.post(link, "state", "ACCEPTED", "welcome", "WHEN_OPEN");
    }
}
