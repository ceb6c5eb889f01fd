package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fly               | Commande inconnue : fly",
                "''                | Quelle commande ?",
                "demo --bogus      | Option inconnue : --bogus",
                "demo more         | Argument en trop : more",
                "demo --port x     | Valeur incorrecte pour --port : « x »",
                "demo --port 70000 | Valeur incorrecte pour --port : « 70000 »",
                "backup            | Il manque : FICHIER",
            })
    void answersAWrongRequestWithAShortHelp(String arguments, String expected)
            throws IOException, InterruptedException {
        try (LaunchedProcess process =
                LaunchedProcess.run(arguments.isEmpty() ? new String[0] : arguments.split(" "))) {
            assertThat(process.exitCode()).isEqualTo(2);
            assertThat(process.err()).startsWith(expected).contains("Utilisation :", "--help");
            assertThat(process.err().lines().count()).isLessThanOrEqualTo(6);
            assertThat(process.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"--help", "help", "demo --help", "help backup", "import-places --help"})
    void helpsInFrenchWhenAsked(String arguments) throws IOException, InterruptedException {
        try (LaunchedProcess process = LaunchedProcess.run(arguments.split(" "))) {
            assertThat(process.exitCode()).isEqualTo(0);
            assertThat(process.out())
                    .contains("Utilisation : passerelle")
                    .doesNotContain("Usage", "Options:", "Display");
        }
    }

    @Test
    void runsATaskAloneOrBesideARunningInstance() throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        try (LaunchedProcess server = LaunchedProcess.run("start", "--port", "0", "--data", data)) {
            LaunchedProcess.post(server.ready(), 7);
            try (LaunchedProcess task = LaunchedProcess.run("verify-journal", "--json", "--data", data)) {
                assertThat(task.exitCode()).isEqualTo(0);
                assertThat(task.out()).isEqualTo("{\"numbers\":[7]}\n");
                assertThat(task.err()).isEmpty();
            }
        }
        try (LaunchedProcess task = LaunchedProcess.run("verify-journal", "--data", data)) {
            assertThat(task.exitCode()).isEqualTo(0);
            assertThat(task.out()).isEqualTo("Vérifié : [7]\n");
        }
    }

    @Test
    void refusesAFileThatIsNotThereAndATaskThatNobodyDoes() throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        try (LaunchedProcess task = LaunchedProcess.run("import-places", "absent.csv", "--data", data)) {
            assertThat(task.exitCode()).isEqualTo(1);
            assertThat(task.err()).contains("absent.csv n’existe pas");
        }
        Path file = Files.writeString(folder.resolve("places.csv"), "id");
        try (LaunchedProcess task = LaunchedProcess.run("import-places", file.toString(), "--data", data)) {
            assertThat(task.exitCode()).isEqualTo(1);
            assertThat(task.err()).contains("La commande import-places n’existe pas");
        }
    }

    @Test
    void savesWhileRunningAndRestoresElsewhere() throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        String file = folder.resolve("passerelle.zip").toString();
        try (LaunchedProcess server = LaunchedProcess.run("start", "--port", "0", "--data", data)) {
            LaunchedProcess.post(server.ready(), 42);
            try (LaunchedProcess backup = LaunchedProcess.run("backup", file, "--data", data)) {
                assertThat(backup.exitCode()).isEqualTo(0);
                assertThat(backup.out()).contains("Sauvegarde écrite", "1 lignes");
            }
            try (LaunchedProcess restore = LaunchedProcess.run("restore", file, "--data", data)) {
                assertThat(restore.exitCode()).isEqualTo(1);
                assertThat(restore.err()).contains("Une autre instance");
            }
        }
        String elsewhere = folder.resolve("elsewhere").toString();
        try (LaunchedProcess restore = LaunchedProcess.run("restore", file, "--data", elsewhere, "--json")) {
            assertThat(restore.exitCode()).as(restore.err()).isEqualTo(0);
            assertThat(restore.out()).contains("\"rows\":1");
        }
        try (LaunchedProcess again = LaunchedProcess.run("restore", file, "--data", elsewhere)) {
            assertThat(again.exitCode()).isEqualTo(1);
            assertThat(again.err()).contains("n’est pas vide");
        }
        try (LaunchedProcess server = LaunchedProcess.run("start", "--port", "0", "--data", elsewhere)) {
            URI page = server.ready();
            assertThat(LaunchedProcess.get(page)).isEqualTo("[42]");
        }
    }
}
