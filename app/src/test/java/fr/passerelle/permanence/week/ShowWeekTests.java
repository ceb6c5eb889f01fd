package fr.passerelle.permanence.week;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.GivenPermanences;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class ShowWeekTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    GivenPermanences given;

    @Autowired
    Now now;

    private Viewer lead;
    private UUID thursday;

    @BeforeEach
    void somebodyReceivesOnThursdays() {
        now.stopAt(Instant.parse("2026-11-25T09:00:00Z"));
        given.clear();
        lead = house.a(Trade.TEAM_LEAD);
        UUID place = given.place("La Boussole", lead, GivenPermanences.GARDANNE);
        thursday = given.permanence("Café numérique", lead, place, 4);
    }

    @AfterEach
    void timeGoesOn() {
        given.clear();
        now.resume();
    }

    @Test
    void everybodyReadsTheWeekByDayAndSectorWithoutAccount() {
        assertThat(browser.get("/permanences?langue=fr"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Cette semaine, à partir du lundi 23 novembre 2026",
                        "Jeudi 26 novembre",
                        "9\u00a0h à 12\u00a0h",
                        "Café numérique",
                        "La Boussole",
                        "Autour de Marseille",
                        "semaine=2026-11-30")
                .doesNotContain("Tenir les permanences", "semaine=2026-11-16");
    }

    @Test
    void theWeekIsReadInFourLanguages() {
        assertThat(browser.get("/permanences?langue=en"))
                .bodyText()
                .contains("Thursday 26 November 2026", "9:00 to 12:00");
        assertThat(browser.get("/permanences?langue=falc")).bodyText().contains("Qui peut vous aider cette semaine");
        assertThat(browser.get("/permanences?langue=ar")).bodyText().contains("الخميس 26 نوفمبر 2026", "dir=\"rtl\"");
    }

    @Test
    void whatIsCancelledIsSaidWithItsReason() {
        browser.post(
                lead,
                "/permanences/" + thursday + "/jours",
                "day",
                "26/11/2026",
                "kind",
                "CLOSED",
                "reason",
                "Formation de l’équipe");
        assertThat(browser.get("/permanences?langue=fr")).bodyText().contains("Annulée", "Formation de l’équipe");
    }

    @Test
    void christmasWeekHasNobodyOnTheFriday() {
        UUID place = given.place("Le Fanal", lead, GivenPermanences.GARDANNE);
        given.permanence("Aide du vendredi", lead, place, 5);
        assertThat(browser.get("/permanences?langue=fr&semaine=2026-12-14"))
                .bodyText()
                .contains("Aide du vendredi");
        assertThat(browser.get("/permanences?langue=fr&semaine=2026-12-21"))
                .bodyText()
                .doesNotContain("Aide du vendredi");
    }

    @Test
    void aWeekThatMakesNoSenseIsThisWeek() {
        for (String week : new String[] {"hier", "2026-99-99", "2001-01-01", "9999-12-31", "+999999999-12-31"}) {
            assertThat(browser.get("/permanences?langue=fr&semaine=" + week.replace("+", "%2B")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Cette semaine");
        }
    }

    @Test
    void thoseWhoKeepThemHaveTheirWayIn() {
        assertThat(browser.get(lead, "/permanences")).bodyText().contains("Tenir les permanences");
        assertThat(browser.get(house.a(Trade.ANALYST), "/permanences"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Tenir les permanences");
    }
}
