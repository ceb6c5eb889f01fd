package fr.passerelle.oversight;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The verbs of the journal in French; a verb not listed is shown as it is written. */
final class Verbs {

    private static final Properties WORDS = read();

    private Verbs() {}

    static String french(String verb) {
        return WORDS.getProperty(verb, verb);
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream stream = Verbs.class.getResourceAsStream("verbs.properties")) {
            if (stream == null) {
                throw new IllegalStateException("verbs.properties is missing");
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
