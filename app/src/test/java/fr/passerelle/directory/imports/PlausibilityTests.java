package fr.passerelle.directory.imports;

import static fr.passerelle.directory.imports.ImportFixtures.importing;
import static fr.passerelle.directory.imports.ImportFixtures.kinds;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.HoursDoubts;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.Siret;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibilityTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo 09:00-12:00,11:00-13:00 | Deux plages d’horaires se chevauchent : 9 h 00–12 h 00 et 11 h 00–13 h 00.
            Mo-Fr 14:00-12:00          | Les horaires ferment à 12 h 00 avant d’ouvrir à 14 h 00.
            Mo 09:00-12:00,14:00-17:00 |
            Fr 18:00-02:00             |
            24/7                       |
            "sur rendez-vous"          |
            Mo 09:00-12:00; Mo 11:00-13:00 |
            """)
    void hours_that_cannot_be_are_told(String hours, String doubt) {
        List<String> doubts = HoursDoubts.of(OpeningHours.parse(hours)).stream()
                .map(words -> words.replace('\u00a0', ' '))
                .toList();
        assertThat(doubts).isEqualTo(doubt == null ? List.of() : List.of(doubt));
    }

    @Test
    void doubtful_hours_are_kept_and_told() {
        ImportResult result = importing("horaires", "lundi 9h-12h et 11h-13h");
        assertThat(kinds(result)).containsExactly(WarningKind.HOURS_DOUBTFUL);
        assertThat(result.accepted().get(0).hours().isUnderstood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 02 03 04 05", "06 06 06 06 06", "01 11 11 11 11", "0123456789"})
    void a_telephone_typed_to_fill_the_form_is_told(String phone) {
        assertThat(kinds(importing("telephone", phone))).containsExactly(WarningKind.PHONE_SUSPECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03 26 40 20 60", "0465710142", "3949"})
    void a_true_telephone_is_not(String phone) {
        assertThat(kinds(importing("telephone", phone))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accueil@exemple.fr", "x@example.com", "nom@gmail.fr"})
    void an_email_that_nobody_reads_is_told(String email) {
        ImportResult result = importing("courriels", email);
        assertThat(kinds(result)).containsExactly(WarningKind.EMAIL_SUSPECT);
        assertThat(result.warnings().get(0).message())
                .doesNotContain(email)
                .contains(email.substring(email.indexOf('@')));
    }

    @ParameterizedTest
    @CsvSource({
        "43493312300029, true",
        "43493312300028, false",
        "35600000049837, true",
        "35600000012345, false",
        "1234, false"
    })
    void the_last_digit_checks_a_siret_except_at_the_post_office(String siret, boolean valid) {
        assertThat(Siret.isValid(siret)).isEqualTo(valid);
    }

    @Test
    void columns_that_say_nothing_are_found() {
        DeadColumns columns = new DeadColumns(List.of("vide", "zeros", "source", "vrai", "court"));
        for (int i = 0; i < 12; i++) {
            columns.see(Map.of(
                    "vide",
                    " ",
                    "zeros",
                    i % 2 == 0 ? "00000000000000" : "",
                    "source",
                    "Hinaura",
                    "vrai",
                    "ligne " + i,
                    "court",
                    i < 11 ? "99 99" : "03 26 40 20 60"));
        }
        assertThat(columns.found())
                .containsExactly(new DeadColumns.Dead("vide", ""), new DeadColumns.Dead("zeros", "00000000000000"));
    }

    @Test
    void a_file_of_a_few_rows_has_no_dead_column() {
        DeadColumns columns = new DeadColumns(List.of("vide"));
        columns.see(Map.of("vide", ""));
        assertThat(columns.found()).isEqualTo(new ArrayList<>());
    }
}
