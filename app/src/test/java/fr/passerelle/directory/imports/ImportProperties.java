package fr.passerelle.directory.imports;

import static fr.passerelle.directory.imports.ImportFixtures.PLACES;
import static fr.passerelle.directory.imports.ImportFixtures.importing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.HoursProse;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.api.PlacesFixtures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ImportProperties {

    private static final List<String> GOOD = List.of(
            "id;nom;commune;code_postal;horaires\na;\"Le \"\"lieu\"\"\";Reims;51100;lundi 9h-12h\nb;Autre;Évreux;27000;24/7\n",
            "[{\"id\": 1, \"nom\": \"Le lieu\", \"commune\": \"Reims\", \"code_postal\": 51100, \"services\": [\"a\", null, {\"b\": 1e3}]}]",
            "{\"data\": {\"items\": [{\"id\": \"s--1\", \"structure_id\": \"x\", \"nom\": \"Atelier\", \"thematiques\": [\"sante--addictions\"]}]}}");

    @Property(tries = 300)
    void any_bytes_are_read_or_refused_politely(@ForAll byte[] file) {
        try {
            assertThat(PLACES.read(file)).isNotNull();
        } catch (UnreadableFile refused) {
            assertThat(refused.getMessage()).endsWith(".");
        }
    }

    @Property(tries = 600)
    void a_good_file_with_a_few_bytes_changed_is_read_or_refused_politely(
            @ForAll @IntRange(max = 2) int file,
            @ForAll @Size(min = 1, max = 6) List<Integer> places,
            @ForAll byte other) {
        byte[] bytes = GOOD.get(file).getBytes(StandardCharsets.UTF_8);
        places.forEach(place -> bytes[Math.floorMod(place, bytes.length)] = other);
        any_bytes_are_read_or_refused_politely(bytes);
        any_bytes_are_read_or_refused_politely(Arrays.copyOf(bytes, Math.floorMod(places.get(0), bytes.length)));
    }

    @Property(tries = 600)
    void any_text_is_a_mapping_or_a_fault_with_its_line(
            @ForAll @IntRange(max = 6) int known, @ForAll int at, @ForAll("cells") String typed) {
        String text = ImportMapping.text(ImportMapping.KNOWN.get(known).name());
        int place = Math.floorMod(at, text.length());
        try {
            assertThat(MappingYaml.read("essai", text.substring(0, place) + typed + text.substring(place)))
                    .isNotNull();
        } catch (MappingFault fault) {
            assertThat(fault.words()).startsWith("Ligne ");
        }
    }

    @Property(tries = 600)
    void any_cell_leaves_the_row_accepted_or_refused_with_a_reason(
            @ForAll PlaceField field, @ForAll("cells") String cell) {
        ImportResult result = importing(field.column(), cell);
        assertThat(result.counts().rows()).isEqualTo(1);
        assertThat(result.accepted().size() + result.rejected().size()).isEqualTo(1);
        assertThat(result.rejected()).allMatch(rejection -> rejection.reason().endsWith("."));
    }

    @Property(tries = 600)
    void what_was_accepted_survives_an_export(@ForAll PlaceField field, @ForAll("cells") String cell) {
        ImportResult first = importing(field.column(), cell);
        ImportResult again = importing(PlacesFixtures.nationalCsv(first.accepted()));
        assertThat(again.accepted())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("approximate")
                .isEqualTo(first.accepted());
    }

    @Property(tries = 1000)
    void prose_never_breaks(@ForAll("prose") String text) {
        Optional<String> osm = HoursProse.toOsm(text);
        assertThat(osm.map(hours -> OpeningHours.parse(hours).isUnderstood()).orElse(true))
                .isTrue();
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30).filter(text -> text.indexOf('\0') < 0),
                Arbitraries.strings().withChars("=+-@'\"|;,\t\r\n 0159éÉ/:.").ofMaxLength(20),
                Arbitraries.of(
                        "0",
                        "-1",
                        "1e9",
                        "75 001",
                        "2a004",
                        "lundi 9h-12h",
                        "Mo 09:00-12:00",
                        "'=1",
                        "''=1",
                        "a@b.fr",
                        "http://[",
                        "+33",
                        "Paris",
                        "{",
                        "{}"));
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of(List.of(
                        "lundi",
                        "mardi",
                        "dimanche",
                        " ",
                        "au",
                        "à",
                        "et",
                        "-",
                        "9h",
                        "12h30",
                        "midi",
                        "minuit",
                        "fermé",
                        "sur rendez-vous",
                        ",",
                        ";",
                        "24h/24",
                        "tous les jours",
                        "jours fériés",
                        "week-end",
                        "le",
                        "\n",
                        "25h"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(words -> String.join(" ", words));
    }
}
