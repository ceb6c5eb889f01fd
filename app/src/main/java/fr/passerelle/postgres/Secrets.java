package fr.passerelle.postgres;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/** The random passwords of the embedded database, in a file that only its owner reads. */
record Secrets(String superuser, String owner, String app) {

    private static final String FILE = "secrets.properties";

    /** Reads the passwords of a data directory, or chooses them while there is no cluster yet. */
    static Secrets in(Path data, boolean clusterExists) {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                if (clusterExists) {
                    throw new Refusal("""
                            Le fichier %s a disparu : sans lui, la base de données de ce dossier ne s’ouvre plus.
                            Remettez-le depuis votre sauvegarde, ou choisissez un autre dossier avec --data DOSSIER.""".formatted(file));
                }
                write(file, new Secrets(random(), random(), random()));
            }
            return read(file);
        } catch (IOException e) {
            throw new Refusal("Le fichier %s ne peut pas être lu ou écrit : %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Secrets read(Path file) throws IOException {
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Secrets(
                required(kept, "superuser", file), required(kept, "owner", file), required(kept, "app", file));
    }

    private static String required(Properties kept, String role, Path file) {
        String password = kept.getProperty(role + ".password");
        if (password == null || password.isBlank()) {
            throw new Refusal("Le fichier %s est abîmé : il y manque %s.password.".formatted(file, role));
        }
        return password;
    }

    private static void write(Path file, Secrets secrets) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("superuser.password", secrets.superuser);
        kept.setProperty("owner.password", secrets.owner);
        kept.setProperty("app.password", secrets.app);
        StringWriter text = new StringWriter();
        kept.store(text, "Passerelle, base de données embarquée. Ne pas partager, ne pas perdre.");
        Path part = file.resolveSibling(FILE + ".part");
        Files.deleteIfExists(part);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
            channel.write(StandardCharsets.UTF_8.encode(text.toString()));
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
