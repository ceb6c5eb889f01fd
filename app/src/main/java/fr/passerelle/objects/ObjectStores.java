package fr.passerelle.objects;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Chooses where the bytes of documents live, from the settings: a service that speaks S3 when one is named, else a directory. */
public final class ObjectStores {

    private static final String S3 = "passerelle.storage.s3.";

    private ObjectStores() {}

    /** Gives the value of a setting, or null. */
    public interface Settings {
        /** The value of {@code passerelle.…}, or null. */
        @Nullable
        String get(String name);
    }

    /** The settings as environment variables, for commands that start no application. */
    public static Settings of(Map<String, String> environment) {
        UnaryOperator<String> variable =
                name -> name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return name -> environment.get(variable.apply(name));
    }

    /**
     * The place to work with.
     *
     * @param data the data directory, in which a folder {@code objects} is used when nothing else is asked for
     */
    public static ObjectStore open(Settings settings, Path data) {
        String directory = text(settings, "passerelle.storage.directory");
        return new DirectoryStore(directory.isEmpty() ? data.resolve("objects") : Path.of(directory));
    }

    private static String text(Settings settings, String name) {
        String value = settings.get(name);
        return value == null ? "" : value.strip();
    }
}
