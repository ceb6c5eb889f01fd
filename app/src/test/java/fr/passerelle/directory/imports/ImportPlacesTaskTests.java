package fr.passerelle.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.postgres.Refusal;
import fr.passerelle.testing.AppTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class ImportPlacesTaskTests {

    @Autowired
    ImportPlacesTask task;

    @TempDir
    Path folder;

    @Test
    void theCommandTellsWhatItDidInFrenchOrAsJson() throws IOException {
        String file = file("id,nom,commune,code_postal\nc1,Le lieu,Lille,59000\nc2,,Lille,59000\n");
        assertThat(run(false, file, "--source", "commande", "--territory", "59"))
                .contains(
                        "2 lignes lues, 1 reprises, 1 refusées",
                        "1 lieux nouveaux",
                        "Refusé, ligne 3 : Nom du lieu absent.");
        assertThat(run(true, file, "--source", "commande", "--territory", "59"))
                .startsWith("{")
                .contains("\"unchanged\":1");
    }

    @Test
    void whatCannotBeDoneIsRefusedInFrench() throws IOException {
        String good = file("id,nom,commune,code_postal\nc1,Le lieu,Lille,59000\n");
        assertThatThrownBy(() -> run(false, good)).isInstanceOf(Refusal.class).hasMessageContaining("--territory CODE");
        assertThatThrownBy(() -> run(false, good, "--territory", "nulle"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nulle");
        String bad = file("a;b\n1;2\n");
        assertThatThrownBy(() -> run(false, bad, "--territory", "59"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("n’est pas reconnu");
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "lieux", ".csv"), text)
                .toString();
    }

    private String run(boolean json, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        task.run(List.of(arguments), json, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
