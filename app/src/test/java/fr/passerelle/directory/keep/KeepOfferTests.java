package fr.passerelle.directory.keep;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class KeepOfferTests {

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
    private UUID id;
    private String page;
    private String here;
    private Viewer mediator;

    @BeforeEach
    void aPlaceKeptByTheHouse() {
        given = new GivenPlaces(store, jdbc);
        id = place("La Hune ");
        page = "/lieux/" + id;
        here = page + "/tenir";
        mediator = house.a(Trade.DIGITAL_MEDIATOR);
        given.keptBy(id, mediator.organisation());
    }

    private UUID place(String name) {
        return given.keep(GivenPlaces.place(
                name + UUID.randomUUID(),
                new Position(43.26, 5.58),
                Set.of(),
                Set.<Offer.Need>of(),
                "Mo-Su 00:00-24:00",
                null));
    }

    @AfterEach
    void noPlaceIsLeft() {
        given.forget(id);
    }

    @Test
    void aPlaceThatMovesSaysWhereItStops() {
        String day = now.today().plusDays(3).format(java.time.format.DateTimeFormatter.ofPattern("d/M/uuuu"));
        assertThat(browser.post(
                        mediator,
                        here + "/arrets",
                        "commune",
                        "Gardanne",
                        "label",
                        "Place de la mairie",
                        "hours",
                        "mardi 9h-12h"))
                .hasStatus(303);
        assertThat(browser.post(
                        mediator, here + "/arrets", "commune", "Aubagne", "label", "Gare", "days", day + "\n" + day))
                .hasStatus(303);
        assertThat(browser.get(page + "?langue=fr"))
                .bodyText()
                .contains("Gardanne, Place de la mairie", "Mardi de 9\u00a0h", "Aubagne, Gare")
                .contains(French.date(now.today().plusDays(3)));
        assertThat(browser.get("/lieux?ou=Aubagne&rayon=2&langue=fr"))
                .bodyText()
                .contains(id.toString(), "s’arrête dans votre commune");
        String stop = ask("select id::text from directory_stop where place_id = ? limit 1");
        assertThat(browser.post(mediator, here + "/arrets/" + stop + "/retrait"))
                .hasStatus(303);
        assertThat(count("directory_stop")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            commune | Trifouillis  | Cette commune n’existe pas.
            label   | ''           | Dites où exactement
            hours   | parfois      | Ces horaires ne sont pas compris.
            days    | 31/02/2027   | Écrivez un jour par ligne
            """)
    void aStopThatCannotBeUnderstoodIsRefused(String field, String typed, String message) {
        java.util.Map<String, String> form = new java.util.LinkedHashMap<>(
                java.util.Map.of("commune", "Gardanne", "label", "Place", "hours", "mardi 9h-12h"));
        form.put(field, typed);
        assertThat(browser.post(
                        mediator,
                        here + "/arrets",
                        form.entrySet().stream()
                                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                                .toArray(String[]::new)))
                .hasStatus(422)
                .bodyText()
                .contains(message);
        assertThat(count("directory_stop")).isZero();
    }

    @Test
    void aServiceHasItsOwnHoursAndCanBeChangedAndRemoved() {
        String add = here + "/services/nouveau";
        assertThat(browser.post(mediator, add, "name", "")).hasStatus(422);
        assertThat(browser.post(mediator, add, "name", "Atelier", "hours", "de temps en temps"))
                .hasStatus(422)
                .bodyText()
                .contains("Ces horaires ne sont pas compris.");
        assertThat(browser.post(
                        mediator,
                        add,
                        "name",
                        "Premiers pas",
                        "services",
                        "EVERYDAY_DIGITAL_TOOLS",
                        "hours",
                        "mardi 9h-12h",
                        "fees",
                        "FREE",
                        "bring",
                        "Votre téléphone"))
                .hasStatus(303);
        assertThat(browser.get(page + "?langue=fr")).bodyText().contains("Premiers pas", "Gratuit", "Votre téléphone");
        String service = ask("select id::text from directory_service where place_id = ?");
        String one = here + "/services/" + service;
        assertThat(browser.get(mediator, one)).hasStatusOk().bodyText().contains("Premiers pas", "Tu 09:00-12:00");
        assertThat(browser.post(mediator, one, "name", "Premiers clics")).hasStatus(303);
        assertThat(browser.get(page + "?langue=fr"))
                .bodyText()
                .contains("Premiers clics")
                .doesNotContain("Premiers pas");
        assertThat(browser.post(mediator, one + "/retrait")).hasStatus(303);
        assertThat(count("directory_service")).isZero();
    }

    private long count(String table) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from " + table + " where place_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single());
    }

    private String ask(String sql) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql(sql).param(id).query(String.class).single());
    }
}
