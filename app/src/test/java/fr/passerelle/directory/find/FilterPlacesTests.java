package fr.passerelle.directory.find;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.Family;
import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.UnmetDemand;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** On an island where no other test has places. */
@AppTest
class FilterPlacesTests {

    private static final String ISLAND = "/lieux?langue=fr&ou=29155";

    @Autowired
    Browser browser;

    @Autowired
    PlaceStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    UnmetDemand unmet;

    @Autowired
    Now now;

    List<UUID> kept = new ArrayList<>();

    @BeforeEach
    void threePlaces() {
        now.stopAt(Instant.parse("2026-11-26T09:00:00Z"));
        place(
                "Phare",
                48.4570,
                Set.of(Offer.Service.ADMINISTRATIVE_PROCEDURES),
                Set.of(Offer.Need.DEAFNESS),
                "Th 09:00-12:00");
        place("Port", 48.4600, Set.of(Offer.Service.ADMINISTRATIVE_PROCEDURES), Set.of(), "Mo 14:00-18:00");
        place("Lande", 48.5300, Set.of(Offer.Service.SAFE_USE), Set.of(Offer.Need.ILLITERACY), "Th 09:00-12:00");
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
        GivenPlaces given = new GivenPlaces(store, jdbc);
        kept.forEach(given::forget);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("delete from directory_unmet where insee = '29155'")
                        .update());
    }

    @Test
    void everyChoiceSaysHowManyPlacesItWouldLeave() {
        assertThat(browser.get(ISLAND))
                .bodyText()
                .contains(
                        "Aide aux démarches administratives\u00a0(2)",
                        "Utilisation sécurisée du numérique\u00a0(1)",
                        "Ouvert maintenant\u00a0(2)",
                        "Lundi après-midi\u00a0(1)",
                        "À 5\u00a0km au plus\u00a0(2)",
                        "Surdité\u00a0(1)",
                        "Payant\u00a0(0)",
                        "Seniors\u00a0(3)");
    }

    @Test
    void withinAFamilyAnyChoiceSuitsAndBetweenFamiliesAllMust() {
        assertThat(browser.get(ISLAND + "&besoin=DEAFNESS&besoin=ILLITERACY"))
                .bodyText()
                .contains(
                        "Phare",
                        "Lande",
                        "Surdité\u00a0(1)",
                        "Difficultés à lire\u00a0(1)",
                        "démarches administratives\u00a0(1)")
                .doesNotContain("Port de l’île");
        assertThat(browser.get(ISLAND + "&besoin=DEAFNESS&besoin=ILLITERACY&service=SAFE_USE"))
                .bodyText()
                .contains("Lande de l’île", "Surdité\u00a0(0)", "démarches administratives\u00a0(1)")
                .doesNotContain("Phare de l’île");
    }

    @Test
    void theNumberBesideAChoiceIsTheNumberFoundWithIt() {
        for (Offer.Need need : Offer.Need.values()) {
            String page = body(ISLAND + "&service=ADMINISTRATIVE_PROCEDURES");
            String after = page.substring(page.indexOf("value=\"" + need.name() + "\""));
            String count = after.replaceFirst("(?s).*?\u00a0\\((\\d+)\\).*", "$1");
            String found = body(ISLAND + "&service=ADMINISTRATIVE_PROCEDURES&besoin=" + need);
            assertThat(found)
                    .contains(
                            count.equals("0")
                                    ? "Aucun lieu"
                                    : ">" + count + (count.equals("1") ? "\u00a0lieu" : "\u00a0lieux"));
        }
    }

    @Test
    void nothingFoundSaysWhichChoiceToGiveUpAndWhatIsNearestWithoutIt() {
        String page = body(ISLAND + "&service=ADMINISTRATIVE_PROCEDURES&prix=FREE&quand=TUESDAY-MORNING");
        assertThat(page)
                .contains(
                        "Aucun lieu ne correspond",
                        "Sans le choix «\u00a0Mardi matin\u00a0»",
                        "2\u00a0lieux",
                        "Le plus proche\u00a0:",
                        "href=\"/lieux?ou=29155&amp;service=ADMINISTRATIVE_PROCEDURES&amp;prix=FREE\"")
                .doesNotContain("Sans le choix «\u00a0Gratuit");
    }

    @Test
    void nothingNearSaysHowFarToLookAndNothingAtAllDropsEverything() {
        assertThat(body("/lieux?langue=fr&ou=29155&rayon=2&service=SAFE_USE"))
                .contains("Jusqu’à 10\u00a0km", "rayon=10", "Lande de l’île");
        assertThat(body(ISLAND + "&service=AFFORDABLE_EQUIPMENT&prix=PAID&quand=SUNDAY-EVENING&rayon=1"))
                .contains("Sans aucun de ces choix", "2\u00a0lieux", "rayon=5");
    }

    @Test
    void whatSuitsBestComesFirstAndSaysWhyAndTheNearestFirstRemainsAChoice() {
        String fit =
                body(ISLAND + "&service=ADMINISTRATIVE_PROCEDURES&service=SAFE_USE&besoin=ILLITERACY&besoin=DEAFNESS");
        assertThat(fit)
                .contains(
                        "ceux qui vous conviennent le mieux d’abord",
                        "Pourquoi ici\u00a0: ",
                        "aide aux démarches administratives, ",
                        "accueil adapté (surdité)",
                        "900\u00a0m à vol d’oiseau",
                        "jusqu’à 35\u00a0points",
                        "tri=distance");
        String services = ISLAND + "&service=ADMINISTRATIVE_PROCEDURES&rayon=5";
        kept.add(new GivenPlaces(store, jdbc)
                .keep(GivenPlaces.place(
                        "Quai de l’île",
                        new Position(48.4600, -5.0900),
                        Set.of(Offer.Service.ADMINISTRATIVE_PROCEDURES),
                        Set.of(),
                        "",
                        null)));
        assertThat(titles(services + "&tri=distance")).startsWith("Quai de l’île");
        assertThat(titles(services)).startsWith("Port de l’île").contains("Quai de l’île");
        assertThat(body(services + "&tri=distance"))
                .doesNotContain("Pourquoi ici")
                .contains("du plus proche au plus loin");
        assertThat(browser.get(services + "&tri=argent")).hasStatus(422);
    }

    @Test
    void whatIsLookedForInVainIsCountedOnceForAPerson() {
        String asked = ISLAND + "&service=ADMINISTRATIVE_PROCEDURES&quand=TUESDAY-MORNING";
        browser.perform(from("Mozilla/5.0 one", asked));
        browser.perform(from("Mozilla/5.0 one", asked));
        browser.perform(from("Mozilla/5.0 two", asked));
        assertThat(counted()).isEqualTo(2);
        assertThat(Territories.in(House.SOUTH, () -> unmet.since(now.today())))
                .filteredOn(line -> line.insee().equals("29155"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.service()).isEqualTo("ADMINISTRATIVE_PROCEDURES");
                    assertThat(line.filter()).isEqualTo("quand=TUESDAY-MORNING");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "User-Agent,Mozilla/5.0 (compatible; Somebot/2.1)",
        "Sec-Purpose,prefetch;prerender",
        "Purpose,prefetch",
        "Cache-Control,max-age=0",
        "Sec-Fetch-Mode,no-cors"
    })
    void aRobotAPageFetchedInAdvanceOrAskedAgainCountsForNothing(String header, String value) {
        String agent = header.equals("User-Agent") ? value : "Mozilla/5.0 " + UUID.randomUUID();
        MockHttpServletRequestBuilder request = from(agent, ISLAND + "&quand=TUESDAY-MORNING");
        browser.perform(header.equals("User-Agent") ? request : request.header(header, value));
        assertThat(counted()).isZero();
    }

    @Test
    void theBitsOfTheDatabaseAreThoseOfTheCode() {
        UUID full = kept.get(0);
        for (Family family : Family.values()) {
            for (Enum<?> choice : family.choices()) {
                String column = switch (family) {
                    case SERVICE -> "services";
                    case AUDIENCE -> "audiences";
                    case NEED -> "needs";
                    case FEE -> "fees";
                    default -> "access_modes";
                };
                String query = ISLAND + "&" + Url.of(family) + "=" + choice.name();
                Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql("update directory_place set " + column + " = array[?] where id = ?")
                                .params(choice.name(), full)
                                .update());
                if (!choice.name().equals("NO_PUBLIC")) {
                    assertThat(body(query)).as(query).contains("Phare de l’île");
                }
            }
        }
    }

    private enum Url {
        ;

        static String of(Family family) {
            return switch (family) {
                case SERVICE -> "service";
                case AUDIENCE -> "pour";
                case NEED -> "besoin";
                case FEE -> "prix";
                default -> "acces";
            };
        }
    }

    private long counted() {
        return Territories.in(House.SOUTH, () -> unmet.since(now.today())).stream()
                .filter(line -> line.insee().equals("29155"))
                .mapToLong(UnmetDemand.Unmet::times)
                .sum();
    }

    private static MockHttpServletRequestBuilder from(String agent, String path) {
        return MockMvcRequestBuilders.get(path).header("User-Agent", agent);
    }

    private List<String> titles(String path) {
        return java.util.regex.Pattern.compile("<h3><a[^>]*>([^<]*)</a></h3>")
                .matcher(body(path))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String body(String path) {
        try {
            return browser.get(path).getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void place(String name, double latitude, Set<Offer.Service> services, Set<Offer.Need> needs, String hours) {
        kept.add(new GivenPlaces(store, jdbc)
                .keep(GivenPlaces.place(
                        name + " de l’île", new Position(latitude, -5.0960), services, needs, hours, null)));
    }
}
