package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the source shows of the rules for readers: plain words (T25), and no gesture that a hand may not be able to make (T13). */
class ReadersTests {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path ASSETS = Path.of("src", "main", "resources", "assets");

    /** FALC guidance gives 12 words; beyond 20 nobody follows. */
    private static final int EASY = 12;

    private static final int READABLE = 20;

    /** Names that everybody uses, that stand on the paper itself or that a licence asks for, and one that its sentence explains. */
    private static final String KNOWN_NAMES = "CAF|IGN|MSA|PDF|RIB|RQTH|La CNIL protège vos données";

    private static final Map<String, Pattern> NEVER_IN_EASY_FRENCH = patterns(
            "jargon",
            "(?i)\\b(afin de|auprès de|bénéficiaire|ci-joint|ci-dessous|ci-dessus|conformément|dans le cadre|dématérialis|dispositif|éligib|justificatif"
                    + "|modalité|notamment|nonobstant|préalable|procédure|structure|téléservice|ultérieur|usager|veuillez|en cas de|merci de)",
            "etc.",
            "\\betc\\b",
            "special sign",
            "[&§<>%*#]",
            "foreign word",
            "(?i)\\b(email|(?<!e-)mail|newsletter|feedback|smart|web|login|password|ok)\\b",
            "familiar",
            "(?i)\\b(tu|toi|ton|tes)\\b",
            "number in letters",
            "(?i)\\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|cent|mille)\\b",
            "Roman number",
            "\\b[IVX]{2,}\\b",
            "question with a no",
            "(?i)\\b(n’|ne )[^.|?]*\\bpas\\b[^.|?]*\\?");

    private static final Map<String, Pattern> NEVER_ANYWHERE = patterns(
            "jargon",
            "(?i)\\b(veuillez|cliquez ici|merci de|svp|s’il vous plaît|susmentionné|dématérialisation|nonobstant)\\b",
            "etc.",
            "\\betc\\.");

    @Test
    void easyFrenchIsEasy() throws IOException {
        List<String> hard = new ArrayList<>();
        bundles("words_falc.properties").forEach((key, text) -> {
            NEVER_IN_EASY_FRENCH.forEach((fault, pattern) -> {
                if (pattern.matcher(text).find()) {
                    hard.add(key + " (" + fault + "): " + text);
                }
            });
            if (Pattern.compile("\\b[A-ZÉ]{2,}\\b")
                    .matcher(text.replaceAll(KNOWN_NAMES, ""))
                    .find()) {
                hard.add(key + " (unexplained initials): " + text);
            }
            longer(text, EASY).forEach(sentence -> hard.add(key + " (long): " + sentence));
        });
        assertThat(hard).isEmpty();
    }

    @Test
    void publicFrenchIsReadable() throws IOException {
        List<String> hard = new ArrayList<>();
        bundles("words_fr.properties")
                .forEach((key, text) ->
                        longer(text, READABLE).forEach(sentence -> hard.add(key + " (long): " + sentence)));
        assertThat(hard).isEmpty();
    }

    @Test
    void frenchIsTypesetAndSpeaksToPeople() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String bundle : List.of("words_falc.properties", "words_fr.properties")) {
            bundles(bundle).forEach((key, text) -> {
                if (Pattern.compile("'|\\.\\.\\.|[^\\u00a0][:;?!»](?!\\S)|«[^\\u00a0]")
                        .matcher(text)
                        .find()) {
                    wrong.add(key + ": " + text);
                }
            });
        }
        for (Path page : files(SOURCES, ".jte", "words_fr.properties")) {
            String text = Files.readString(page);
            NEVER_ANYWHERE.forEach((fault, pattern) -> {
                if (pattern.matcher(text).find()) {
                    wrong.add(page + " (" + fault + ")");
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noScriptOfOursListensToHoveringOrDragging() throws IOException {
        Pattern gesture = Pattern.compile(
                "'(mouseover|mouseenter|mouseleave|mousemove|pointerover|pointerenter|dragstart|dragover|drop|touchmove)'|draggable");
        List<Path> scripts = files(ASSETS, ".js");
        assertThat(scripts).hasSizeGreaterThan(4);
        for (Path script : scripts) {
            assertThat(Files.readString(script)).as(script.toString()).doesNotContainPattern(gesture);
        }
    }

    private static List<String> longer(String text, int most) {
        return Stream.of(text.split("[.?!|:]"))
                .map(String::strip)
                .filter(sentence -> sentence.split("\\s+").length > most)
                .toList();
    }

    private static Map<String, String> bundles(String name) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path bundle : files(SOURCES, name)) {
            Properties words = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                words.load(reader);
            }
            words.stringPropertyNames()
                    .forEach(key -> texts.put(SOURCES.relativize(bundle) + " " + key, words.getProperty(key)));
        }
        assertThat(texts).hasSizeGreaterThan(100);
        return texts;
    }

    private static List<Path> files(Path root, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Pattern> patterns(String... namesAndPatterns) {
        Map<String, Pattern> patterns = new TreeMap<>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            patterns.put(
                    namesAndPatterns[i], Pattern.compile(namesAndPatterns[i + 1], Pattern.UNICODE_CHARACTER_CLASS));
        }
        return patterns;
    }
}
