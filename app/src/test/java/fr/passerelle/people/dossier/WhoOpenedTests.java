package fr.passerelle.people.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class WhoOpenedTests {

    private static final String REASON = "Reçue en urgence, son équipe est fermée aujourd’hui.";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private String name;
    private UUID person;
    private String page;

    @BeforeEach
    void followedOnAThursdayMorning() {
        now.stopAt(Instant.parse("2026-11-26T09:05:00Z"));
        name = APerson.uniqueName();
        person = APerson.called("Anaïs", name)
                .with("birth_date", LocalDate.of(1971, 4, 9))
                .followedBy(follower())
                .in(house, jdbc);
        page = "/personnes/" + person + "/ouvertures";
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    private Viewer follower() {
        return house.a(Trade.SOCIAL_WORKER);
    }

    private Viewer guest() {
        return house.another(Trade.EDUCATOR);
    }

    private void openedByTheGuest() {
        browser.post(
                guest(), "/personnes/acces-motive", "name", "Anaïs " + name, "birthDate", "9/4/1971", "reason", REASON);
        browser.get(guest(), "/personnes/" + person);
    }

    @Test
    void whoFollowsHerIsCountedInOneSentence() {
        browser.get(house.a(Trade.DIGITAL_MEDIATOR), "/personnes/" + person);

        assertThat(browser.get(follower(), page))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>Qui a ouvert mon dossier",
                        "Dossier\u00a0: Anaïs",
                        "<h2>Jeudi 26 novembre</h2>",
                        "2\u00a0fois, par 2 personnes qui vous suivent",
                        "Prénom1 Nom digital-mediator, Maison des solidarités 13",
                        "Seules des personnes qui vous suivent ont ouvert votre dossier.")
                .doesNotContain("ne vous suit pas");
    }

    @Test
    void whoDoesNotFollowHerIsNamedWithTheStructureTheHourAndTheReason() {
        openedByTheGuest();
        now.forward(Duration.ofDays(2));

        assertThat(browser.get(follower(), page))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h2>Samedi 28 novembre</h2>",
                        "<h2>Jeudi 26 novembre</h2>",
                        "<b>Prénom2 Nom educator, Maison des solidarités 13</b>, à 10\u00a0h\u00a005.",
                        "Cette personne ne vous suit pas.",
                        REASON,
                        "Une personne qui ne vous suit pas a aussi ouvert votre dossier.");
    }

    @Test
    void theThreadTellsTheFollowUpWhoOpenedItFromOutsideAndWhy() {
        openedByTheGuest();

        for (String thread : new String[] {"", "/fil"}) {
            assertThat(browser.get(follower(), "/personnes/" + person + thread))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Accès motivé de 24 heures pour Prénom2 Nom educator",
                            "Dossier ouvert par Prénom2 Nom educator, hors du suivi",
                            "Maison des solidarités 13\u00a0: «\u00a0" + REASON);
        }
        assertThat(browser.get(follower(), "/personnes/" + person)).bodyText().contains(page);
    }

    @Test
    void onceTheTeamFollowsHerItsOpeningsNeedNoReason() {
        openedByTheGuest();
        browser.post(
                follower(),
                "/personnes/" + person + "/suivi",
                "team",
                guest().team().toString());
        now.forward(Duration.ofDays(3));
        browser.get(house.another(Trade.EMPLOYMENT_ADVISER), "/personnes/" + person);

        assertThat(browser.get(follower(), page))
                .bodyText()
                .contains("<h2>Dimanche 29 novembre</h2>", "par 2 personnes qui vous suivent");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"RECEPTIONIST", "VOLUNTEER", "COORDINATOR", "ANALYST", "DATA_PROTECTION_OFFICER", "ADMINISTRATOR"})
    void whoMayNotReadTheThreadDoesNotFindThePage(Trade trade) {
        assertThat(browser.get(house.a(trade), page)).hasStatus(404);
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), page)).hasStatus(404);
    }
}
