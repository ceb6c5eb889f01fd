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
    void aSilentPlaceIsRemindedOnceAfterTenDays() {
        ReferralFixtures given = new ReferralFixtures(jdbc, now);
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        String address = "silence-" + UUID.randomUUID() + "@lieu.example";
        UUID person = given.personFollowedBy(worker);
        browser.post(
                worker,
                "/personnes/" + person + "/orientations/nouvelle",
                "place",
                given.place(address).toString(),
                "need",
                "Déclaration",
                "urgency",
                "CALM",
                "consent",
                "ORAL",
                "mail",
                "true",
                "shares",
                "NEED");

        now.forward(Duration.ofDays(9));
        Territories.in(House.SOUTH, remind::run);
        assertThat(given.mailsTo(address)).isOne();

        now.forward(Duration.ofDays(2));
        Territories.in(House.SOUTH, remind::run);
        Territories.in(House.SOUTH, remind::run);
        assertThat(given.mailsTo(address)).isEqualTo(2);
        assertThat(given.lastMailTo(address)).contains("Rappel").doesNotContain("Louise");
    }
}
