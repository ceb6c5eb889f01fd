package fr.passerelle.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class PlaceServicesTests {

    @Autowired
    PlaceServices services;

    @Autowired
    PlaceStore store;

    @Autowired
    JdbcClient jdbc;

    GivenPlaces given;
    Place structure;
    UUID place;
    String source;

    @BeforeEach
    void aStructure() {
        given = new GivenPlaces(store, jdbc);
        structure = GivenPlaces.place("La Boussole", new Position(43.45, 5.47), Set.of(), Set.of(), "", null);
        place = given.keep(structure);
        source = "test " + structure.id();
    }

    @AfterEach
    void away() {
        given.forget(place);
    }

    @Test
    void a_service_hangs_on_the_place_of_its_structure_and_keeps_all_it_says() {
        PlaceService bus = service("s1", structure.id(), "Le bus des démarches");
        assertThat(bring(bus, service("s2", "inconnue", "Perdu"))).isEqualTo(new PlaceStore.Changes(1, 0, 0, 0, 0));
        List<StoredService> read = read();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).service())
                .usingRecursiveComparison()
                .ignoringFields("hours")
                .isEqualTo(bus);
        assertThat(read.get(0).service().hours().text()).isEqualTo("Mo 09:00-12:00");
        assertThat(read.get(0).fullUntil()).isNull();
    }

    @Test
    void a_second_time_changes_nothing_and_the_absent_is_gone_then_back() {
        PlaceService one = service("s1", structure.id(), "Un");
        PlaceService two = service("s2", structure.id(), "Deux");
        bring(one, two);
        assertThat(bring(one, two)).isEqualTo(new PlaceStore.Changes(0, 0, 2, 0, 0));
        assertThat(bring(service("s1", structure.id(), "Un, plus tard")))
                .isEqualTo(new PlaceStore.Changes(0, 1, 0, 0, 1));
        assertThat(read()).extracting(service -> service.service().name()).containsExactly("Un, plus tard");
        assertThat(bring(one, two)).isEqualTo(new PlaceStore.Changes(0, 1, 0, 1, 0));
    }

    @Test
    void what_is_said_here_survives_the_next_import() {
        bring(service("s1", structure.id(), "Un"));
        LocalDate day = LocalDate.of(2026, 12, 31);
        in(() -> jdbc.sql("update directory_service set full_until = ? where place_id = ?")
                .params(day, place)
                .update());
        bring(service("s1", structure.id(), "Un autre nom"));
        assertThat(read().get(0).fullUntil()).isEqualTo(day);
    }

    @Test
    void the_place_that_stands_for_a_linked_one_shows_its_services() {
        Place other =
                GivenPlaces.place("La Boussole (mairie)", new Position(43.45, 5.47), Set.of(), Set.of(), "", null);
        UUID shown = given.keep(other);
        bring(service("s1", structure.id(), "Un"));
        in(() -> jdbc.sql("update directory_place set linked_to = ? where id = ?")
                .params(shown, place)
                .update());
        assertThat(Territories.in(House.SOUTH, () -> services.of(shown))).hasSize(1);
        in(() -> jdbc.sql("update directory_place set linked_to = null where id = ?")
                .param(place)
                .update());
        given.forget(shown);
    }

    @Test
    void codes_are_said_in_french() {
        assertThat(InclusionWords.of("numerique--acquerir-un-equipement")).isEqualTo("Acquérir un équipement");
        assertThat(InclusionWords.of("ailleurs--un-code-de-demain")).isEqualTo("un code de demain");
        assertThat(InclusionWords.has("ailleurs--un-code-de-demain")).isFalse();
    }

    private PlaceStore.Changes bring(PlaceService... all) {
        return in(() -> services.bring(source, List.of(all), true));
    }

    private List<StoredService> read() {
        return in(() -> services.of(place));
    }

    private static <T> T in(Callable<T> work) {
        return Territories.in(House.SOUTH, work);
    }

    private static PlaceService service(String id, String structure, String name) {
        return new PlaceService(
                id,
                structure,
                name,
                "On fait avec vous.",
                Set.of(Offer.Service.ADMINISTRATIVE_PROCEDURES),
                List.of("numerique--acceder-a-des-services-en-ligne"),
                List.of("seniors"),
                OpeningHours.parse("Mo 09:00-12:00"),
                new PlaceService.Terms(
                        Set.of(Offer.Fee.FREE), "gratuit", "habiter ici", "sa carte", List.of("fr", "ar")),
                new PlaceService.Reach(Set.of(Offer.Mobility.ITINERANT), "Place de la Poste, Tusson", true),
                new PlaceService.Referral(
                        List.of("usagers"), List.of("telephoner"), "Laisser un message.", null, "+33465710142", null),
                LocalDate.of(2026, 11, 1));
    }
}
