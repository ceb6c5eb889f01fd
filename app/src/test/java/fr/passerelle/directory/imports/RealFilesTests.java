package fr.passerelle.directory.imports;

import static fr.passerelle.directory.imports.ImportFixtures.PLACES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.api.PlacesFixtures;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.Warning;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Real files, when they are at hand. */
class RealFilesTests {

    @Test
    void the_official_example_is_read_whole_and_its_point_doubted() {
        ImportResult result = PLACES.read(SharedFiles.read("standard-mediation-num-exemple-valide.csv"));
        assertThat(result.mapping()).isEqualTo("standard-v1");
        assertThat(result.fixes()).isEmpty();
        assertThat(result.unknownColumns()).isEmpty();
        assertThat(result.warnings())
                .extracting(Warning::kind, Warning::line)
                .containsExactly(tuple(WarningKind.FAR_FROM_COMMUNE, 2));
        assertThat(result.warnings().get(0).message())
                .isEqualTo("Le point est à 645\u00A0km du centre de la commune (Reims).");
        Place place = result.accepted().get(0);
        assertThat(place.contact().websites()).hasSize(2);
        assertThat(place.offer().fees()).containsExactlyInAnyOrder(Offer.Fee.FREE_ON_CONDITION, Offer.Fee.PAID);
        assertThat(place.offer().trainings())
                .containsExactlyInAnyOrder(Offer.Training.MON_ESPACE_SANTE, Offer.Training.ARNIA_MEDNUM_BFC);
        assertThat(place.offer().otherTrainings()).containsExactly("Label et la bête");
        assertThat(place.hours().isUnderstood()).isTrue();
    }

    @Test
    void hinaura_loses_no_row() {
        ImportResult result = PLACES.read(SharedFiles.read("hinaura-schema-v0.json"));
        assertThat(result.mapping()).isEqualTo("hinaura-v0");
        assertThat(result.unknownColumns()).isEmpty();
        assertThat(result.rejected()).isEmpty();
        assertThat(result.counts().rows()).isEqualTo(687);
        assertThat(result.counts().accepted()).isEqualTo(687);
        assertThat(result.counts().fixedRows()).isEqualTo(303);
        assertThat(result.counts().fixes())
                .isEqualTo(Map.of(FixRule.COMMUNE_NAME, 298, FixRule.SPACES, 11, FixRule.INVALID_DROPPED, 1));
        assertThat(result.counts().warnings())
                .isEqualTo(Map.of(
                        WarningKind.PIVOT_PLACEHOLDER,
                        687,
                        WarningKind.COMMUNE_UNCERTAIN,
                        37,
                        WarningKind.POSTAL_CODE_MISMATCH,
                        8,
                        WarningKind.FAR_FROM_COMMUNE,
                        2,
                        WarningKind.HOURS_DOUBTFUL,
                        3));
    }

    @Test
    void hinaura_keeps_its_hours_and_its_meaning() {
        List<Place> places =
                PLACES.read(SharedFiles.read("hinaura-schema-v0.json")).accepted();
        assertThat(places)
                .filteredOn(place -> !place.hours().text().isEmpty())
                .hasSize(617)
                .extracting(Place::hours)
                .allMatch(OpeningHours::isUnderstood);
        assertThat(places).filteredOn(place -> place.contact().phone() != null).hasSize(631);
        assertThat(places)
                .allMatch(place ->
                        place.pivot() == null && !place.offer().services().isEmpty());
        assertThat(places)
                .filteredOn(place -> place.offer().needs().contains(Offer.Need.ILLITERACY))
                .hasSize(230);
        assertThat(places)
                .filteredOn(place -> place.offer().fees().contains(Offer.Fee.FREE))
                .hasSize(527);
    }

    @Test
    void what_is_exported_is_read_back_the_same() {
        List<Place> places =
                PLACES.read(SharedFiles.read("hinaura-schema-v0.json")).accepted();
        ImportResult again = PLACES.read(PlacesFixtures.nationalCsv(places).getBytes(StandardCharsets.UTF_8));
        assertThat(again.mapping()).isEqualTo("standard-v1");
        assertThat(again.fixes()).isEmpty();
        assertThat(again.accepted()).isEqualTo(places);
    }

    @Test
    void files_of_another_shape_are_refused_with_a_sentence() {
        byte[] communes = SharedFiles.read("communes-centroides.csv");
        assertThatThrownBy(() -> PLACES.read(communes))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("Ce fichier n’est pas reconnu")
                .hasMessageContaining("codes_postaux");
    }
}
