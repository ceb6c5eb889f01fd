package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTests {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataOverAStopAndAnEndWithoutWarning() throws IOException, InterruptedException {
        try (LaunchedProcess first = start()) {
            assertThat(LaunchedProcess.post(first.ready(), 1)).isEqualTo(201);
            first.stop();
            assertThat(data().resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(first.err()).isEmpty();
        }
        try (LaunchedProcess second = start()) {
            assertThat(LaunchedProcess.post(second.ready(), 2)).isEqualTo(201);
            second.kill();
            assertThat(data().resolve("postgres/postmaster.pid")).exists();
        }
        try (LaunchedProcess third = start()) {
            assertThat(LaunchedProcess.get(third.ready())).isEqualTo("[1, 2]");
        }
    }

    @Test
    void refusesASecondInstanceOnTheSameData() throws IOException, InterruptedException {
        try (LaunchedProcess first = start()) {
            URI page = first.ready();
            try (LaunchedProcess second = start()) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.err())
                        .contains("Une autre instance de Passerelle utilise déjà", "processus " + first.pid())
                        .doesNotContain("\tat ");
            }
            assertThat(LaunchedProcess.get(page)).isEqualTo("[]");
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LaunchedProcess process = LaunchedProcess.run(
                        "start", "--data", data().toString(), "--port", Integer.toString(other.getLocalPort()))) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.err()).contains("Le port %d est déjà utilisé".formatted(other.getLocalPort()), "--port");
            assertThat(data().resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void keepsInventedAndRealDetailsApart() throws IOException, InterruptedException {
        try (LaunchedProcess demo = LaunchedProcess.run("demo", "--port", "0", "--data", data().toString())) {
            demo.ready();
            assertThat(demo.out()).contains("démonstration");
        }
        try (LaunchedProcess real = start()) {
            assertThat(real.exitCode()).isEqualTo(1);
            assertThat(real.err()).contains("contient la démonstration");
        }
        Files.delete(data().resolve("demonstration.txt"));
        try (LaunchedProcess demo = LaunchedProcess.run("demo", "--port", "0", "--data", data().toString())) {
            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(demo.err()).contains("contient de vraies données");
        }
    }

    @Test
    void saysWhichDatabaseItCannotReach() throws IOException, InterruptedException {
        var nowhere = Map.of(
                "PASSERELLE_DB_URL",
                "jdbc:postgresql://127.0.0.1:1/x",
                "PASSERELLE_DB_USER",
                "me",
                "PASSERELLE_DB_PASSWORD",
                "s3cret");
        try (LaunchedProcess process =
                LaunchedProcess.run(nowhere, "start", "--port", "0", "--data", data().toString())) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.err())
                    .contains("127.0.0.1:1/x", "PASSERELLE_DB_URL")
                    .doesNotContain("s3cret");
            assertThat(process.out())
                    .as("nothing by Spring, in English")
                    .isEqualToIgnoringWhitespace("Démarrage de Passerelle…");
        }
        try (LaunchedProcess process = LaunchedProcess.run(
                Map.of("PASSERELLE_DB_URL", "x"), "start", "--port", "0", "--data", data().toString())) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.err()).contains("il manque PASSERELLE_DB_USER");
        }
    }

    private LaunchedProcess start() throws IOException {
        return LaunchedProcess.run("start", "--port", "0", "--data", data().toString());
    }

    private Path data() {
        return folder.resolve("data");
    }
}
