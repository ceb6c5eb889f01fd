package fr.passerelle.directory.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

@AppTest
class PublicationTests extends TwoPublishedPlaces {

    @Test
    void theGeojsonHasOneFeatureForEachPlaceLongitudeFirst() throws IOException {
        JsonNode map = json("places.geojson" + AROUND);
        assertThat(map.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.path("features")).hasSize(2);
        JsonNode point = map.path("features").path(0).path("geometry");
        assertThat(point.path("type").asString()).isEqualTo("Point");
        assertThat(point.path("coordinates").path(0).asDouble()).isBetween(-5.0, -4.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "places.csv",
                "places.geojson",
                "data-inclusion/structures.json",
                "data-inclusion/services.json",
                "hsds/services.json"
            })
    void whoHasTheSameStateReadsNothingAgainUntilAPlaceChanges(String path) {
        var first = browser.get("/api/v1/" + path + AROUND);
        String tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
        assertThat(tag).startsWith("W/");
        assertThat(first.getResponse().getHeader("Cache-Control"))
                .contains("no-cache")
                .doesNotContain("no-store");
        assertThat(ask(path, tag).getStatus()).isEqualTo(304);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update directory_place set version = version + 1 where id = ?")
                        .param(full)
                        .update());
        assertThat(ask(path, tag).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "places.csv",
                "places.geojson",
                "data-inclusion/structures.json",
                "data-inclusion/services.json",
                "hsds/services.json"
            })
    void onlyWhatChangedSinceADateIsGivenAndABadQuestionIsRefused(String path) {
        assertThat(body(path + AROUND + "&modified_since=2020-01-01")).contains("publié");
        assertThat(body(path + AROUND + "&modified_since=2199-01-01")).doesNotContain("publié");
        assertThat(browser.get("/api/v1/" + path + "?modified_since=hier"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].parameter")
                .isEqualTo("modified_since");
        assertThat(browser.get("/api/v1/" + path + "?couleur=rouge")).hasStatus(400);
    }

    @Test
    void aPlaceThatLeftIsNamedWithWhatReplacesIt() throws IOException {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update directory_place set gone_at = now(), replaced_by = ? where id = ?")
                        .params(full, bare)
                        .update());
        assertThat(body("places.csv" + AROUND)).doesNotContain("Gué");
        JsonNode removed = json("places/removed?modified_since=2020-01-01").path("removed");
        assertThat(removed.valueStream()
                        .filter(each -> each.path("id").asString().equals(bare.toString())))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.path("replaced_by").asString()).isEqualTo(full.toString()));
        assertThat(browser.get("/api/v1/places/removed")).hasStatus(400);
    }

    @Test
    void pagesOfOtherSitesMayRead() {
        var answer = browser.perform(MockMvcRequestBuilders.get("/api/v1/places.geojson" + AROUND)
                .header("Origin", "https://ville.example"));
        assertThat(answer.getResponse().getHeader("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
    }

    @Test
    void theDocumentationKnowsEveryFormat() {
        assertThat(browser.get("/api/openapi.json")).bodyText().contains(ALL.split(","));
    }

    private MockHttpServletResponse ask(String path, String tag) {
        return browser.perform(
                        MockMvcRequestBuilders.get("/api/v1/" + path + AROUND).header("If-None-Match", tag))
                .getResponse();
    }
}
