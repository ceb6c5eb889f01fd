package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script answers by itself, before any JVM. */
class LauncherScriptTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path elsewhere;

    @ParameterizedTest
    @CsvSource({
        "fly,          Commande inconnue\u00a0: fly",
        "--fly,        Option inconnue\u00a0: --fly",
        "'',           Quelle commande ?",
        "help fly,     Commande inconnue\u00a0: fly",
        "test --fly,   « test » ne prend pas d’option\u00a0: --fly"
    })
    void answersAWrongRequestWithAShortHelp(String arguments, String expected)
            throws IOException, InterruptedException {
        Ran ran = run(elsewhere, ROOT.resolve("passerelle"), arguments);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith(expected).contains("./passerelle help");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"help", "--help", "test --help", "bench --help"})
    void helpsFromAnywhereAndThroughALink(String arguments) throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("p"), ROOT.resolve("passerelle"));
        Ran ran = run(elsewhere, link, arguments);
        Files.delete(link);
        assertThat(ran.exitCode()).isEqualTo(0);
        assertThat(ran.out())
                .contains(
                        "demo",
                        "start",
                        "test",
                        "bench",
                        "import-places",
                        "import-communes",
                        "backup",
                        "restore",
                        "rotate-keys",
                        "verify-journal");
    }

    @Test
    void refusesAJdkThatIsTooOldOrMissing() throws IOException, InterruptedException {
        Path jar = Files.writeString(elsewhere.resolve("passerelle.jar"), "not used");
        Ran ran = run(elsewhere, ROOT.resolve("passerelle"), "demo", "JAVA_HOME=" + elsewhere, "PASSERELLE_JAR=" + jar);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("ne désigne pas un JDK 17");
    }

    @Test
    void isCleanForShellcheck() throws IOException, InterruptedException {
        boolean present = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "shellcheck")));
        assumeTrue(present, "shellcheck n’est pas installé");
        Ran ran = run(ROOT, Path.of("shellcheck"), "passerelle .ci/run");
        assertThat(ran.out()).isEmpty();
    }

    private static Ran run(Path directory, Path program, String arguments, String... environment)
            throws IOException, InterruptedException {
        Path err = Files.createTempFile("script", ".err");
        err.toFile().deleteOnExit();
        List<String> words = Stream.concat(
                        Stream.of("env"),
                        Stream.concat(
                                Arrays.stream(environment),
                                Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments.split(" ")))))
                .filter(word -> !word.isEmpty())
                .toList();
        Process process = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectError(err.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, Files.readString(err));
    }

    private record Ran(int exitCode, String out, String err) {}
}
