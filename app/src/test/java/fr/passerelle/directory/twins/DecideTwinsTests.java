package fr.passerelle.directory.twins;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.PlaceCards;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.PlaceStore.Arrival;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.Twins;
import fr.passerelle.directory.Twins.Pair;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class DecideTwinsTests {

    private static final String LIST = "/administration/lieux/doublons";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    PlaceStore store;

    @Autowired
    PlaceCards cards;

    @Autowired
    Twins twins;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> sources = new ArrayList<>();
    private Viewer coordinator;
    private UUID first;
    private UUID second;
    private Pair pair;

    @BeforeEach
    void twoSourcesSayTheSamePlace() {
        coordinator = house.a(Trade.COORDINATOR);
        first = keep("a", place("Le Phare " + mark, "+33465710142", null, LocalDate.of(2024, 1, 10)));
        second = keep("b", place("Phare " + mark, "+33465710142", "Tu 09:00-12:00", LocalDate.of(2026, 11, 2)));
        pair = Territories.in(House.SOUTH, () -> twins.propose(source("b"))).get(0);
    }

    @AfterEach
    void nothingIsLeft() {
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("update directory_place set linked_to = null where source = any(?)")
                    .param(sources.toArray(String[]::new))
                    .update();
            return jdbc.sql("delete from directory_place where source = any(?)")
                    .param(sources.toArray(String[]::new))
                    .update();
        });
    }

    @Test
    void aPairIsShownWithItsReasonsAndNothingIsLinkedByItself() {
        assertThat(browser.get(coordinator, LIST)).hasStatusOk().bodyText().contains("À décider");
        assertThat(waiting()).contains(pair.id());
        assertThat(browser.get(coordinator, LIST + "/" + pair.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Le Phare " + mark, "même téléphone", "Est-ce le même lieu", "mardi de 9\u00a0h à 12\u00a0h");
        assertThat(shown(first)).isTrue();
        assertThat(shown(second)).isTrue();
    }

    @Test
    void theSameMeansOnePageMadeOfTheFreshestAndBothAddressesStillLead() {
        decide("SAME");

        assertThat(shown(first)).isTrue();
        assertThat(shown(second)).isFalse();
        assertThat(column(first, "hours")).isEqualTo("Tu 09:00-12:00");
        assertThat(column(first, "name")).isEqualTo("Le Phare " + mark);
        assertThat(column(first, "updated_on")).isEqualTo("2026-11-02");
        assertThat(column(first, "services")).contains("EMPLOYMENT");
        assertThat(browser.get("/lieux/" + second)).hasStatus(303).hasRedirectedUrl("/lieux/" + first);
        assertThat(Territories.in(House.SOUTH, () -> cards.card(second))
                        .orElseThrow()
                        .id())
                .isEqualTo(first);
        assertThat(browser.get(coordinator, "/lieux/" + first)).bodyText().contains(source("b"));
        assertThat(browser.get(coordinator, LIST)).bodyText().contains("Revenir en arrière");
    }

    @Test
    void takenBackEachPlaceSaysAgainWhatItsSourceSays() {
        String before = whole(first);
        decide("SAME");
        assertThat(browser.post(coordinator, LIST + "/" + pair.id() + "/retour"))
                .hasStatus(303);
        assertThat(shown(second)).isTrue();
        assertThat(whole(first)).isEqualTo(before);
        assertThat(browser.get("/lieux/" + second)).hasStatusOk();
        assertThat(browser.post(coordinator, LIST + "/" + pair.id() + "/retour"))
                .hasStatus(404);
    }

    @Test
    void aDecisionIsRememberedByTheNextImport() {
        decide("DIFFERENT");
        assertThat(Territories.in(House.SOUTH, () -> twins.propose(source("b"))))
                .isEmpty();
        assertThat(waiting()).doesNotContain(pair.id());
    }

    @Test
    void notSureStaysToDecide() {
        decide("UNSURE");
        assertThat(waiting()).contains(pair.id());
        assertThat(shown(second)).isTrue();
    }

    @Test
    void theNewsOfEitherSourceReachThePage() {
        decide("SAME");
        keep("b", place("Phare " + mark, "+33465710199", "Fr 14:00-17:00", LocalDate.of(2026, 11, 20)));
        assertThat(column(first, "hours")).isEqualTo("Fr 14:00-17:00");
        assertThat(column(first, "phone")).isEqualTo("+33465710199");
    }

    @Test
    void thePageStaysWhileOneOfItsSourcesStillHasIt() {
        decide("SAME");
        Territories.in(House.SOUTH, () -> store.bring(source("a"), List.of(), true));
        assertThat(shown(first)).isTrue();
        Territories.in(House.SOUTH, () -> store.bring(source("b"), List.of(), true));
        assertThat(shown(first)).isFalse();
    }

    @Test
    void whatPeopleCorrectedOnOneOfThemStaysCorrected() {
        browser.post(
                coordinator,
                "/lieux/" + first + "/corriger",
                "name",
                "Le Phare " + mark,
                "street",
                "8, rue des Tanneurs",
                "postalCode",
                "13120",
                "commune",
                "Gardanne",
                "position",
                "43.45, 5.46",
                "phone",
                "04 65 71 77 77",
                "services",
                "EMPLOYMENT",
                "version",
                column(first, "version"));
        decide("SAME");
        assertThat(column(first, "phone")).isEqualTo("+33465717777");
    }

    @Test
    void threeSourcesMakeOneGroupAndTakingOneLinkAwayLeavesTheOthers() {
        UUID third = keep("c", place("Le Phare " + mark, "+33465710142", null, LocalDate.of(2020, 1, 1)));
        List<Pair> more = Territories.in(House.SOUTH, () -> twins.propose(source("c")));
        Pair withFirst = more.stream()
                .filter(each -> Set.of(each.first(), each.second()).contains(first))
                .findFirst()
                .orElseThrow();
        decide("SAME");
        assertThat(browser.post(coordinator, LIST + "/" + withFirst.id(), "decision", "SAME"))
                .hasStatus(303);
        assertThat(List.of(shown(first), shown(second), shown(third))).containsExactly(true, false, false);

        browser.post(coordinator, LIST + "/" + pair.id() + "/retour");

        assertThat(List.of(shown(first), shown(second), shown(third))).containsExactly(true, true, false);
    }

    @Test
    void someoneLooksAgainAtTheWholeDirectory() {
        assertThat(browser.post(coordinator, LIST)).hasStatus(303);
        assertThat(browser.post(house.a(Trade.SOCIAL_WORKER), LIST)).hasStatus(404);
    }

    /** All of them: other tests leave pairs too, and the page shows the most alike only. */
    private List<UUID> waiting() {
        return Territories.in(House.SOUTH, () -> twins.waiting(100_000)).stream()
                .map(Pair::id)
                .toList();
    }

    private void decide(String decision) {
        assertThat(browser.post(coordinator, LIST + "/" + pair.id(), "decision", decision))
                .hasStatus(303);
    }

    private String source(String letter) {
        return "doublons " + letter + " " + mark;
    }

    private UUID keep(String letter, Place place) {
        sources.add(source(letter));
        return Territories.in(House.SOUTH, () -> {
            store.bring(source(letter), List.of(new Arrival(place, List.of())), true);
            return jdbc.sql("select id from directory_place where source = ?")
                    .param(source(letter))
                    .query(UUID.class)
                    .single();
        });
    }

    private static Place place(String name, String phone, @Nullable String hours, LocalDate updatedOn) {
        Offer offer = new Offer(
                Set.of(hours == null ? Offer.Service.SAFE_USE : Offer.Service.EMPLOYMENT),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                Set.of());
        return new Place(
                "1",
                null,
                name,
                new Place.Address("Gardanne", "13120", "13041", "8, rue des Tanneurs", null),
                new Position(43.4545, 5.4697),
                false,
                List.of(),
                new Place.Contact(phone, List.of(), List.of(), null, null),
                OpeningHours.parse(hours == null ? "" : hours).inDepartment("13"),
                null,
                null,
                null,
                null,
                updatedOn,
                offer);
    }

    private boolean shown(UUID place) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select shown from directory_place where id = ?")
                        .param(place)
                        .query(Boolean.class)
                        .single());
    }

    private String column(UUID place, String column) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select " + column + "::text from directory_place where id = ?")
                        .param(place)
                        .query(String.class)
                        .single());
    }

    private String whole(UUID place) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "select (to_jsonb(p) - 'version' - 'changed_at')::text from directory_place p where id = ?")
                        .param(place)
                        .query(String.class)
                        .single());
    }
}
