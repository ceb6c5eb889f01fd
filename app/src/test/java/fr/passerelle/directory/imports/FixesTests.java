package fr.passerelle.directory.imports;

import static fr.passerelle.directory.imports.ImportFixtures.importing;
import static fr.passerelle.directory.imports.ImportFixtures.kinds;
import static fr.passerelle.directory.imports.ImportFixtures.place;
import static fr.passerelle.directory.imports.ImportFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.imports.ImportResult.Fix;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixesTests {

    @Test
    void a_valid_row_is_left_alone() {
        ImportResult result = importing();
        assertThat(result.fixes()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(result.accepted()).hasSize(1);
    }

    @Test
    void every_change_tells_line_field_before_and_after() {
        assertThat(importing("nom", " Le   lieu ").fixes())
                .containsExactly(new Fix(2, "a-1", PlaceField.NAME, " Le   lieu ", "Le lieu", FixRule.SPACES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03 26 00 00 00 | +33326000000 | PHONE_FORMAT",
                "326000000 | +33326000000 | LEADING_ZERO",
                "33630392518 | +33630392518 | PHONE_FORMAT",
                "+33 (0)3.26.00.00.00 | +33326000000 | PHONE_FORMAT",
                "03 26 00 00 00 / 03 26 00 00 01 | +33326000000 | EXTRA_PHONE",
                "39 49 | 3949 | PHONE_FORMAT",
                "99 99 | | INVALID_DROPPED",
                "voir le site | | INVALID_DROPPED",
            })
    void telephones(String before, String after, FixRule rule) {
        ImportResult result = importing("telephone", before);
        assertThat(result.accepted().get(0).contact().phone()).isEqualTo(after);
        assertThat(rules(result)).containsExactly(rule);
    }

    @Test
    void a_number_overseas_belongs_to_its_departement() {
        assertThat(place(
                                "commune",
                                "Fort-de-France",
                                "code_postal",
                                "97200",
                                "latitude",
                                "",
                                "longitude",
                                "",
                                "telephone",
                                "0596 60 00 00")
                        .contact()
                        .phone())
                .isEqualTo("+596596600000");
    }

    @Test
    void emails_and_addresses_are_checked_one_by_one() {
        ImportResult result = importing(
                "courriels",
                "mailto:a@Ville.FR|pas un mél|b@ville.fr",
                "site_web",
                "www.ville.fr|javascript:alert(1)|https://ville.fr/ok",
                "prise_rdv",
                "https://rdv example");
        Place.Contact contact = result.accepted().get(0).contact();
        assertThat(contact.emails()).containsExactly("a@ville.fr", "b@ville.fr");
        assertThat(contact.websites()).containsExactly("https://www.ville.fr", "https://ville.fr/ok");
        assertThat(rules(result)).contains(FixRule.INVALID_DROPPED, FixRule.URL_COMPLETED);
        assertThat(result.fixes()).extracting(Fix::before).contains("javascript:alert(1)");
    }

    @ParameterizedTest
    @CsvSource({
        "43493312300029, 43493312300029,",
        "434 933 123 00029, 43493312300029,",
        "00000000000000, , PIVOT_PLACEHOLDER",
        "43493312300028, 43493312300028, PIVOT_SUSPECT",
        "35600000000048, 35600000000048,",
        "35600000049837, 35600000049837,",
        "W751000001, W751000001,",
        "434933123, 434933123,",
        "4349331230, 4349331230,",
        "'4,34933E+13', ,",
        "5480015500019, 05480015500019,",
    })
    void pivots_are_doubted_never_refused(String before, String after, WarningKind warning) {
        ImportResult result = importing("pivot", before);
        assertThat(result.accepted().get(0).pivot()).isEqualTo(after);
        assertThat(kinds(result)).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @ParameterizedTest
    @CsvSource({
        "02/01/2026, 2026-01-02",
        "2/1/2026, 2026-01-02",
        "2026-01-02T10:00:00Z, 2026-01-02",
        "01/01/1970, ",
        "31/02/2026, ",
        "hier, "
    })
    void dates(String before, LocalDate after) {
        ImportResult result = importing("date_maj", before);
        assertThat(result.accepted().get(0).updatedOn()).isEqualTo(after);
        assertThat(rules(result)).containsExactly(after == null ? FixRule.INVALID_DROPPED : FixRule.DATE_FORMAT);
    }

    @Test
    void a_date_in_the_future_is_doubted() {
        assertThat(kinds(importing("date_maj", "2026-11-23"))).containsExactly(WarningKind.DATE_IN_FUTURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "services | Comprehension du monde numérique | UNDERSTANDING_THE_DIGITAL_WORLD",
                "formations_labels | Étapes numériques(La Poste) | ETAPES_NUMERIQUES",
                "formations_labels | Formé à « MON ESPACE SANTE » | MON_ESPACE_SANTE",
                "modalites_acces | Ce lieu n’accueille pas de public | NO_PUBLIC",
                "frais_a_charge | GRATUIT | FREE",
                "publics_specifiquement_adresses | jeune | YOUNG_PEOPLE",
                "prise_en_charge_specifique | Langues étrangères - anglais | ENGLISH",
                "dispositif_programmes_nationaux | point d'acces numerique caf | CAF_DIGITAL_ACCESS_POINT",
            })
    void labels_are_understood_however_they_are_spelled(String column, String written, String code) {
        ImportResult result = importing(column, written);
        Offer offer = result.accepted().get(0).offer();
        assertThat(Stream.of(
                                offer.services(),
                                offer.trainings(),
                                offer.accessModes(),
                                offer.fees(),
                                offer.audiences(),
                                offer.needs(),
                                offer.programmes())
                        .flatMap(Set::stream))
                .singleElement()
                .extracting(term -> ((Enum<?>) term).name())
                .isEqualTo(code);
        assertThat(rules(result)).containsExactly(FixRule.LABEL);
    }

    @Test
    void lists_are_read_whatever_their_separator_and_unknown_words_reported() {
        assertThat(place("services", "Insertion professionnelle via le numérique;Utilisation sécurisée du numérique")
                        .offer()
                        .services())
                .hasSize(2);
        assertThat(place("frais_a_charge", "Gratuit, Payant").offer().fees()).hasSize(2);
        assertThat(place("frais_a_charge", "{Gratuit|Payant}").offer().fees()).hasSize(2);
        assertThat(kinds(importing("frais_a_charge", "garbage|Payant"))).containsExactly(WarningKind.UNKNOWN_TERM);
    }

    @Test
    void nothing_is_written_in_many_ways() {
        Place place = place("telephone", "-", "horaires", "N/A", "presentation_resume", "null", "source", "néant");
        assertThat(place.contact().phone()).isNull();
        assertThat(place.hours().text()).isEmpty();
        assertThat(place.summary()).isNull();
        assertThat(place.source()).isNull();
    }

    @Test
    void texts_keep_their_paragraphs_and_long_summaries_are_reported() {
        assertThat(place("presentation_detail", "Un.\r\n\r\n\r\nDeux  mots\u00A0: oui.")
                        .detail())
                .isEqualTo("Un.\n\nDeux mots\u00A0: oui.");
        assertThat(kinds(importing("presentation_resume", "x".repeat(281)))).containsExactly(WarningKind.TEXT_TOO_LONG);
    }

    @Test
    void hours_keep_the_producers_words_when_they_are_not_understood() {
        ImportResult result = importing("horaires", "selon les permanences du mardi");
        assertThat(result.accepted().get(0).hours().text()).isEqualTo("selon les permanences du mardi");
        assertThat(kinds(result)).containsExactly(WarningKind.HOURS_NOT_UNDERSTOOD);
        assertThat(rules(importing("horaires", "lundi 9h-12h"))).containsExactly(FixRule.HOURS);
        assertThat(place("horaires", "Mo-Sun 00:00-00:00").hours().text()).isEqualTo("24/7");
        assertThat(place("horaires", "Mo-Fri 9:00-12:00").hours().text()).isEqualTo("Mo-Fr 09:00-12:00");
    }
}
