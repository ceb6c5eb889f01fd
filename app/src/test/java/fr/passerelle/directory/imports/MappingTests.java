package fr.passerelle.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.Position;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mapping can say, each thing on a small file. */
class MappingTests {

    private static final String START =
            "titre: Essai\nchamps:\n  id: n\n  nom: n\n  commune: ville\n  code_postal: cp\n";
    private static final String CSV = "n,ville,cp,%s\nLe lieu,Reims,51100,%s\n";

    @Test
    void columns_are_joined_split_and_taken_by_part() {
        Place place = read(
                        START + "  adresse: {joindre: [num, voie], par: \" \"}\n"
                                + "  complement_adresse: {colonne: reste, couper: \" / \", garder: -1}\n"
                                + "  presentation_resume: {colonne: reste, extraire: '^(\\w+) \\w+', groupe: 1}\n"
                                + "  source: {constante: Nous}\n"
                                + "  telephone: [inconnue, tel]\n",
                        CSV.formatted("num,voie,reste,tel", "8,rue de Vesle,Un deux / étage 2,0326000000"))
                .get(0);
        assertThat(place.address().street()).isEqualTo("8 rue de Vesle");
        assertThat(place.address().complement()).isEqualTo("étage 2");
        assertThat(place.summary()).isEqualTo("Un");
        assertThat(place.source()).isEqualTo("Nous");
        assertThat(place.contact().phone()).isEqualTo("+33326000000");
    }

    @Test
    void words_become_terms_and_dates_days() {
        Place place = read(
                        START + "  services: {colonne: quoi, couper: \"-\"}\n"
                                + "  date_maj: {colonne: quand, dates: [mm/jj/aaaa, aaaammjj]}\n"
                                + "termes:\n  quoi:\n    a: Aide aux démarches administratives\n    b: [SAFE_USE]\n    \"*\": []\n",
                        CSV.formatted("quoi,quand", "A-b-zz,12/31/2025"))
                .get(0);
        assertThat(place.offer().services())
                .containsExactlyInAnyOrder(Offer.Service.ADMINISTRATIVE_PROCEDURES, Offer.Service.SAFE_USE);
        assertThat(place.updatedOn()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            position: {latitude: a, longitude: b} ~ a;b ~ 49,2551;4,0312
            position: {ensemble: a, ordre: "longitude, latitude"} ~ a ~ [4.0312, 49.2551]
            position: {x: a, y: b, projection: lambert-93} ~ a;b ~ 775123,4;6906789
            latitude: a ~ a ~ 49.2551 4.0312
            """)
    void points_are_written_in_many_ways(String field, String columns, String cells) {
        Place place = read(
                        START + "  " + field + "\n",
                        "n;ville;cp;%s\nLe lieu;Reims;51100;%s\n".formatted(columns, cells))
                .get(0);
        assertThat(place.position()).isNotNull();
        assertThat(place.position().kmTo(new Position(49.2551, 4.0312))).isLessThan(5);
        assertThat(place.approximate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            8h30-12h | 13h30-17h | 8h30-12h | 13h30-17h | - | x | | | | | 9h12h | | | ~ Mo-Tu 08:30-12:00,13:30-17:00; Sa 09:00-12:00
            9h à 12h | | | | | | | | | | | | | ~ Mo 09:00-12:00
            - | - | x | | | | | | | | | | | ~
            9h-12h, 12h30-13h | | | | | | | | | | | | | ~ Mo 09:00-12:00,12:30-13:00
            sur demande | 14h-17h | | | | | | | | | | | | ~ lundi matin\u00a0: sur demande\u00a0; lundi après-midi\u00a0: 14h-17h
            25h-26h | | | | | | | | | | | | | ~ lundi matin\u00a0: 25h-26h
            """)
    void half_days_become_a_week(String cells, String osm) {
        List<String> split = List.of(cells.split("\\|", -1));
        assertThat(HalfDays.week(split)).isEqualTo(osm == null ? "" : osm.strip());
    }

    @Test
    void json_is_read_wherever_its_list_stands_and_however_deep_its_cells() {
        String mapping =
                "titre: Essai\nracine: data.items\nchamps:\n  id: ref\n  nom: fiche.nom\n  commune: fiche.adresse.ville\n"
                        + "  code_postal: fiche.adresse.cp\n  position: {ensemble: point.coordinates, ordre: \"longitude, latitude\"}\n";
        String json = """
                {"meta": {"items": [{"ref": 0}]}, "data": {"items": [
                  {"ref": 33630392518, "fiche": {"nom": "Le lieu", "adresse": {"ville": "Reims", "cp": 51100}},
                   "point": {"coordinates": [4.0312, 49.2551]}, "vide": null, "trop": 1e400}]}}""";
        Place place = read(mapping, json).get(0);
        assertThat(place.id()).isEqualTo("33630392518");
        assertThat(place.position()).isEqualTo(new Position(49.2551, 4.0312));
        assertThatThrownBy(() -> read(mapping.replace("data.items", "ailleurs"), json))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("ailleurs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            titre: A\\nchamps: [ ~ 2 ~ YAML
            titre: A ~ 1 ~ il manque « champs »
            titre: A\\nchamps:\\n  id: a ~ 3 ~ il manque le champ « nom »
            titre: A\\nchamps:\\n  id: a\\n  nom: b\\n  codepostal: c ~ 5 ~ le champ « codepostal » n’existe pas
            titre: A\\nchamps:\\n  id: a\\n  nom: {colone: b} ~ 4 ~ « colone » n’est pas attendu
            titre: A\\nchamps:\\n  id: a\\n  nom: {colonne: b, extraire: "(" } ~ 4 ~ mal écrite
            titre: A\\nchamps:\\n  id: a\\n  nom: {colonne: b, extraire: "b", groupe: 3} ~ 4 ~ pas de groupe 3
            titre: A\\nchamps:\\n  id: a\\n  nom: {constante: x, colonne: b} ~ 4 ~ une seule fois
            titre: A\\nchamps:\\n  id: a\\n  id: b ~ 4 ~ dit deux fois
            titre: A\\nchamps:\\n  id: a\\n  nom: b\\n  date_maj: {colonne: c, dates: hier} ~ 5 ~ format de date
            titre: A\\nchamps:\\n  id: a\\n  nom: b\\ntermes:\\n  b:\\n    x: Nimporte ~ 7 ~ « Nimporte » n’est pas un terme
            titre: A\\nchamps:\\n  id: a\\n  nom: b\\n  horaires: {demi-journées: [a, b]} ~ 5 ~ il faut 14 colonnes
            titre: A\\npour: chats\\nchamps: {} ~ 2 ~ lieux
            titre: A\\nchamps: &a [*a] ~ 2 ~ renvois
            titre: A\\nchamps: {a: {a: {a: {a: {a: {a: {a: {a: {a: 1}}}}}}}}} ~ 2 ~ trop de niveaux
            """)
    void a_fault_is_told_in_french_with_its_line(String yaml, int line, String words) {
        assertThatThrownBy(() -> MappingYaml.read("essai", yaml.replace("\\n", "\n")))
                .isInstanceOfSatisfying(MappingFault.class, fault -> {
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.words().replace('\u00a0', ' '))
                            .startsWith("Ligne " + line + " : ")
                            .contains(words);
                });
    }

    @Test
    void a_pattern_made_to_hang_does_not() {
        String mapping = START + "  presentation_resume: {colonne: t, extraire: '^(a+)+$'}\n";
        String csv = CSV.formatted("t", "a".repeat(19_000) + "!");
        assertTimeout(Duration.ofSeconds(2), () -> read(mapping, csv));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[[[[[[[[[[",
                "{{{{{{{{{",
                "- - - - - - - - - - - -",
                "\t",
                "a: b: c",
                "? ",
                "%YAML 9",
                "!!js x"
            })
    void hostile_yaml_is_refused_with_a_line(String yaml) {
        assertThatThrownBy(() -> MappingYaml.read("essai", yaml.repeat(500))).isInstanceOf(MappingFault.class);
    }

    @Test
    void all_that_come_with_passerelle_are_valid_and_named() {
        assertThat(ImportMapping.KNOWN)
                .hasSize(7)
                .extracting(ImportMapping::title)
                .doesNotHaveDuplicates();
    }

    private static List<Place> read(String mapping, String file) {
        List<ImportResult.Row> rows = new ArrayList<>();
        ImportFixtures.PLACES.stream(
                file.getBytes(StandardCharsets.UTF_8), Optional.of(MappingYaml.read("essai", mapping)), rows::add);
        return rows.stream().map(ImportResult.Row::place).toList();
    }
}
