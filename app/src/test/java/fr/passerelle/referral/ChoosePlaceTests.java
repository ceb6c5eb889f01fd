package fr.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ChoosePlaceTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlaceStore store;

    @Autowired
    Now now;

    Viewer worker;
    GivenPlaces given;
    UUID person;
    UUID place;
    String name;

    @BeforeEach
    void aPersonOfGardanneWhoSpeaksArabicAndAPlace() {
        worker = house.a(Trade.SOCIAL_WORKER);
        person = new ReferralFixtures(jdbc, now).personFollowedBy(worker);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update people_person set commune_insee = '13041' where id = ?")
                        .param(person)
                        .update());
        name = "Boussole " + UUID.randomUUID();
        given = new GivenPlaces(store, jdbc);
        place = given.keep(GivenPlaces.place(
                name,
                new Position(43.4545, 5.4697),
                Set.of(Offer.Service.values()),
                Set.of(Offer.Need.values()),
                "24/7",
                "Karim parle arabe."));
    }

    @AfterEach
    void thePlaceGoes() {
        given.forget(place);
    }

    @Test
    void placesAreProposedWithTheirReasonsAndLeadToTheReferral() {
        assertThat(browser.get(worker, path() + "?service=ADMINISTRATIVE_PROCEDURES&pour=Finir la demande, vite"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        name,
                        "aide aux démarches administratives · on y parle arabe",
                        "le centre de Gardanne",
                        "orientations/nouvelle?lieu=" + place
                                + "&amp;service=ADMINISTRATIVE_PROCEDURES&amp;pour=Finir%20la%20demande%2C%20vite");
        assertThat(browser.get(worker, path().replace("lieux", "nouvelle") + "?lieu=" + place))
                .hasStatusOk();
    }

    @Test
    void anotherCommuneMayBeChosenAndAnUnknownOneIsSaid() {
        assertThat(browser.get(worker, path() + "?choisi=1&depuis=Brest"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(name);
        assertThat(browser.get(worker, path() + "?choisi=1&depuis=Atlantide"))
                .bodyText()
                .contains("Cette commune n’est pas connue");
    }

    @Test
    void aPersonWithoutCommuneGetsAQuestionRatherThanAGuess() {
        UUID other = new ReferralFixtures(jdbc, now).personFollowedBy(worker);
        assertThat(browser.get(worker, "/personnes/" + other + "/orientations/lieux"))
                .hasStatusOk()
                .bodyText()
                .contains("On ne sait pas d’où part la personne");
    }

    @Test
    void aWrongMomentIsSaidAndAnActionOfNobodyIsAbsent() {
        assertThat(browser.get(worker, path() + "?quand=jamais"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un moment");
        assertThat(browser.get(worker, path() + "?action=" + UUID.randomUUID())).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"RECEPTIONIST", "COORDINATOR", "ANALYST", "ADMINISTRATOR", "VOLUNTEER"})
    void tradesThatDoNotReferFindNothing(Trade trade) {
        assertThat(browser.get(house.a(trade), path()))
                .hasStatus(404)
                .bodyText()
                .doesNotContain(name);
    }

    @Test
    void colleaguesWhoDoNotFollowHerFindNothing() {
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), path())).hasStatus(404);
        assertThat(browser.get(house.stranger(Trade.SOCIAL_WORKER), path())).hasStatus(404);
        assertThat(browser.get(worker, "/personnes/" + UUID.randomUUID() + "/orientations/lieux"))
                .hasStatus(404);
    }

    private String path() {
        return "/personnes/" + person + "/orientations/lieux";
    }
}
