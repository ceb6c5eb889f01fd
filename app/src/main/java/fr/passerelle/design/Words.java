package fr.passerelle.design;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The words of public pages, from bundles beside them: {@code words_fr.properties}, {@code words_falc…}, {@code words_en…}, {@code words_ar…}. */
public final class Words {

    private static final Map<String, Words> KNOWN = new ConcurrentHashMap<>();

    private final String bundle;
    private final Map<String, String> words;

    private Words(String bundle) {
        this.bundle = bundle;
        this.words = read(bundle);
    }

    /** The words that stand beside that class, in that language. */
    public static Words beside(Class<?> neighbour, Language language) {
        var folder = neighbour.getPackageName().replace('.', '/');
        return KNOWN.computeIfAbsent(folder + "/words_" + language.code() + ".properties", Words::new);
    }

    /** The words of this module in the language of the page being made. */
    public static Words current() {
        return beside(Words.class, Frame.current().language());
    }

    /** The words for that key, with {0}, {1}… replaced. */
    public String of(String key, Object... values) {
        var text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No words for " + key + " in " + bundle);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    private static Map<String, String> read(String bundle) {
        var properties = new Properties();
        try (var stream = Words.class.getClassLoader().getResourceAsStream(bundle)) {
            if (stream == null) {
                throw new IllegalArgumentException("No bundle " + bundle);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }
}
