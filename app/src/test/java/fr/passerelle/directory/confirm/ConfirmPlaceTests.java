package fr.passerelle.directory.confirm;

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
import fr.passerelle.testing.Visit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AppTest
class ConfirmPlaceTests {

    private static final String BUTTON = "J’ai appelé aujourd’hui, tout est juste";

    @Autowired
    MockMvcTester http;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    PlaceStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private GivenPlaces given;
    private UUID place;
    private Viewer worker;

    @BeforeEach
    void aPlaceAndSomebodyWhoCalls() {
        given = new GivenPlaces(store, jdbc);
        place = given.keep(GivenPlaces.place(
                "Le Fanal " + UUID.randomUUID(),
                new Position(43.24, 5.56),
                Set.of(),
                Set.<Offer.Need>of(),
                "Th 09:00-12:00",
                null));
        worker = house.a(Trade.SOCIAL_WORKER);
    }

    @AfterEach
    void noPlaceIsLeft() {
        given.forget(place);
    }

    @Test
    void everybodyReadsThatThePlaceWasCalledToday() {
        assertThat(browser.get(worker, "/lieux/" + place)).bodyText().contains(BUTTON);

        assertThat(confirm(worker)).isEqualTo(303);

        assertThat(browser.get(worker, "/lieux/" + place)).bodyText().contains("Vérifié par téléphone aujourd’hui.");
        Visit visitor = new Visit(http);
        assertThat(visitor.get("/lieux/" + place + "?langue=en")).bodyText().contains("Checked by telephone on");
        assertThat(visitor.get("/lieux/" + place + "?langue=fr"))
                .bodyText()
                .contains("par téléphone aujourd’hui")
                .doesNotContain(BUTTON);
        assertThat(ask("select verb from audit_entry where subject = ?")).containsExactly("place.confirmed");
        assertThat(ask("select account::text from directory_confirmation where place_id = ?"))
                .containsExactly(worker.id().toString());
    }

    /** The page of the producer stays what it is: the same file again does not take the confirmation away. */
    @Test
    void anImportThatChangesNothingLeavesIt() {
        confirm(worker);
        String source = ask("select source from directory_place where id = ?").get(0);
        Territories.in(House.SOUTH, () -> {
            var stored = store.find(place).orElseThrow();
            store.bring(source, List.of(new PlaceStore.Arrival(stored.place(), List.of())), true);
        });
        assertThat(ask("select confirmed_on::text from directory_place where id = ?"))
                .containsExactly(now.today().toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"ADMINISTRATOR", "ANALYST", "DATA_PROTECTION_OFFICER"})
    void thoseWhoCallNobodyHaveNoButton(Trade trade) {
        assertThat(browser.get(house.a(trade), "/lieux/" + place))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(BUTTON);
        assertThat(confirm(house.a(trade))).isEqualTo(404);
        assertThat(ask("select id::text from directory_confirmation where place_id = ?"))
                .isEmpty();
    }

    @Test
    void aPlaceThatHasGoneIsNotConfirmed() {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update directory_place set gone_at = now() where id = ?")
                        .param(place)
                        .update());
        assertThat(confirm(worker)).isEqualTo(404);
        assertThat(ask("select id::text from directory_confirmation where place_id = ?"))
                .isEmpty();
    }

    private int confirm(Viewer viewer) {
        return browser.post(viewer, "/lieux/" + place + "/verification")
                .getResponse()
                .getStatus();
    }

    private List<String> ask(String sql) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).param(place).query(String.class).list());
    }
}
