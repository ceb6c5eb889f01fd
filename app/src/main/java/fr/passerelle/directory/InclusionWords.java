package fr.passerelle.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The French words of the codes of data·inclusion v1: themes, publics, ways in. */
public final class InclusionWords {

    private static final Map<String, String> WORDS = load();

    private InclusionWords() {}

    /** What the code says; the code itself, readable, when it is not one of the vocabulary. */
    public static String of(String code) {
        String words = WORDS.get(code);
        return words != null ? words : code.replaceFirst("^.*--", "").replace('-', ' ');
    }

    /** Whether the vocabulary has this code. */
    public static boolean has(String code) {
        return WORDS.containsKey(code);
    }

    private static Map<String, String> load() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(InclusionWords.class.getResourceAsStream("inclusion-words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.entrySet().stream().collect(Collectors.toUnmodifiableMap(word -> (String) word.getKey(), word ->
                (String) word.getValue()));
    }
}
