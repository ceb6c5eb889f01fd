package fr.passerelle.referral.forget;

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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ForgetReferralsTests {

    @Autowired
    ForgetReferrals forget;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    ReferralFixtures given;
    UUID person;
    UUID referral;
    String address;

    @BeforeEach
    void aReferralWithAWordForThePlace() {
        given = new ReferralFixtures(jdbc, now);
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        address = given.newAddress();
        referral = given.sent(
                browser, worker, person, given.place(address), "message", "Plutôt le matin", "service", "SAFE_USE");
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void theWordForThePlaceGoesAtOnceWithARefusal() {
        browser.post(given.linkTo(address), "state", "DECLINED", "why", "FULL");

        assertThat(given.column(referral, "message")).isEmpty();
    }

    @Test
    void theWordForThePlaceGoesAfterSixMonthsAndNotBefore() {
        after(175);
        assertThat(given.column(referral, "message")).isEqualTo("Plutôt le matin");

        after(10);
        assertThat(given.column(referral, "message")).isEmpty();
        assertThat(given.column(referral, "person_id")).isEqualTo(person.toString());
    }

    @Test
    void whoWasReferredGoesAfterTwoYearsAndTheCountsStay() {
        String code = given.column(referral, "person_code");
        after(729);
        assertThat(given.column(referral, "person_id")).isNotEmpty();

        after(3);
        for (String gone : new String[] {
            "person_id", "need", "message", "mailed_to", "sender_name", "created_by", "person_code", "plan_action"
        }) {
            assertThat(given.column(referral, gone)).as(gone).isEmpty();
        }
        assertThat(given.column(referral, "service")).isEqualTo("SAFE_USE");
        assertThat(given.stateOf(referral)).as("nothing closes itself").isEqualTo("SENT");
        assertThat(given.column(referral, "created_at")).isNotEmpty();
        assertThat(browser.get("/t/13/suivi/" + code)).hasStatus(404);
        assertThat(browser.get(given.linkTo(address))).hasStatus(404);
    }

    private void after(int days) {
        now.forward(Duration.ofDays(days));
        Territories.in(House.SOUTH, forget::run);
    }
}
