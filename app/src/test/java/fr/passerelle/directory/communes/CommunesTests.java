package fr.passerelle.directory.communes;

import static fr.passerelle.directory.communes.CommunesFixtures.france;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Communes;
import fr.passerelle.directory.Position;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommunesTests {

    @Test
    void the_whole_reference_is_bundled() {
        assertThat(france().size()).isEqualTo(34_969);
        Commune reims = france().byCode("51454").orElseThrow();
        assertThat(reims.name()).isEqualTo("Reims");
        assertThat(reims.postalCodes()).contains("51100");
        assertThat(reims.department()).isEqualTo("51");
        assertThat(reims.centre()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"75113, Paris", "69383, Lyon", "13216, Marseille", "75056, Paris", "2A004, Ajaccio"})
    void arrondissements_give_their_commune(String code, String name) {
        assertThat(france().byCode(code)).map(Commune::name).contains(name);
    }

    @Test
    void unknown_codes_give_nothing() {
        assertThat(france().byCode("75121")).isEmpty();
        assertThat(france().byCode("")).isEmpty();
        assertThat(france().byPostalCode("99999")).isEmpty();
    }

    @Test
    void a_postal_code_gives_all_its_communes_the_most_peopled_first() {
        assertThat(france().byPostalCode("74600"))
                .extracting(Commune::name)
                .first()
                .isEqualTo("Annecy");
        assertThat(france().byPostalCode("01500")).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "ST ETIENNE, 42218",
        "Saint-Etienne, 42218",
        "LONS LE SAUNIER CEDEX, 39300",
        "Annecy Cedex 03, 74010",
        "PARIS 13E ARRONDISSEMENT, 75056",
        "Lyon 3e, 69123",
        "Marseille 01, 13055",
        "Saint-Donat-sur-lHerbasse, 26301",
        "le puy en velay, 43157"
    })
    void a_name_is_found_however_it_is_spelled(String written, String code) {
        assertThat(france().named(written)).extracting(Commune::code).contains(code);
    }

    @Test
    void typing_a_few_letters_is_enough() {
        assertThat(names("marseil")).startsWith("Marseille");
        assertThat(names("havre")).contains("Le Havre");
        assertThat(names("st mal")).contains("Saint-Malo");
        assertThat(names("st")).contains("Strasbourg", "Saint-Denis");
        assertThat(names("évr")).contains("Évreux");
        assertThat(names("paris")).startsWith("Paris");
        assertThat(names("")).isEmpty();
        assertThat(names("zzzz")).isEmpty();
    }

    private static List<String> names(String typed) {
        return france().startingWith(typed, 8).stream().map(Commune::name).toList();
    }

    @Test
    void distances_follow_the_globe() {
        Position paris = new Position(48.8566, 2.3522);
        Position lyon = new Position(45.7640, 4.8357);
        assertThat(paris.kmTo(lyon)).isCloseTo(391.5, within(1.0));
        assertThat(paris.kmTo(paris)).isZero();
        assertThat(new Position(0, 180).kmTo(new Position(0, -180))).isCloseTo(0, within(0.001));
    }

    @Test
    void a_commune_without_coordinates_or_postal_code_is_kept() {
        String csv = """
                code_insee,nom,departement,region,epci_siren,codes_postaux,population,latitude,longitude
                97502,Saint-Pierre,975,975,,97500,5194,,
                00000,Nulle-Part,00,00,,,,,
                """;
        Communes communes = new Communes(CommunesFile.read(new StringReader(csv)));
        assertThat(communes.byCode("97502"))
                .hasValueSatisfying(commune -> assertThat(commune.centre()).isNull());
        assertThat(communes.byCode("00000"))
                .hasValueSatisfying(commune -> assertThat(commune.postalCodes()).isEmpty());
    }
}
