package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandProcessTests {

    @TempDir
    Path folder;

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

    @Test
    void saysWhenTheKeyOfTheInstallationIsMissing() throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("secret.key"), "a key");
        String file = folder.resolve("passerelle.zip").toString();
        try (LaunchedProcess backup = LaunchedProcess.run("backup", file, "--data", data.toString())) {
            assertThat(backup.exitCode()).isEqualTo(0);
            assertThat(backup.out()).contains("Gardez aussi, ailleurs", "secret.key");
        }
        Path without = folder.resolve("without");
        try (LaunchedProcess restore = LaunchedProcess.run("restore", file, "--data", without.toString())) {
            assertThat(restore.exitCode()).as(restore.err()).isEqualTo(1);
            assertThat(restore.err())
                    .contains("La clé de l’installation d’origine n’est pas ici", "rien n’a été chargé");
        }
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("secret.key"), "another key");
        try (LaunchedProcess restore = LaunchedProcess.run("restore", file, "--data", other.toString())) {
            assertThat(restore.exitCode()).as(restore.err()).isEqualTo(1);
        }
        try (LaunchedProcess restore = LaunchedProcess.run(
                Map.of("PASSERELLE_SECRET_KEY_REPLACED", "true"), "restore", file, "--data", other.toString())) {
            assertThat(restore.exitCode()).as(restore.err()).isEqualTo(0);
        }
        Path with = Files.createDirectory(folder.resolve("with"));
        Files.copy(data.resolve("secret.key"), with.resolve("secret.key"));
        try (LaunchedProcess restore = LaunchedProcess.run("restore", file, "--data", with.toString())) {
            assertThat(restore.exitCode()).as(restore.err()).isEqualTo(0);
            assertThat(restore.err()).isEmpty();
        }
    }
}
