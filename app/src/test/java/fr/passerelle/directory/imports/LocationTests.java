package fr.passerelle.directory.imports;

import static fr.passerelle.directory.imports.ImportFixtures.importing;
import static fr.passerelle.directory.imports.ImportFixtures.kinds;
import static fr.passerelle.directory.imports.ImportFixtures.place;
import static fr.passerelle.directory.imports.ImportFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.Place;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTests {

    @ParameterizedTest
    @CsvSource({
        "REIMS, 51100, Reims, 51454",
        "st etienne, 42000, Saint-Étienne, 42218",
        "Paris 13e, 75013, Paris, 75056",
        "Oullins, 69600, Oullins-Pierre-Bénite, 69149",
        "CHAMONIX, 74400, Chamonix-Mont-Blanc, 74056",
        "Annecy Cedex 03, 74003, Annecy, 74010",
        "Bourg en Bresse, 1000, Bourg-en-Bresse, 01053",
        "'', 69600, Oullins-Pierre-Bénite, 69149",
        "Ajaccio, 20000, Ajaccio, 2A004",
    })
    void communes_are_recognised(String name, String postalCode, String official, String code) {
        Place.Address address = place("commune", name, "code_postal", postalCode, "latitude", "", "longitude", "")
                .address();
        assertThat(address.commune()).isEqualTo(official);
        assertThat(address.inseeCode()).isEqualTo(code);
    }

    @Test
    void a_lost_zero_comes_back() {
        ImportResult result = importing(
                "commune",
                "Bourg-en-Bresse",
                "code_postal",
                "1000",
                "code_insee",
                "1053",
                "latitude",
                "46.2",
                "longitude",
                "5.24");
        assertThat(result.accepted().get(0).address().postalCode()).isEqualTo("01000");
        assertThat(result.accepted().get(0).address().inseeCode()).isEqualTo("01053");
        assertThat(rules(result)).containsExactly(FixRule.LEADING_ZERO, FixRule.LEADING_ZERO);
    }

    @Test
    void doubtful_communes_are_kept_and_reported() {
        assertThat(kinds(importing(
                        "commune", "Seynod", "code_postal", "74600", "latitude", "45.88", "longitude", "6.09")))
                .containsExactly(WarningKind.COMMUNE_UNCERTAIN);
        assertThat(kinds(importing("code_postal", "51200"))).containsExactly(WarningKind.POSTAL_CODE_MISMATCH);
        assertThat(kinds(importing("code_insee", "75056"))).containsExactly(WarningKind.INSEE_CODE_MISMATCH);
        assertThat(place("commune", "Paris", "code_postal", "75013", "code_insee", "75113")
                        .address()
                        .inseeCode())
                .isEqualTo("75113");
    }

    @ParameterizedTest
    @CsvSource(value = {"'', ''", "0, 0", "n/a, -", "abc, def", "NaN, 4"})
    void a_missing_point_becomes_the_centre_of_the_commune_and_says_so(String latitude, String longitude) {
        ImportResult result = importing("latitude", latitude, "longitude", longitude);
        assertThat(result.accepted().get(0).approximate()).isTrue();
        assertThat(rules(result)).contains(FixRule.CENTRE_OF_COMMUNE);
    }

    @Test
    void a_point_overseas_may_stay_unknown() {
        ImportResult result =
                importing("commune", "Saint-Pierre", "code_postal", "97500", "latitude", "", "longitude", "");
        assertThat(result.accepted().get(0).position()).isNull();
        assertThat(result.accepted().get(0).approximate()).isFalse();
        assertThat(kinds(result)).containsExactly(WarningKind.NO_POSITION);
    }

    @Test
    void swapped_axes_are_put_right() {
        ImportResult result = importing("latitude", "4.0312", "longitude", "49.2551");
        assertThat(result.accepted().get(0).position()).isEqualTo(new Position(49.2551, 4.0312));
        assertThat(rules(result)).containsExactly(FixRule.AXES_SWAPPED);
    }

    @Test
    void decimal_commas_and_two_numbers_in_one_cell_are_read() {
        assertThat(place("latitude", "49,2551", "longitude", "4,0312").position())
                .isEqualTo(new Position(49.2551, 4.0312));
        ImportResult result = importing("latitude", "49.2551, 4.0312", "longitude", "");
        assertThat(result.accepted().get(0).position()).isEqualTo(new Position(49.2551, 4.0312));
        assertThat(rules(result)).containsExactly(FixRule.COORDINATES_SPLIT);
    }

    @Test
    void lambert_is_turned_into_degrees_and_impossible_coordinates_are_reported() {
        for (ImportResult result : List.of(
                importing("latitude", "6906000", "longitude", "774500"),
                importing("latitude", "774 500,0", "longitude", "6 906 000"))) {
            assertThat(rules(result)).containsExactly(FixRule.LAMBERT_CONVERTED);
            assertThat(kinds(result)).isEmpty();
            assertThat(result.accepted().get(0).position())
                    .isNotNull()
                    .matches(point -> point.kmTo(new Position(49.2551, 4.0312)) < 5);
        }
        // The origin of the projection, by definition.
        assertThat(Lambert.position(700_000, 6_600_000)).contains(new Position(46.5, 3));
        assertThat(kinds(importing("latitude", "999", "longitude", "999")))
                .containsExactly(WarningKind.IMPOSSIBLE_COORDINATES);
    }

    @Test
    void a_point_far_from_its_commune_is_kept_with_its_distance() {
        ImportResult result = importing("latitude", "48.8566", "longitude", "2.3522");
        assertThat(kinds(result)).containsExactly(WarningKind.FAR_FROM_COMMUNE);
        assertThat(result.warnings().get(0).message())
                .isEqualTo("Le point est à 131\u00A0km du centre de la commune (Reims).");
        assertThat(result.accepted().get(0).approximate()).isFalse();
    }
}
