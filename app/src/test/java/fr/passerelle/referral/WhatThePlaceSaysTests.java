package fr.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever refers reads first what the people of the place say to those who refer. */
@AppTest
class WhatThePlaceSaysTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Test
    void fullnessPapersAndWordsForProfessionalsStandAboveTheForm() {
        ReferralFixtures given = new ReferralFixtures(jdbc, now);
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        UUID place = given.place(given.newAddress());
        String form = "/personnes/" + given.personFollowedBy(worker) + "/orientations/nouvelle?lieu=" + place;
        assertThat(browser.get(worker, form)).hasStatusOk().bodyText().doesNotContain("Ce que dit le lieu");

        LocalDate full = now.today().plusDays(12);
        assertThat(browser.post(
                        house.a(Trade.COORDINATOR),
                        "/lieux/" + place + "/tenir/accueil",
                        "fullUntil",
                        full.toString(),
                        "bring",
                        "Une pièce d’identité.",
                        "referWords",
                        "Appelez la veille."))
                .hasStatus(303);

        assertThat(browser.get(worker, form))
                .bodyText()
                .contains(
                        "Ce que dit le lieu.",
                        "Complet jusqu’au " + French.date(full),
                        "Une pièce d’identité.",
                        "Appelez la veille.");
    }
}
