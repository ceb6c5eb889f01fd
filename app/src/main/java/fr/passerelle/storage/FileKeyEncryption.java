package fr.passerelle.storage;

import com.google.crypto.tink.subtle.AesGcmJce;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key-encryption key in a file that its owner alone may read: one line a version, the last one wraps. Read again when it changes, so that a command
 * may turn the key while the pages answer.
 */
final class FileKeyEncryption implements KeyEncryption {

    private static final int BYTES = 32;
    private static final String HEAD = """
            # La clé des documents de Passerelle : sans ce fichier, aucun document ne peut être relu. Gardez-en une copie, loin des sauvegardes.
            # Une ligne par version ; la dernière sert aux nouveaux documents. « ./passerelle rotate-keys » en ajoute une.
            """;

    private final Path file;
    private final @Nullable String publicKey;
    private @Nullable String seen;
    private Map<String, byte[]> versions = Map.of();

    /**
     * @param publicKey for a demonstration, whose people are invented: the key to work with while there is no file, known to everybody; else null
     */
    FileKeyEncryption(Path file, @Nullable String publicKey) {
        this.file = file;
        this.publicKey = publicKey;
        versions();
    }

    @Override
    public synchronized Wrapped wrap(byte[] key, byte[] bound) {
        if (versions().isEmpty()) {
            add();
        }
        String version = current();
        try {
            return new Wrapped(version, cipher(version).encrypt(key, bound));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized byte[] unwrap(Wrapped wrapped, byte[] bound) throws GeneralSecurityException {
        return cipher(wrapped.version()).decrypt(wrapped.bytes(), bound);
    }

    @Override
    public synchronized String current() {
        String last = "";
        for (String version : versions().keySet()) {
            last = version;
        }
        return last;
    }

    @Override
    public synchronized boolean knows(String version) {
        return versions().containsKey(version);
    }

    @Override
    public synchronized void rotate() {
        add();
    }

    @Override
    public synchronized void forgetFormer() {
        String current = current();
        write(Map.of(current, Objects.requireNonNull(versions().get(current))));
    }

    @Override
    public String place() {
        return file.toString();
    }

    private AesGcmJce cipher(String version) throws GeneralSecurityException {
        byte[] key = versions().get(version);
        if (key == null) {
            throw new GeneralSecurityException("no version " + version + " in " + file);
        }
        return new AesGcmJce(key);
    }

    private void add() {
        byte[] key = new byte[BYTES];
        byte[] name = new byte[Long.BYTES];
        SecureRandom random = new SecureRandom();
        random.nextBytes(key);
        random.nextBytes(name);
        Map<String, byte[]> more = new LinkedHashMap<>(versions());
        more.put("file:" + HexFormat.of().formatHex(name), key);
        write(more);
    }

    private Map<String, byte[]> versions() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            String state = now.lastModifiedTime() + "/" + now.size() + "/" + now.fileKey();
            if (!state.equals(seen)) {
                requireStrictRights();
                versions = read();
                seen = state;
            }
        } catch (NoSuchFileException absent) {
            versions = publicKey == null
                    ? Map.of()
                    : Map.of("demo", Base64.getDecoder().decode(publicKey));
            seen = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    private void requireStrictRights() throws IOException {
        Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        rights.remove(PosixFilePermission.OWNER_READ);
        rights.remove(PosixFilePermission.OWNER_WRITE);
        if (!rights.isEmpty()) {
            throw new Refusal("""
                    La clé des documents (%s) peut être lue par d’autres que son propriétaire : Passerelle ne l’utilise pas.
                    Resserrez ses droits : chmod 600 %s""".formatted(file, file));
        }
    }

    private Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.strip().split(" +");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            byte[] key = words.length == 2 ? decoded(words[1]) : new byte[0];
            if (key.length != BYTES) {
                throw new Refusal(
                        "La clé des documents (%s) est abîmée : remettez-y la copie que vous gardez.".formatted(file));
            }
            found.put(words[0], key);
        }
        return found;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException damaged) {
            return new byte[0];
        }
    }

    private void write(Map<String, byte[]> all) {
        StringBuilder lines = new StringBuilder(HEAD);
        all.forEach((version, key) -> lines.append(version)
                .append(' ')
                .append(Base64.getEncoder().encodeToString(key))
                .append('\n'));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(part);
            var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (FileChannel channel = FileChannel.open(
                    part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
                channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        seen = null;
    }
}
