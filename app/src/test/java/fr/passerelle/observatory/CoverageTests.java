package fr.passerelle.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.GivenPlaces;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class CoverageTests {

    /** Barcelonnette, in the mountains, far from every place of the tests; Faucon lies 4 km up the valley, Allos 13 km over the pass. */
    private static final String BARCELONNETTE = "04019";

    private static final String FAUCON = "04086";
    private static final String ALLOS = "04006";
    private static final Position IN_BARCELONNETTE = new Position(44.3873, 6.6519);

    @Autowired
    Coverage coverage;

    @Autowired
    PlaceStore store;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCommuneIsCoveredByAPlaceWithinTenKilometres() {
        assertThat(far()).containsExactlyInAnyOrder(BARCELONNETTE, FAUCON, ALLOS);
        GivenPlaces places = new GivenPlaces(store, jdbc);
        UUID place = places.keep(GivenPlaces.place(
                "Permanence de la vallée",
                IN_BARCELONNETTE,
                Set.of(Offer.Service.values()[0]),
                Set.of(),
                "Mo 09:00-12:00",
                null));
        assertThat(far()).containsExactly(ALLOS);
        places.forget(place);
        assertThat(far()).contains(BARCELONNETTE);
    }

    @Test
    void aCodeThatIsNoCommuneIsPassedOver() {
        assertThat(Territories.in(House.SOUTH, () -> coverage.withoutPlace(List.of("99999", ""))))
                .isEmpty();
    }

    private List<String> far() {
        return Territories.in(House.SOUTH, () -> coverage.withoutPlace(List.of(BARCELONNETTE, FAUCON, ALLOS)));
    }
}
