package fr.passerelle.directory.communes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.postgres.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommunesTaskTests {

    @TempDir
    Path folder;

    @Test
    void aWholeReferenceIsKeptAndServesAtTheNextStart() throws IOException {
        Path file = folder.resolve("referentiel.csv");
        try (InputStream shipped =
                getClass().getResourceAsStream("/fr/passerelle/directory/communes/communes.csv.gz")) {
            Files.copy(new GZIPInputStream(shipped), file);
        }
        assertThat(run(file)).contains("communes, dont");
        assertThat(new CommunesConfiguration().communes(folder.toString()).size())
                .isEqualTo(CommunesFixtures.france().size());
    }

    @Test
    void aPartOrSomethingElseIsRefusedAndChangesNothing() throws IOException {
        Path part = Files.writeString(
                folder.resolve("part.csv"),
                "code_insee,nom,departement,region,epci_siren,codes_postaux,population,latitude,longitude\n13041,Gardanne,13,93,,13120,1,43.4,5.4\n");
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> run(part)).isInstanceOf(Refusal.class).hasMessageContaining("ne compte que 1");
        assertThatThrownBy(() -> run(other)).isInstanceOf(Refusal.class).hasMessageContaining("Colonnes attendues");
        assertThat(folder.resolve("communes.csv")).doesNotExist();
    }

    private String run(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ImportCommunesTask(folder.toString())
                .run(List.of(file.toString()), false, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
