package fr.passerelle.design;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The drawings: small line icons of 24 units and pictograms of 96. */
public final class Icons {

    private static final Properties ICONS = read("icons.properties");
    private static final Properties PICTOS = read("pictos.properties");

    private Icons() {}

    /** The strokes of an icon. */
    public static String icon(String name) {
        return strokes(ICONS, name);
    }

    /** The strokes of a pictogram. */
    public static String picto(String name) {
        return strokes(PICTOS, name);
    }

    /** The names of the drawings of that kind. */
    public static Set<String> iconNames() {
        return new TreeSet<>(ICONS.stringPropertyNames());
    }

    /** The names of the drawings of that kind. */
    public static Set<String> pictoNames() {
        return new TreeSet<>(PICTOS.stringPropertyNames());
    }

    private static String strokes(Properties drawings, String name) {
        var strokes = drawings.getProperty(name);
        if (strokes == null) {
            throw new IllegalArgumentException("No drawing named " + name);
        }
        return strokes;
    }

    private static Properties read(String file) {
        var drawings = new Properties();
        try (var stream = Icons.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("Missing " + file);
            }
            drawings.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drawings;
    }
}
