package fr.passerelle.directory.find;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class FindPlacesTests {

    private static final Set<Offer.Service> PROCEDURES = Set.of(Offer.Service.ADMINISTRATIVE_PROCEDURES);

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

    GivenPlaces given;
    String name;
    UUID id;

    @BeforeEach
    void aPlaceOnAThursdayMorning() {
        now.stopAt(Instant.parse("2026-11-26T09:00:00Z"));
        name = "Étape " + UUID.randomUUID();
        given = new GivenPlaces(store, jdbc);
        id = given.keep(GivenPlaces.place(
                name,
                new Position(43.23018, 5.55052),
                PROCEDURES,
                Set.of(Offer.Need.ILLITERACY),
                "Th 09:00-12:00",
                null));
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
        given.forget(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cassis", "cassis (13260)", "13260", "13022"})
    void aVisitorFindsAPlaceNearACommuneHoweverItIsWritten(String where) {
        assertThat(browser.get("/lieux?rayon=2&service=ADMINISTRATIVE_PROCEDURES&ou=" + where.replace(" ", "+")))
                .hasStatusOk()
                .bodyText()
                .contains(name, "Ouvert, ferme à 12\u00a0h · gratuit · 800\u00a0m", "cartes/13.json", "IGN");
    }

    @Test
    void aPlaceIsFoundByItsNameWithoutAccents() {
        assertThat(browser.get("/lieux?ou=" + name.replace('É', 'e').replace(" ", "+")))
                .hasStatusOk()
                .bodyText()
                .contains(name);
    }

    @Test
    void filtersKeepWhatSuits() {
        String near = "/lieux?ou=Cassis&rayon=2&besoin=ILLITERACY&prix=FREE&acces=WALK_IN&quand=";
        assertThat(browser.get(near + "NOW")).bodyText().contains(title());
        assertThat(browser.get(near + "THURSDAY-MORNING")).bodyText().contains(title());
        assertThat(browser.get(near + "FRIDAY-MORNING")).bodyText().doesNotContain(title());
        assertThat(browser.get("/lieux?ou=Cassis&rayon=2&service=AFFORDABLE_EQUIPMENT"))
                .bodyText()
                .doesNotContain(title());
        assertThat(browser.get("/lieux?ou=Aix-en-Provence&rayon=5")).bodyText().doesNotContain(title());
        now.stopAt(Instant.parse("2026-11-26T11:30:00Z"));
        assertThat(browser.get(near + "NOW")).bodyText().doesNotContain(title());
    }

    @Test
    void nothingFoundSaysWhatToDoNext() {
        assertThat(browser.get("/lieux?langue=fr&ou=Zzyzx+Qwfp"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun lieu ne correspond");
        assertThat(browser.get("/lieux?langue=fr&ou=Gardan"))
                .hasStatusOk()
                .bodyText()
                .contains("Vouliez-vous dire", "Gardanne (13120)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rayon=0", "rayon=beaucoup", "service=MAGIC", "quand=SOMEDAY", "page=-1"})
    void aWrongChoiceIsSaidAtItsField(String query) {
        assertThat(browser.get("/lieux?" + query)).hasStatus(422).bodyText().contains("error-summary");
    }

    @Test
    void thePageOfAPlaceSaysItsWeekItsContactAndHowFarItIs() {
        assertThat(browser.get("/lieux/" + id + "?langue=fr&depuis=13022"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        name,
                        "de 9\u00a0h à 12\u00a0h",
                        "04\u00a065\u00a071\u00a001\u00a042",
                        "du centre de Cassis",
                        "data-print");
        assertThat(browser.get("/lieux/" + UUID.randomUUID())).hasStatus(404);
        assertThat(browser.get("/lieux/rien")).hasStatus(404);
    }

    @Test
    void theSamePagesStandInTheProfessionalFrame() {
        assertThat(browser.get(house.a(Trade.VOLUNTEER), "/lieux?ou=Gardanne"))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"side\"", "href=\"/lieux\" aria-current=\"page\"");
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/lieux/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"side\"");
    }

    @Test
    void visitorsReadInTheirLanguage() {
        assertThat(browser.get("/lieux/" + id + "?langue=en"))
                .bodyText()
                .contains("Open until 12:00", "Thursday", "9:00–12:00");
        assertThat(browser.get("/lieux?ou=Cassis&rayon=2&langue=ar"))
                .bodyText()
                .contains("dir=\"rtl\"", "مفتوح حتى 12:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"falc", "en", "ar"})
    void everyLanguageHasEveryWord(String language) throws IOException {
        assertThat(keys(language)).isEqualTo(keys("fr"));
    }

    @Test
    void communesAreProposedWhileTyping() {
        assertThat(browser.get("/communes?ou=gardan"))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"Gardanne (13120)\">");
        assertThat(browser.get("/api/v1/communes?q=13120"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].nom")
                .isEqualTo("Gardanne");
        assertThat(browser.get("/communes?q=g")).hasStatusOk().bodyText().doesNotContain("option");
    }

    /** The name as the head of a result, and not as the nearest place when nothing is found. */
    private String title() {
        return ">" + name + "</a></h3>";
    }

    private static Set<Object> keys(String language) throws IOException {
        Properties words = new Properties();
        try (var stream = FindPlaces.class.getResourceAsStream("words_" + language + ".properties")) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return words.keySet();
    }
}
