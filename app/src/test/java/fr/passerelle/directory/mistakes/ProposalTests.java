package fr.passerelle.directory.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ProposalTests {

    private static final String LIST = "/administration/lieux/signalements/";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    PlaceStore store;

    @Autowired
    Mistakes mistakes;

    @Autowired
    JdbcClient jdbc;

    private GivenPlaces given;
    private UUID place;
    private Viewer coordinator;

    @BeforeEach
    void aPlace() {
        given = new GivenPlaces(store, jdbc);
        coordinator = house.a(Trade.COORDINATOR);
        place = given.keep(GivenPlaces.place(
                "Le Cabestan " + UUID.randomUUID(),
                new Position(43.28, 5.6),
                Set.of(),
                Set.<Offer.Need>of(),
                "Th 09:00-12:00",
                null));
    }

    @AfterEach
    void noPlaceIsLeft() {
        given.forget(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHONE | Le bon numéro est le 04.65.71.02.02, merci | phone | +33465710202
            HOURS | mardi 14h-17h                               | hours | Tu 14:00-17:00
            """)
    void whatAVisitorSaysIsTakenInOneClickAndTheReportIsClosed(
            Subject subject, String words, String column, String value) {
        UUID mistake = reported(subject, words);
        assertThat(browser.get(coordinator, LIST + mistake))
                .hasStatusOk()
                .bodyText()
                .contains("C’est vérifié, corriger la page ainsi");
        assertThat(browser.post(coordinator, LIST + mistake + "/reprendre")).hasStatus(303);
        assertThat(one("select " + column + " from directory_place where id = ?", place))
                .isEqualTo(value);
        assertThat(one("select outcome from directory_mistake where id = ?", mistake))
                .isEqualTo("CORRECTED");
        assertThat(browser.post(coordinator, LIST + mistake + "/reprendre")).hasStatus(404);
    }

    @Test
    void whatCannotBeUnderstoodIsCorrectedByHand() {
        UUID mistake = reported(Subject.PHONE, "ça ne répond jamais");
        assertThat(browser.get(coordinator, LIST + mistake))
                .bodyText()
                .contains("Corriger la page du lieu")
                .doesNotContain("corriger la page ainsi");
        assertThat(browser.post(coordinator, LIST + mistake + "/reprendre")).hasStatus(404);
    }

    @Test
    void aPageThatAVisitorDoubtsComesLaterUntilSomebodyLooked() {
        UUID mistake = reported(Subject.OTHER, "rien ne va");
        assertThat(one("select doubted::text from directory_place where id = ?", place))
                .isEqualTo("true");
        browser.post(coordinator, LIST + mistake, "outcome", "SET_ASIDE", "remark", "vérifié, tout est juste");
        assertThat(one("select doubted::text from directory_place where id = ?", place))
                .isEqualTo("false");
    }

    private UUID reported(Subject subject, String words) {
        return Territories.in(House.SOUTH, () -> mistakes.keep(place, subject, words, ""));
    }

    private String one(String sql, UUID id) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql(sql).param(id).query(String.class).single());
    }
}
