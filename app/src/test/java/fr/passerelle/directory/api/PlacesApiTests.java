package fr.passerelle.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class PlacesApiTests {

    @Autowired
    Browser browser;

    @Autowired
    PlaceStore store;

    @Autowired
    JdbcClient jdbc;

    UUID id;
    String name;

    @BeforeEach
    void aPlaceAlone() {
        name = "Phare " + UUID.randomUUID();
        id = new GivenPlaces(store, jdbc)
                .keep(GivenPlaces.place(
                        name,
                        new Position(43.2101, 5.4502),
                        Set.of(Offer.Service.SAFE_USE),
                        Set.of(Offer.Need.DEAFNESS),
                        "Th 09:00-12:00",
                        null));
    }

    @Test
    void placesNearAPointComeInTheNationalSchemaNearestFirst() {
        var answer = assertThat(
                        browser.get(
                                "/api/v1/places?near=43.2100,5.4500&radius_km=1&service=SAFE_USE&care=surdite&free=true&open_at=2026-11-26T09:30"))
                .hasStatusOk();
        answer.bodyJson()
                .extractingPath("$.lieux[?(@.id=='" + id + "')].code_postal")
                .asArray()
                .containsExactly("13120");
        answer.bodyJson().extractingPath("$.lieux[0].services[0]").isEqualTo("Utilisation sécurisée du numérique");
        answer.bodyJson().extractingPath("$.lieux[0].distance_km").asNumber().isNotNull();
    }

    @Test
    void aPlaceHasItsAddress() {
        assertThat(browser.get("/api/v1/places/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.nom")
                .isEqualTo(name);
        assertThat(browser.get("/api/v1/places/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void theCsvHasThe32ColumnsInTheirOrder() {
        assertThat(browser.get("/api/v1/places.csv?near=43.2100,5.4500&radius_km=1"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\"id\",\"pivot\",\"nom\",\"commune\",\"code_postal\"")
                .contains(id.toString(), name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near=ici|near", "near=95,200|near", "near=43.2|near", "commune=Atlantide|commune",
                        "postal_code=99999|postal_code",
                "service=magie|service", "radius_km=0|radius_km", "radius_km=NaN|radius_km", "limit=1000|limit",
                        "page=zero|page",
                "free=oui|free", "open_at=demain|open_at", "couleur=rouge|couleur", "page=1&page=2|page"
            })
    void aWrongQuestionIsRefusedInFrenchWithItsParameter(String query, String parameter) {
        assertThat(browser.get("/api/v1/places?" + query))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].parameter")
                .isEqualTo(parameter);
        assertThat(browser.get("/api/v1/places.csv?" + query)).hasStatus(400);
    }

    @Test
    void theDocumentationKnowsTheParameters() {
        assertThat(browser.get("/api/openapi.json"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/v1/places", "radius_km", "code_postal");
    }
}
