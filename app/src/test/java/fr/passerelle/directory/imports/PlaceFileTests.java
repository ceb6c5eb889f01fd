package fr.passerelle.directory.imports;

import static fr.passerelle.directory.imports.ImportFixtures.PLACES;
import static fr.passerelle.directory.imports.ImportFixtures.importing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.directory.imports.ImportResult.Rejection;
import fr.passerelle.directory.imports.ImportResult.Row;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFileTests {

    private static final String HEADER = "id,nom,commune,code_postal\n";
    private static final String ROW = "a,Médiathèque,Évreux,27000\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separators_are_recognised(String separator) {
        ImportResult result = importing((HEADER + ROW).replace(",", separator));
        assertThat(result.accepted())
                .singleElement()
                .satisfies(place -> assertThat(place.name()).isEqualTo("Médiathèque"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void encodings_are_recognised(String charset) {
        ImportResult result = PLACES.read((HEADER + ROW).getBytes(Charset.forName(charset)));
        assertThat(result.accepted())
                .singleElement()
                .satisfies(place -> assertThat(place.name()).isEqualTo("Médiathèque"));
    }

    @Test
    void a_byte_order_mark_and_windows_lines_do_no_harm() {
        ImportResult result = importing(("\uFEFF" + HEADER + ROW).replace("\n", "\r\n"));
        assertThat(result.counts().accepted()).isEqualTo(1);
        assertThat(result.unknownColumns()).isEmpty();
    }

    @Test
    void json_arrays_are_read_with_their_lists_and_numbers() {
        ImportResult result = importing("""
                [{"id": 7, "nom": "Bus", "commune": "Reims", "code_postal": 51100, "services": ["Maîtrise des outils numériques du quotidien"],
                  "latitude": 49.25, "longitude": 4.03, "telephone": 33630392518, "inconnue": {"a": null}, "horaires": null}]""");
        assertThat(result.accepted()).singleElement().satisfies(place -> {
            assertThat(place.id()).isEqualTo("7");
            assertThat(place.offer().services()).hasSize(1);
            assertThat(place.contact().phone()).isEqualTo("+33630392518");
        });
        assertThat(result.unknownColumns()).containsExactly("inconnue.a");
    }

    @Test
    void headers_are_recognised_whatever_their_case_and_accents() {
        ImportResult result =
                importing("ID;Nom;COMMUNE;Code postal;Téléphone;Mes notes\na;Lieu;Reims;51100;0326000000;x\n");
        assertThat(result.accepted())
                .singleElement()
                .satisfies(place -> assertThat(place.contact().phone()).isEqualTo("+33326000000"));
        assertThat(result.unknownColumns()).containsExactly("Mes notes");
    }

    @Test
    void the_old_vocabulary_is_recognised_by_its_columns() {
        ImportResult result = importing(
                "id,nom,commune,code_postal,publics_accueillis,conditions_acces\n"
                        + "a,Lieu,Reims,51100,Adultes;Surdité;Public inventé,\"Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer\"\n");
        assertThat(result.mapping()).isEqualTo("hinaura-v0");
        assertThat(result.accepted().get(0).offer().needs())
                .extracting(Enum::name)
                .containsExactly("DEAFNESS");
        assertThat(result.accepted().get(0).offer().fees())
                .extracting(Enum::name)
                .containsExactly("FREE_ON_CONDITION");
        assertThat(result.warnings())
                .extracting(ImportResult.Warning::message)
                .containsExactly(
                        "Terme inconnu dans la colonne «\u00A0publics_accueillis\u00A0»\u00A0: Public inventé.");
    }

    @Test
    void a_mapping_can_be_asked_by_name() {
        List<Row> rows = new ArrayList<>();
        byte[] file = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        Optional<ImportMapping> asked = ImportMapping.named("hinaura-v0");
        assertThat(PLACES.stream(file, asked, rows::add).mapping().name()).isEqualTo("hinaura-v0");
        assertThat(rows).singleElement().matches(Row::isAccepted);
        assertThat(ImportMapping.named("inconnu")).isEmpty();
    }

    @Test
    void rows_are_refused_for_three_reasons_only_with_their_line() {
        ImportResult result = importing(HEADER
                + ",Sans identifiant,Reims,51100\n"
                + "b,,Reims,51100\n"
                + "c,Nulle part,Atlantide,99999\n"
                + "d,Sans adresse,,\n"
                + "\n"
                + "e,Bon,REIMS,\n");
        assertThat(result.rejected())
                .containsExactly(
                        new Rejection(2, "", "Identifiant absent."),
                        new Rejection(3, "b", "Nom du lieu absent."),
                        new Rejection(4, "c", "Commune introuvable\u00A0: «\u00A0Atlantide\u00A0», code postal 99999."),
                        new Rejection(5, "d", "Commune et code postal absents."));
        assertThat(result.accepted()).hasSize(1);
        assertThat(result.counts().rows()).isEqualTo(5);
    }

    @Test
    void uneven_rows_and_repeated_identifiers_are_kept_and_reported() {
        ImportResult result = importing(HEADER + "a,Lieu,Reims,51100,trop\n" + "a,Lieu,Reims\n");
        assertThat(ImportFixtures.kinds(result)).contains(WarningKind.UNEVEN_ROW, WarningKind.DUPLICATE_ID);
        assertThat(result.accepted()).hasSize(2);
    }

    @Test
    void useless_files_are_refused_with_a_sentence() {
        assertRefused("", "vide");
        assertRefused(" \n ", "vide");
        assertRefused("PK\u0003\u0004abc", "CSV");
        assertRefused("BZh9", "archive");
        assertRefused("%PDF-1.7", "pas un texte");
        assertRefused("a\0b", "pas un texte");
        assertRefused("bonjour", "pas reconnu");
        assertRefused("nom,commune\nx,Reims\n", "pas reconnu");
        assertRefused("[{\"id\": 1,", "mal formé à la ligne 1");
        assertRefused("[1, 2]", "pas reconnu");
        assertRefused("{\"id\": 1}", "pas reconnu");
    }

    private static void assertRefused(String text, String reason) {
        assertThatThrownBy(() -> importing(text))
                .as(text)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(reason);
    }
}
