package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exercises are read over with their files and nothing else: no database is started here. */
class CheckExercisesTests {

    private static final String BASIC = """
            code: dire-bonjour
            version: 1
            checked: 2026-11-20
            family: BASIC
            site: courriel-essai
            title: "Ajouter un mot"
            need: "Je veux ajouter un mot."
            about: "Vous ajoutez un mot."
            minutes: 5
            today: 2026-12-05
            gestures: [Q11_FORM]
            people: [lina]
            screens:
              - id: accueil
                title: "Un mot"
                ask: "Ouvrez la page."
                hints: ["Regardez la page.", "Cherchez le mot « ouvrir ».", "Appuyez sur « Ouvrir la page »."]
                links: [{id: open, label: "Ouvrir la page", or: "Aller ouvrir", go: fin, right: true}]
              - id: fin
                look: END
                title: "Fini"
                ask: "Vous avez ouvert la page."
                step: 0
            """;

    private static final String ENGLISH = """
            "Ajouter un mot": "Add a word"
            "Je veux ajouter un mot.": "I want to add a word."
            "Vous ajoutez un mot.": "You add a word."
            "Un mot": "A word"
            "Ouvrez la page.": "Open the page."
            "Regardez la page.": "Look at the page."
            "Cherchez le mot « ouvrir ».": "Look for the word “ouvrir”."
            "Appuyez sur « Ouvrir la page ».": "Press “Ouvrir la page”."
            "Ouvrir la page": "Open the page"
            "Aller ouvrir": "Go and open"
            "Fini": "Done"
            "Vous avez ouvert la page.": "You have opened the page."
            """;

    @TempDir
    Path folder;

    Path exercise;
    String said;

    @BeforeEach
    void anExerciseOfOnesOwn() throws IOException {
        Path exercises = Files.createDirectories(folder.resolve("exercises"));
        exercise = exercises.resolve("dire-bonjour.yaml");
        Files.writeString(exercise, BASIC);
        Files.writeString(exercises.resolve("dire-bonjour.en.yaml"), ENGLISH);
        Files.writeString(exercises.resolve("dire-bonjour.ar.yaml"), ENGLISH);
    }

    @Test
    void thoseOfTheProductAreReadyToPublish() {
        assertThat(check()).isZero();
        assertThat(said).contains("personnes inventées", "Tout peut être publié.");
    }

    @Test
    void oneOfOnesOwnIsReadWithThem() {
        assertThat(check(folder.toString())).as(said).isZero();
        assertThat(check(folder.toString(), "--json")).isZero();
        assertThat(said).contains("\"faults\":[]").doesNotContain("publié");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    go: fin,                 | go: ailleurs,           | mène à « ailleurs », qui n’existe pas
                    look: END                | look: FIN               | « FIN » ne convient pas pour « look ». Valeurs possibles
                    step: 0                  | pas: 0                  | screens 2, pas\u00a0: la clé « pas » n’existe pas ici
                    site: courriel-essai     | site: nulle-part        | Le site nulle-part n’existe pas
                    title: "Un mot"          | step: 1                 | Il manque « title » dans screens accueil
                    people: [lina]           | people: []              | Personne ne peut faire l’exercice
                    people: [lina]           | people: [zoe]           | La personne zoe n’existe pas
                    "Regardez la page.",     | ''                      | a 2 indices ; il en faut 3
                    "Ouvrez la page."        | "Afin de tout ouvrir."  | « Afin de »
                    [Q11_FORM]               | [Q99]                   | Le geste Q99 n’est pas dans la liste
                    or: "Aller ouvrir",      | or: "Partir",           | site changé, dit « ouvrir », qui n’y est pas
                    sur « Ouvrir la page »   | sur « Fermer »          | dit « Fermer », qui n’y est pas
                    right: true              | when: {has: me.nothing} | le fait me.nothing, qui n’est dans aucune pochette
                    right: true              | main: true              | l’exercice ne finit pas
                    code: dire-bonjour       | code: "dire             | ce n’est pas du YAML
                    version: 1               | code: autre             | une clé y est écrite 2 fois
                    """)
    void whatIsWrongIsSaidInFrench(String before, String after, String expected) throws IOException {
        assertThat(BASIC).contains(before);
        Files.writeString(exercise, BASIC.replaceFirst(java.util.regex.Pattern.quote(before), after));
        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(said).contains(expected, "À corriger\u00a0: ");
    }

    @Test
    void somebodyWhoCouldExistIsNotInvented() throws IOException {
        Path people = Files.createDirectories(folder.resolve("people"));
        Files.writeString(people.resolve("zoe.yaml"), """
                code: zoe
                first: Zoé
                last: Essai
                age: 40
                story: "Zoé vit seule."
                facts: {me.phone: "06 12 34 56 78"}
                """);
        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(said).contains("Personne « zoe »", "Le fait me.phone pourrait appartenir à quelqu’un.");
        assertThat(check(folder.toString(), "--json")).isEqualTo(1);
        assertThat(said).startsWith("{").contains("\"where\":\"Personne « zoe »\"");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThat(check(folder.resolve("absent").toString())).isEqualTo(1);
        assertThat(said).contains("absent n’existe pas");
        assertThat(check("--fly")).isEqualTo(2);
    }

    private int check(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments = new String[options.length + 1];
        arguments[0] = "check-exercises";
        System.arraycopy(options, 0, arguments, 1, options.length);
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Passerelle.commandLine(SmallPasserelle.class, both, both).execute(arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }
}
