package fr.passerelle.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfferTests {

    private static final List<Term[]> VOCABULARIES = List.of(
            Offer.Service.values(),
            Offer.Audience.values(),
            Offer.Need.values(),
            Offer.Fee.values(),
            Offer.Mobility.values(),
            Offer.Programme.values(),
            Offer.Training.values(),
            Offer.AccessMode.values(),
            Offer.SupportMode.values());

    @Test
    void vocabularies_have_the_size_of_the_national_schema() {
        assertThat(VOCABULARIES).extracting(terms -> terms.length).containsExactly(9, 5, 7, 3, 2, 11, 10, 6, 4);
    }

    @Test
    void codes_are_unique_across_vocabularies_so_that_mappings_can_name_them_alone() {
        assertThat(VOCABULARIES.stream().flatMap(Stream::of).map(Term::name)).doesNotHaveDuplicates();
    }

    @Test
    void the_national_schema_has_32_columns() {
        assertThat(PlaceField.values())
                .hasSize(32)
                .extracting(PlaceField::column)
                .doesNotHaveDuplicates();
    }
}
