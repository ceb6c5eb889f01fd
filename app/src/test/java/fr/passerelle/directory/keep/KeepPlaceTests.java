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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class KeepPlaceTests {

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
    private UUID other;
    private String page;
    private String here;
    private String name;
    private Viewer mediator;

    @BeforeEach
    void aPlaceKeptByTheHouse() {
        given = new GivenPlaces(store, jdbc);
        name = "Hune" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        id = place(name);
        other = place("La Dunette " + UUID.randomUUID());
        page = "/lieux/" + id;
        here = page + "/tenir";
        mediator = house.a(Trade.DIGITAL_MEDIATOR);
        given.keptBy(id, mediator.organisation());
    }

    private UUID place(String name) {
        return given.keep(GivenPlaces.place(
                name, new Position(43.26, 5.58), Set.of(), Set.<Offer.Need>of(), "Mo-Su 00:00-24:00", null));
    }

    @AfterEach
    void noPlaceIsLeft() {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update directory_place set replaced_by = null where id = ?")
                        .param(id)
                        .update());
        given.forget(id);
        given.forget(other);
    }

    @Test
    void aClosureIsSaidToEverybodyUntilItIsWithdrawn() {
        LocalDate last = now.today().plusDays(9);
        assertThat(browser.post(
                        mediator,
                        here + "/fermetures",
                        "from",
                        now.today().toString(),
                        "to",
                        last.toString(),
                        "reason",
                        "Travaux"))
                .hasStatus(303);
        assertThat(browser.get(page + "?langue=fr"))
                .bodyText()
                .contains("Fermé jusqu’au " + French.date(last), "Travaux.");
        assertThat(browser.get(mediator, here)).hasStatusOk().bodyText().contains("Retirer");

        assertThat(browser.get("/lieux?ou=" + name + "&quand=NOW&langue=fr"))
                .bodyText()
                .contains("Aucun lieu ne correspond.", "Ouvert maintenant\u00a0(0)");
        assertThat(browser.get("/lieux?ou=" + name + "&langue=fr"))
                .bodyText()
                .contains(id.toString(), "Fermé jusqu’au " + French.date(last));

        String closure = ask("select id::text from directory_closure where place_id = ?");
        assertThat(browser.post(mediator, here + "/fermetures/" + closure + "/retrait"))
                .hasStatus(303);
        assertThat(browser.get(page + "?langue=fr")).bodyText().doesNotContain("Travaux.");
        assertThat(browser.get("/lieux?ou=" + name + "&quand=NOW&langue=fr"))
                .bodyText()
                .contains(id.toString());
        assertThat(browser.post(mediator, here + "/fermetures/" + closure + "/retrait"))
                .hasStatus(404);
        assertThat(verbs()).containsExactly("place.closed-for-a-while", "place.closure-withdrawn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''         | ''         | Donnez le premier jour
            2027-02-10 | 2027-02-09 | Le dernier jour vient avant le premier.
            2020-01-01 | 2020-01-02 | Cette fermeture est déjà finie.
            +99999999-01-01 | ''    | f-from-error
            """)
    void aClosureThatCannotBeIsRefused(String from, String to, String message) {
        assertThat(browser.post(mediator, here + "/fermetures", "from", from, "to", to))
                .hasStatus(422)
                .bodyText()
                .contains(message);
        assertThat(count("directory_closure")).isZero();
    }

    @Test
    void howOneIsReceivedIsSaidOnThePage() {
        LocalDate full = now.today().plusDays(20);
        assertThat(browser.post(
                        mediator,
                        here + "/accueil",
                        "languages",
                        "Arabe, Turc",
                        "bring",
                        "Une pièce d’identité",
                        "referBy",
                        "professionnels",
                        "referHow",
                        "telephoner",
                        "fullUntil",
                        full.toString()))
                .hasStatus(303);
        assertThat(browser.get(page + "?langue=fr"))
                .bodyText()
                .contains("arabe, turc", "Une pièce d’identité", "Un professionnel", "Téléphoner")
                .contains("Complet jusqu’au " + French.date(full));
        assertThat(browser.get(page + "?langue=en")).bodyText().contains("Languages spoken", "Full until");
        assertThat(browser.get(mediator, here + "/accueil")).bodyText().contains("arabe, turc");
        assertThat(browser.post(mediator, here + "/accueil", "fullUntil", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce jour est passé.");
    }

    @Test
    void aPlaceThatEndedIsFoundNoMoreAndLeadsToTheOneThatReplacesIt() {
        assertThat(browser.post(
                        mediator, here + "/fin", "on", now.today().plusDays(5).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Ce jour est à venir");
        assertThat(browser.post(mediator, here + "/fin", "on", "2026-10-01", "replacement", "n’importe quoi"))
                .hasStatus(422);
        assertThat(browser.post(mediator, here + "/fin", "on", "2026-10-01", "replacement", page))
                .hasStatus(422);
        assertThat(browser.post(
                        mediator,
                        here + "/fin",
                        "on",
                        "2026-10-01",
                        "replacement",
                        "https://annuaire.example/lieux/" + other + "?depuis=13041"))
                .hasStatus(303);

        assertThat(browser.get(page + "?langue=fr"))
                .hasStatusOk()
                .bodyText()
                .contains("a fermé", "1er octobre 2026", "/lieux/" + other, "La Dunette");
        assertThat(browser.get(page + "?langue=fr")).bodyText().doesNotContain("Remettre dans l’annuaire");
        assertThat(browser.get(mediator, here)).hasStatus(404);
        Viewer coordinator = house.a(Trade.COORDINATOR);
        assertThat(browser.get(coordinator, page)).bodyText().contains("Remettre dans l’annuaire");
        assertThat(browser.post(coordinator, here + "/fin/retour")).hasStatus(303);
        assertThat(browser.get(page + "?langue=fr")).bodyText().doesNotContain("a fermé");
        assertThat(browser.post(coordinator, here + "/fin/retour")).hasStatus(404);
    }

    @Test
    void aCoordinatorSaysWhichStructureKeepsAPlace() {
        Viewer coordinator = house.a(Trade.COORDINATOR);
        String keepers = "/lieux/" + other + "/tenir/structures";
        assertThat(browser.get(mediator, "/lieux/" + other + "/tenir")).hasStatus(404);
        assertThat(browser.post(coordinator, keepers, "organisation", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une structure");
        assertThat(browser.post(
                        coordinator,
                        keepers,
                        "organisation",
                        mediator.organisation().toString()))
                .hasStatus(303);
        assertThat(browser.get(mediator, "/lieux/" + other + "/tenir")).hasStatusOk();
        assertThat(browser.post(coordinator, keepers + "/" + mediator.organisation() + "/retrait"))
                .hasStatus(303);
        assertThat(browser.get(mediator, "/lieux/" + other + "/tenir")).hasStatus(404);
        assertThat(browser.post(
                        mediator,
                        keepers,
                        "organisation",
                        mediator.organisation().toString()))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/accueil", "/arrets", "/fin", "/services/nouveau"})
    void whoDoesNotKeepThePlaceSeesNothing(String part) {
        assertThat(browser.get(mediator, here + part)).hasStatusOk();
        assertThat(browser.get(house.a(Trade.ANALYST), here + part)).hasStatus(404);
        assertThat(browser.get(mediator, "/lieux/" + other + "/tenir" + part)).hasStatus(404);
    }

    private List<String> verbs() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select verb from audit_entry where subject = ? order by seq")
                        .param(id)
                        .query(String.class)
                        .list());
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
