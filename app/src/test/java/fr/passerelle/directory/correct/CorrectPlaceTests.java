package fr.passerelle.directory.correct;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.PlaceStore.Arrival;
import fr.passerelle.directory.Position;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class CorrectPlaceTests {

    private static final String DIFFERENCES = "/administration/lieux/differences";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    PlaceStore store;

    @Autowired
    JdbcClient jdbc;

    private GivenPlaces given;
    private Place place;
    private UUID id;
    private String page;
    private Viewer coordinator;

    @BeforeEach
    void aPlaceAndACoordinator() {
        given = new GivenPlaces(store, jdbc);
        place = GivenPlaces.place(
                "La Vigie " + UUID.randomUUID(),
                new Position(43.4545, 5.4697),
                Set.of(Offer.Service.EMPLOYMENT),
                Set.<Offer.Need>of(),
                "Th 09:00-12:00",
                null);
        id = given.keep(place);
        page = "/lieux/" + id;
        coordinator = house.a(Trade.COORDINATOR);
    }

    @AfterEach
    void noPlaceIsLeft() {
        given.forget(id);
    }

    @Test
    void whatIsCorrectedPassesBeforeTheSourceAndSurvivesItsNextFile() {
        assertThat(correct(coordinator, "phone", "04 65 71 02 02", "hours", "mardi 14h-17h"))
                .hasStatus(303);
        assertThat(browser.get(coordinator, page)).bodyText().contains("04\u00a065\u00a071\u00a002\u00a002", "Mardi");
        assertThat(column("hours")).isEqualTo("Tu 14:00-17:00");
        assertThat(journal()).contains("place.corrected");

        arrives(with(place, "+33465710142", LocalDate.of(2026, 11, 20)));

        assertThat(column("phone")).isEqualTo("+33465710202");
        assertThat(column("hours")).isEqualTo("Tu 14:00-17:00");
        assertThat(column("updated_on")).isEqualTo("2026-11-20");
        assertThat(browser.get(coordinator, DIFFERENCES)).bodyText().doesNotContain(place.name());
    }

    @Test
    void aSourceThatChangesItsMindIsShownBesideTheCorrectionAndSomebodyDecides() {
        correct(coordinator, "phone", "04 65 71 02 02");
        arrives(with(place, "+33465710303", LocalDate.of(2026, 11, 20)));

        assertThat(column("phone")).isEqualTo("+33465710202");
        assertThat(browser.get(coordinator, DIFFERENCES))
                .bodyText()
                .contains(place.name(), "04\u00a065\u00a071\u00a002\u00a002", "04\u00a065\u00a071\u00a003\u00a003");
        String difference = correction();

        assertThat(browser.post(coordinator, DIFFERENCES, "chosen", difference, "decision", "TAKE"))
                .hasStatus(303);
        assertThat(column("phone")).isEqualTo("+33465710303");
        assertThat(browser.get(coordinator, DIFFERENCES)).bodyText().doesNotContain(place.name());
        assertThat(journal()).contains("place.source-taken");
    }

    @Test
    void aCorrectionThatIsKeptWaitsForTheNextChangeOfTheSource() {
        correct(coordinator, "phone", "04 65 71 02 02");
        arrives(with(place, "+33465710303", LocalDate.of(2026, 11, 20)));
        String difference = correction();
        assertThat(browser.post(coordinator, DIFFERENCES, "chosen", difference, "decision", "KEEP"))
                .hasStatus(303);
        arrives(with(place, "+33465710303", LocalDate.of(2026, 11, 21)));
        assertThat(browser.get(coordinator, DIFFERENCES)).bodyText().doesNotContain(place.name());

        arrives(with(place, "+33465710404", LocalDate.of(2026, 11, 22)));

        assertThat(browser.get(coordinator, DIFFERENCES)).bodyText().contains(place.name());
        assertThat(column("phone")).isEqualTo("+33465710202");
    }

    @Test
    void aSourceThatComesToSayTheSameEndsTheCorrection() {
        correct(coordinator, "phone", "04 65 71 02 02");
        arrives(with(place, "+33465710202", LocalDate.of(2026, 11, 20)));
        arrives(with(place, "+33465710303", LocalDate.of(2026, 11, 21)));
        assertThat(column("phone")).isEqualTo("+33465710303");
        assertThat(browser.get(coordinator, DIFFERENCES)).bodyText().doesNotContain(place.name());
    }

    @Test
    void oneMayGoBackToTheSource() {
        correct(coordinator, "phone", "04 65 71 02 02", "name", "Un autre nom");
        assertThat(browser.post(coordinator, page + "/corriger/source", "fact", "PHONE"))
                .hasStatus(303);
        assertThat(column("phone")).isEqualTo("+33465710142");
        assertThat(column("name")).isEqualTo("Un autre nom");
        assertThat(browser.post(coordinator, page + "/corriger/source", "fact", "PHONE"))
                .hasStatus(404);
    }

    @Test
    void thePlacesOwnPeopleCorrectItAndOthersDoNot() {
        Viewer mediator = house.a(Trade.DIGITAL_MEDIATOR);
        assertThat(browser.get(mediator, page + "/corriger")).hasStatus(404);
        assertThat(browser.get(mediator, page)).bodyText().doesNotContain("Corriger cette page");

        given.keptBy(id, mediator.organisation());

        assertThat(browser.get(mediator, page)).bodyText().contains("Corriger cette page");
        assertThat(browser.get(mediator, page + "/corriger")).hasStatusOk();
        assertThat(correct(mediator, "phone", "04 65 71 02 02")).hasStatus(303);
        assertThat(browser.get(house.stranger(Trade.COORDINATOR), page + "/corriger"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name       | ''                      | Écrivez le nom du lieu.
            postalCode | 131                     | Le code postal a 5 chiffres
            commune    | Trifouillis             | Cette commune n’existe pas
            position   | ici                     | Écrivez la latitude puis la longitude
            position   | 48.85, 2.35             | Cette position est à
            phone      | 12 34                   | Ce numéro n’existe pas
            emails     | accueil chez lieu       | Cette adresse n’est pas complète
            website    | pas un site             | Cette adresse web n’est pas complète
            hours      | quand la lune est pleine | Ces horaires ne sont pas compris
            """)
    void whatCannotBeUnderstoodIsSaidAtItsFieldAndNothingIsKept(String field, String typed, String message) {
        assertThat(correct(coordinator, field, typed))
                .hasStatus(422)
                .bodyText()
                .contains(message)
                .contains(typed);
        assertThat(count("select count(*) from directory_correction where place_id = ?"))
                .isZero();
    }

    @Test
    void twoPeopleAtOnceNeverUndoOneAnother() {
        String read = column("version");
        correct(coordinator, "phone", "04 65 71 02 02");
        assertThat(correct(coordinator, "name", "Un autre nom", "version", read))
                .hasStatus(409);
        assertThat(column("phone")).isEqualTo("+33465710202");
        assertThat(column("name")).isEqualTo(place.name());
    }

    @Test
    void whatSomebodyElseJustDecidedIsSaid() {
        correct(coordinator, "phone", "04 65 71 02 02");
        arrives(with(place, "+33465710303", LocalDate.of(2026, 11, 20)));
        String difference = correction();
        browser.post(coordinator, DIFFERENCES, "chosen", difference, "decision", "KEEP");
        assertThat(browser.post(coordinator, DIFFERENCES, "chosen", difference, "decision", "TAKE"))
                .hasStatus(422)
                .bodyText()
                .contains("Quelqu’un d’autre vient de décider.");
        assertThat(column("phone")).isEqualTo("+33465710202");
    }

    @Test
    void decidingNothingIsSaid() {
        assertThat(browser.post(coordinator, DIFFERENCES, "decision", "KEEP"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins une différence.");
    }

    private MvcTestResult correct(Viewer viewer, String... changes) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "name",
                place.name(),
                "street",
                "8, rue des Tanneurs",
                "postalCode",
                "13120",
                "commune",
                "Gardanne",
                "position",
                "43.4545, 5.4697",
                "phone",
                "04 65 71 01 42",
                "emails",
                "accueil@lieu.example",
                "website",
                "https://lieu.example",
                "hours",
                "Th 09:00-12:00",
                "summary",
                "On fait avec vous."));
        form.put("services", "EMPLOYMENT");
        form.put("access", "WALK_IN");
        form.put("fees", "FREE");
        form.put("version", column("version"));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        List<String> sent = new ArrayList<>();
        form.forEach((name, value) -> sent.addAll(List.of(name, value)));
        return browser.post(viewer, page + "/corriger", sent.toArray(String[]::new));
    }

    private void arrives(Place said) {
        Territories.in(
                House.SOUTH, () -> store.bring("test " + place.id(), List.of(new Arrival(said, List.of())), true));
    }

    private static Place with(Place place, String phone, LocalDate updatedOn) {
        Place.Contact contact = place.contact();
        return new Place(
                place.id(),
                place.pivot(),
                place.name(),
                place.address(),
                place.position(),
                place.approximate(),
                place.kinds(),
                new Place.Contact(
                        phone, contact.emails(), contact.websites(), contact.bookingUrl(), contact.accessibilityUrl()),
                place.hours(),
                place.summary(),
                place.detail(),
                place.source(),
                place.parentStructure(),
                updatedOn,
                place.offer());
    }

    private String correction() {
        return ask("select id::text from directory_correction where place_id = ? and ended_at is null");
    }

    private String column(String column) {
        return ask("select " + column + "::text from directory_place where id = ?");
    }

    private List<String> journal() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select verb from audit_entry where subject = ?")
                        .param(id)
                        .query(String.class)
                        .list());
    }

    private long count(String sql) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql(sql).param(id).query(Long.class).single());
    }

    private String ask(String sql) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql(sql).param(id).query(String.class).single());
    }
}
