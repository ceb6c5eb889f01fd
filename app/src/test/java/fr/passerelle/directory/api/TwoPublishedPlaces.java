package fr.passerelle.directory.api;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.testing.Browser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two places alone in the sea, as published. */
abstract class TwoPublishedPlaces {

    static final String AROUND = "?near=48.1000,-4.9000&radius_km=1";
    static final String ALL =
            "places.csv,places.geojson,data-inclusion/structures.json,data-inclusion/services.json,hsds/services.json";

    @Autowired
    Browser browser;

    @Autowired
    PlaceStore store;

    @Autowired
    JdbcClient jdbc;

    GivenPlaces given;
    UUID bare;
    UUID full;

    @BeforeEach
    void twoPlaces() {
        given = new GivenPlaces(store, jdbc);
        full = given.keep(GivenPlaces.place(
                "=Phare \"publié\", ici",
                new Position(48.1001, -4.9001),
                Set.of(Offer.Service.SAFE_USE, Offer.Service.AFFORDABLE_EQUIPMENT),
                Set.of(Offer.Need.DEAFNESS),
                "Th 09:00-12:00",
                "@SUM(A1)"));
        bare = given.keep(new Place(
                UUID.randomUUID().toString(),
                null,
                "Gué",
                new Place.Address("Gardanne", "13120", null, "", null),
                new Position(48.1002, -4.9002),
                false,
                List.of(),
                new Place.Contact("3949", List.of(), List.of(), null, null),
                OpeningHours.parse("le lundi, en gros"),
                "-".repeat(280),
                null,
                null,
                null,
                null,
                new Offer(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(Offer.Fee.FREE_ON_CONDITION),
                        Set.of(),
                        Set.of(),
                        Set.of(Offer.Training.values()),
                        List.of("+33 cmd"),
                        Set.of(),
                        Set.of())));
    }

    @AfterEach
    void takeAway() {
        given.forget(bare);
        given.forget(full);
    }

    JsonNode json(String path) {
        return JsonMapper.shared().readTree(body(path));
    }

    String body(String path) {
        return new String(browser.get("/api/v1/" + path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
