package fr.passerelle.permanence.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.UnmetDemand;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.permanence.GivenPermanences;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ShowGapsTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    GivenPermanences given;

    @Autowired
    UnmetDemand unmet;

    @Autowired
    JdbcClient jdbc;

    private Viewer coordinator;
    private Viewer lead;
    private UUID boussole;

    @BeforeEach
    void twoSectorsAndOneWhoReceives() {
        nothing();
        coordinator = house.a(Trade.COORDINATOR);
        lead = house.a(Trade.TEAM_LEAD);
        boussole = given.place("La Boussole", lead, GivenPermanences.GARDANNE);
        browser.post(coordinator, "/permanences/secteurs", "name", "Centre", "communes", "Gardanne");
        browser.post(coordinator, "/permanences/secteurs", "name", "Nord", "communes", "Tarascon");
        given.permanence("Café numérique", lead, boussole, 3);
    }

    @AfterEach
    void nothing() {
        given.clear();
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("delete from directory_unmet where insee in ('13041', '13108')")
                        .update());
    }

    @Test
    void itSaysWhenNobodyReceivesAndForHowManyPeople() {
        assertThat(page())
                .contains(
                        "Personne ne reçoit : lundi toute la journée, mardi toute la journée, mercredi après-midi, jeudi toute la journée",
                        "Personne ne reçoit : lundi toute la journée, mardi toute la journée, mercredi toute la journée",
                        "habitants",
                        "Aucune structure ne reçoit ici.")
                .doesNotContain("sans réponse");
    }

    @Test
    void itSaysWhatWasLookedForInVainThere() {
        Territories.in(House.SOUTH, () -> {
            unmet.count("13108", Set.of(Offer.Service.SAFE_USE), null);
            unmet.count("13108", Set.of(Offer.Service.SAFE_USE), "besoin=DEAFNESS");
        });
        assertThat(page())
                .contains("2 recherches sans réponse en 90 jours, surtout « Utilisation sécurisée du numérique »");
    }

    @Test
    void somebodyWhoReceivesOneWeekInTwoCoversItSometimes() {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update permanence_permanence set rhythms = '{ODD_WEEKS}'")
                        .update());
        assertThat(page()).contains("Pas toutes les semaines : mercredi matin.", "pas toutes les semaines");
    }

    @Test
    void twoAtTheSameHourAFewStepsAwayAreShownTogether() {
        UUID near = given.place("Le Fanal", lead, new Position(43.4609, 5.4648));
        given.permanence("Point d’aide", lead, near, 3);
        assertThat(page())
                .contains(
                        "Mercredi de 9 h à 12 h, à 200 m l’une de l’autre",
                        "Point d’aide",
                        "Déplacer l’une des deux ?");
    }

    @Test
    void itIsNoClashFurtherAwayNorOnAnotherDayNorForSomethingElseNorOnOtherWeeks() {
        UUID far = given.place("Le Fanal", lead, new Position(43.4659, 5.4648));
        given.permanence("Point d’aide", lead, far, 3);
        UUID near = given.place("La Jetée", lead, new Position(43.4609, 5.4648));
        given.permanence("Le lendemain", lead, near, 4);
        UUID other = given.permanence("Autre chose", lead, near, 3);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update permanence_permanence set services = '{SAFE_USE}' where id = ?")
                        .param(other)
                        .update());
        assertThat(page()).contains("Aucune permanence n’en double une autre");

        Territories.in(House.SOUTH, () -> {
            jdbc.sql(
                            "update permanence_permanence set services = '{ADMINISTRATIVE_PROCEDURES}', rhythms = '{ODD_WEEKS}' where id = ?")
                    .param(other)
                    .update();
            jdbc.sql("update permanence_permanence set rhythms = '{EVEN_WEEKS}' where title = 'Café numérique'")
                    .update();
        });
        assertThat(page()).contains("Aucune permanence n’en double une autre");
    }

    @Test
    void onlyTheCoordinatorReadsIt() {
        assertThat(browser.get(lead, "/permanences/manques")).hasStatus(404);
    }

    private String page() {
        return Answer.of(browser.get(coordinator, "/permanences/manques"))
                .body()
                .replace('\u00a0', ' ');
    }
}
