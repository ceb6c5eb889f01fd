package fr.passerelle.takeaway.arrive;

import fr.passerelle.takeaway.FileFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An archive opened with every distrust: only the names that ours have, each once, and no more octets than a file may weigh, counted as they come out
 * rather than as the archive says. It is read from one end to the other each time, and never whole in memory: one entry at most.
 */
final class Archive {

    private static final Pattern NAMES = Pattern.compile("dossier\\.json|schema\\.json|dossier\\.pdf|LISEZMOI\\.txt"
            + "|documents/[a-z0-9_-]{1,120}\\.(?:pdf|jpg|docx)");
    private static final int MOST_ENTRIES = 1_004;
    private static final int LARGEST_ENTRY = 10 << 20;
    private static final long LARGEST_WHOLE = 1L << 30;
    private static final int BUFFER = 16 << 10;

    private final Source source;
    private final Map<String, String> digests = new LinkedHashMap<>();
    private byte @Nullable [] content;
    private byte[] sha256 = {};

    private Archive(Source source) {
        this.source = source;
    }

    /** Where the octets are; each opening starts again from the first one. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Whoever looks at an entry as it passes. */
    interface Visitor {
        void entry(String name, byte[] bytes) throws RefusedPackage;
    }

    static Archive open(Source source) throws RefusedPackage {
        Archive archive = new Archive(source);
        archive.look();
        if (archive.content == null) {
            throw notOurs();
        }
        return archive;
    }

    /** What the file says of itself. */
    byte[] content() {
        return content == null ? new byte[0] : content;
    }

    /** The fingerprint of the whole file. */
    byte[] sha256() {
        return sha256.clone();
    }

    /** The fingerprint of an entry, in hexadecimal. */
    Optional<String> digest(String name) {
        return Optional.ofNullable(digests.get(name));
    }

    /** How many papers there are. */
    long papers() {
        return digests.keySet().stream()
                .filter(name -> name.startsWith(FileFormat.PAPERS))
                .count();
    }

    /** Shows every entry, one after the other. */
    void each(Visitor visitor) throws RefusedPackage {
        try (InputStream in = source.open()) {
            entries(in, visitor);
        } catch (IOException damaged) {
            throw damaged();
        }
    }

    private void look() throws RefusedPackage {
        MessageDigest whole = digest();
        try (InputStream in = new DigestInputStream(source.open(), whole)) {
            entries(in, (name, bytes) -> {
                if (digests.putIfAbsent(name, HexFormat.of().formatHex(digest().digest(bytes))) != null) {
                    throw notOurs();
                }
                if (name.equals(FileFormat.CONTENT)) {
                    content = bytes;
                }
            });
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | IllegalArgumentException damaged) {
            throw damaged();
        }
        sha256 = whole.digest();
    }

    private static void entries(InputStream in, Visitor visitor) throws IOException, RefusedPackage {
        // Not closed: what follows the last entry is still to be read.
        ZipInputStream zip = new ZipInputStream(in);
        long whole = 0;
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > MOST_ENTRIES) {
                throw new RefusedPackage(
                        "Ce fichier contient plus de 1\u00a0000\u00a0papiers\u00a0: il n’est pas repris.");
            }
            if (!NAMES.matcher(entry.getName()).matches()) {
                throw notOurs();
            }
            byte[] bytes = inflated(zip, Math.min(LARGEST_ENTRY, LARGEST_WHOLE - whole));
            whole += bytes.length;
            visitor.entry(entry.getName(), bytes);
        }
    }

    private static byte[] inflated(ZipInputStream in, long most) throws IOException, RefusedPackage {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + read > most) {
                throw new RefusedPackage("Ce fichier contient un élément trop lourd\u00a0: il n’est pas repris.");
            }
            out.write(buffer, 0, read);
        }
        return out.toByteArray();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RefusedPackage damaged() {
        return new RefusedPackage(
                "Ce fichier est abîmé\u00a0: il ne s’ouvre pas. Demandez à la personne de le télécharger de nouveau.");
    }

    private static RefusedPackage notOurs() {
        return new RefusedPackage(
                "Ce fichier n’est pas un dossier emporté d’une Passerelle. Choisissez le fichier «\u00a0dossier.zip\u00a0» tel qu’il a été remis.");
    }
}
