package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked wrongly, or only asks for help, and needs neither data nor Spring. */
class CommandLineTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
                "help fly          | Commande inconnue : fly",
            })
    void answersAWrongRequestWithAShortHelp(String arguments, String expected) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(text(err)).startsWith(expected).contains("Utilisation :", "--help");
        assertThat(text(err).lines().count()).isLessThanOrEqualTo(6);
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--help",
        "help",
        "demo --help",
        "start -h",
        "help backup",
        "import-places --help",
        "restore --help",
        "rotate-keys -h"
    })
    void helpsInFrenchWhenAsked(String arguments) {
        assertThat(run(arguments)).isEqualTo(0);
        assertThat(text(out))
                .contains("Utilisation : passerelle")
                .doesNotContain("Usage", "Options:", "Commands:", "Display");
        assertThat(text(err)).isEmpty();
    }

    private int run(String arguments) {
        return Passerelle.commandLine(SmallPasserelle.class, stream(out), stream(err))
                .execute(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
