package fr.passerelle.directory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Scale;
import fr.passerelle.directory.PlaceSearch;
import fr.passerelle.directory.PlaceSearch.Filters;
import fr.passerelle.directory.PlaceSearch.Opening;
import fr.passerelle.directory.PlaceSearch.Question;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class InventPlacesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    InventPlaces demo;

    @Autowired
    PlaceSearch search;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void otherTestsWantTheirOwnPlaces() {
        Territories.in(
                House.NORTH,
                () -> jdbc.sql("delete from directory_place where source = ?")
                        .param(InventPlaces.SOURCE)
                        .update());
    }

    @Test
    void theWorldHas250PlacesOfTheDepartementAndTheSameSeedGivesTheSame() {
        DemoWorld first = load();
        assertThat(first.places).hasSize(250).allMatch(place -> place.commune().startsWith("13"));
        assertThat(first.places).extracting(DemoWorld.Place::name).contains("La Boussole");
        otherTestsWantTheirOwnPlaces();
        assertThat(load().places).isEqualTo(first.places);
    }

    @Test
    void noInventedContactCouldReachAnybody() {
        load();
        List<StoredPlace> places = new ArrayList<>();
        Territories.in(House.NORTH, () -> {
            search.each(new Question(null, null, Filters.NONE, Opening.ANY, 1, 1), null, places::add);
            return true;
        });
        assertThat(places)
                .filteredOn(stored -> stored.source().equals(InventPlaces.SOURCE))
                .hasSize(250)
                .allSatisfy(stored -> {
                    assertThat(stored.place().contact().phone())
                            .satisfiesAnyOf(
                                    phone -> assertThat(phone).isNull(),
                                    phone -> assertThat(phone).startsWith("+3346571"));
                    assertThat(stored.place().contact().emails()).allMatch(email -> email.endsWith("@lieu.example"));
                });
    }

    private DemoWorld load() {
        DemoWorld world = new DemoWorld(1, DAY, Scale.DEMO);
        Territories.in(House.NORTH, () -> demo.load(world));
        return world;
    }
}
