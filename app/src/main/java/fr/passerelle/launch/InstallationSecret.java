package fr.passerelle.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells keys of installations apart without showing them: what is sealed under one does not open under another. */
final class InstallationSecret {

    static final String FILE = "secret.key";

    private InstallationSecret() {}

    /** The fingerprint of the key this directory works with, or null while it has none. */
    static @Nullable String fingerprint(Path data, Map<String, String> environment) {
        String given = environment.getOrDefault("PASSERELLE_SECRET_KEY", "");
        if (!given.isBlank()) {
            return sha256(given.strip());
        }
        try {
            Path file = data.resolve(FILE);
            return Files.exists(file) ? sha256(Files.readString(file).strip()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
