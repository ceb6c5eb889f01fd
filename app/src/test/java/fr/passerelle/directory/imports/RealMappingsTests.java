package fr.passerelle.directory.imports;

import static fr.passerelle.directory.imports.ImportFixtures.PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.imports.ImportResult.Warning;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real files of other shapes, when they are at hand, through the mappings that come with Passerelle. */
class RealMappingsTests {

    @Test
    void ternum_loses_no_row_and_its_half_days_become_hours() {
        ImportResult result = PLACES.read(SharedFiles.read("bfc-ternum-dataset.csv"));
        assertThat(result.mapping()).isEqualTo("bfc-ternum");
        assertThat(result.counts().rows()).isEqualTo(697);
        assertThat(result.rejected()).isEmpty();
        assertThat(result.unknownColumns()).isEmpty();
        List<Place> places = result.accepted();
        assertThat(places.get(0).hours().text()).isEqualTo("Mo-Fr 08:30-12:00,13:30-17:00");
        assertThat(places.get(0).updatedOn()).isEqualTo(LocalDate.of(2021, 3, 2));
        assertThat(places)
                .filteredOn(place -> !place.hours().text().isEmpty())
                .hasSize(312)
                .filteredOn(place -> !place.hours().isUnderstood())
                .singleElement()
                .satisfies(place -> assertThat(place.hours().text()).contains("souscondition"));
        assertThat(places)
                .filteredOn(place -> place.offer().programmes().contains(Offer.Programme.FRANCE_SERVICES))
                .hasSize(50);
        assertThat(kinds(result)).doesNotContain(WarningKind.UNKNOWN_TERM);
    }

    @Test
    void ternum_points_that_were_set_on_a_homonym_are_told() {
        ImportResult result = PLACES.read(SharedFiles.read("bfc-ternum-dataset.csv"));
        assertThat(far(result))
                .hasSize(34)
                .contains(
                        "Le point est à 106\u00a0km du centre de la commune (Luzy).",
                        "Le point est à 74\u00a0km du centre de la commune (Fontaines).",
                        "Le point est à 68\u00a0km du centre de la commune (Autun).");
    }

    @Test
    void gironde_has_its_axes_right_and_its_address_in_pieces() {
        ImportResult result = PLACES.read(SharedFiles.read("mednumcli-gironde.json"));
        assertThat(result.mapping()).isEqualTo("gironde");
        assertThat(result.counts().rows()).isEqualTo(347);
        assertThat(result.unknownColumns()).isEmpty();
        assertThat(result.rejected()).isEmpty();
        assertThat(far(result)).hasSize(1);
        assertThat(kinds(result)).doesNotContain(WarningKind.UNKNOWN_TERM);
        Place first = result.accepted().get(0);
        assertThat(first.address())
                .isEqualTo(new Place.Address("Bordeaux", "33000", "33063", "8 rue de la Boétie", null));
        assertThat(first.position()).isNotNull();
        assertThat(first.position().latitude()).isBetween(44.8, 44.9);
        assertThat(first.updatedOn()).isEqualTo(LocalDate.of(2021, 12, 7));
        assertThat(result.accepted())
                .filteredOn(place -> place.address().street().matches("(?s).*\\d{5}\\s+\\D*"))
                .extracting(Place::name)
                // Their addresses hold the town twice.
                .containsExactly("BIJ Pessac", "INFO JEUNES LA BREDE MONTESQUIEU");
    }

    @Test
    void the_stops_of_a_bus_stay_distinct_and_go_round_every_other_week() {
        ImportResult result = PLACES.read(SharedFiles.read("mednumcli-bus-france-services-charente.json"));
        assertThat(result.mapping()).isEqualTo("bus-france-services-charente");
        assertThat(result.unknownColumns()).isEmpty();
        assertThat(result.accepted())
                .hasSize(12)
                .allMatch(place -> place.hours().isUnderstood()
                        && place.offer().mobilities().contains(Offer.Mobility.ITINERANT)
                        && "40109226700020".equals(place.pivot())
                        && "+33630392518".equals(place.contact().phone()));
        assertThat(result.accepted()).extracting(Place::name).doesNotHaveDuplicates();
        assertThat(result.accepted())
                .extracting(Place::hours)
                .extracting(OpeningHours::text)
                .allMatch(text -> text.startsWith("week 01-53/2")
                        || text.startsWith("week 02-53/2")
                        || text.startsWith("week 02-52/2"));
        // One stop is in Charente and its point in Aix-en-Provence.
        assertThat(far(result)).containsExactly("Le point est à 485\u00a0km du centre de la commune (Valence).");
    }

    private static List<String> far(ImportResult result) {
        return result.warnings().stream()
                .filter(warning -> warning.kind() == WarningKind.FAR_FROM_COMMUNE)
                .map(Warning::message)
                .toList();
    }

    private static List<WarningKind> kinds(ImportResult result) {
        return result.warnings().stream().map(Warning::kind).toList();
    }
}
