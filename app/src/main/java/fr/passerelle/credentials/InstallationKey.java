package fr.passerelle.credentials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The key of an installation that was given none: chosen at the first start, kept in the data directory for its owner only. */
final class InstallationKey {

    private static final String FILE = "secret.key";
    private static final int BYTES = 32;
    private static final byte[] DEMO_KEY = "demonstration, invented people!!".getBytes(StandardCharsets.US_ASCII);

    private InstallationKey() {}

    /**
     * The key to work with, 32 octets.
     *
     * @param base64 the one that was given, or blank
     * @param demo whether everybody may know it
     * @param data the directory where one is kept, or blank
     */
    static byte[] of(String base64, boolean demo, String data) {
        if (!base64.isBlank()) {
            return decode(base64);
        }
        if (demo) {
            return DEMO_KEY.clone();
        }
        return decode(data.isBlank() ? "" : in(Path.of(data)));
    }

    /** The key as base64. */
    static String in(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path part = file.resolveSibling(FILE + ".part");
        Files.deleteIfExists(part);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] decode(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below in the same words.
        }
        throw new IllegalStateException(
                "Le réglage passerelle.secret-key manque ou ne convient pas : il faut 32 octets au hasard, en base64.");
    }
}
