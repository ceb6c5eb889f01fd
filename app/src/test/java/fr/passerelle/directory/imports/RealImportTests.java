package fr.passerelle.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.PlaceStore;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real files, when they are at hand, through the whole import into the database. */
@AppTest
class RealImportTests {

    @Autowired
    ImportFile files;

    @Autowired
    PlaceStore store;

    @Autowired
    JdbcClient jdbc;

    @Test
    void hinauraEntersWholeAndASecondTimeChangesNothing() {
        byte[] file = SharedFiles.read("hinaura-schema-v0.json");
        ImportReport first = importing("Hinaura", file);
        assertThat(first.counts())
                .isEqualTo(new ImportReport.Counts(687, 687, 303, first.counts().rowsToCheck(), 0, 687, 0, 0, 0, 0));
        assertThat(first.lookalikes()).isNotEmpty();
        assertThat(count("Hinaura")).isEqualTo(687);

        ImportReport second = importing("Hinaura", file);
        assertThat(second.counts())
                .extracting("added", "changed", "unchanged", "gone")
                .containsExactly(0, 0, 687, 0);
    }

    @Test
    void theOfficialExampleEntersWithItsDoubt() {
        ImportReport report = importing("exemple", SharedFiles.read("standard-mediation-num-exemple-valide.csv"));
        assertThat(report.counts())
                .extracting("rows", "accepted", "refused", "added")
                .containsExactly(1, 1, 0, 1);
        assertThat(report.toCheck())
                .extracting(ImportReport.ToCheck::kind)
                .containsExactly(ImportResult.WarningKind.FAR_FROM_COMMUNE);
    }

    /** The pairs that the description of the data names, true and false. */
    @Test
    void theTruePairsOfTernumAreProposedAndTheFalseOnesAreNot() {
        List<String> pairs = importing("Ternum", SharedFiles.read("bfc-ternum-dataset.csv")).lookalikes().stream()
                .map(pair -> pair.firstName() + " / " + pair.secondName())
                .toList();
        assertThat(pairs)
                .anyMatch(pair -> pair.matches("Agence Crédit Agricole Saone / Agence Crédit Agricole Saone"))
                .anyMatch(pair -> pair.matches("L'inter'COW.* / L'inter'COW.*"))
                .anyMatch(pair -> pair.contains("Pôle Emploi - Cosne") && pair.contains("Agence Pôle Emploi Cosne"))
                .anyMatch(pair -> pair.contains("FabLab Pixelibur") && pair.contains("Pixellibur"))
                .noneMatch(pair -> pair.contains("Bibliothèque Mansart") && pair.contains("Mairie de quartier Mansart"))
                .noneMatch(pair -> pair.contains("Espace Numérique Côte-d'Or") && pair.contains("Mairie"));
        // A coordinator can look at them all in an hour.
        assertThat(pairs).hasSizeBetween(4, 60);
        assertThat(count("Ternum")).isEqualTo(697);
    }

    @Test
    void hostileTextIsKeptAsTextOrRefused() {
        Arbitrary<String> texts =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(text -> text.indexOf('\0') < 0);
        int number = 0;
        StringBuilder csv =
                new StringBuilder("id,nom,commune,code_postal,adresse,horaires,presentation_resume,courriels\n");
        for (String text : texts.sampleStream().limit(400).toList()) {
            String cell = '"' + text.replace("\"", "\"\"") + '"';
            csv.append(String.join(",", "h" + number++, cell, "Gardanne", "13120", cell, cell, cell, cell))
                    .append('\n');
        }
        csv.append(
                "h-sql,\"'; drop table directory_place; --\",Gardanne,13120,<script>alert(1)</script>,,\"\\u0000 {{7*7}} ${x}\",\n");
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);

        ImportReport first = importing("hostile", file);
        assertThat(first.counts().accepted() + first.counts().refused()).isEqualTo(401);
        assertThat(importing("hostile", file).counts())
                .extracting("added", "changed", "gone")
                .containsExactly(0, 0, 0);
        assertThat(count("hostile")).isEqualTo(first.counts().accepted());
    }

    private ImportReport importing(String source, byte[] file) {
        return Territories.in(
                House.NORTH,
                () -> files.run(new ImportFile.Request(source, "fichier", Optional.empty(), true), file, rows -> {}));
    }

    private long count(String source) {
        return Territories.in(House.NORTH, () -> store.sources().getOrDefault(source, 0L));
    }
}
