package fr.passerelle.objects;

import fr.passerelle.kernel.Now;
import fr.passerelle.postgres.Refusal;
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
        String endpoint = text(settings, S3 + "endpoint");
        if (!endpoint.isEmpty()) {
            S3Signature signature = new S3Signature(
                    text(settings, S3 + "region").isEmpty() ? "us-east-1" : text(settings, S3 + "region"),
                    required(settings, "access-key"),
                    required(settings, "secret-key"));
            return new S3Store(endpoint, required(settings, "bucket"), signature, new Now());
        }
        String directory = text(settings, "passerelle.storage.directory");
        return new DirectoryStore(directory.isEmpty() ? data.resolve("objects") : Path.of(directory));
    }

    private static String required(Settings settings, String name) {
        String value = text(settings, S3 + name);
        if (value.isEmpty()) {
            throw new Refusal("Le réglage %s%s manque : il va avec %sendpoint.".formatted(S3, name, S3));
        }
        return value;
    }

    private static String text(Settings settings, String name) {
        String value = settings.get(name);
        return value == null ? "" : value.strip();
    }
}
