package fr.passerelle.backup;

import fr.passerelle.objects.ObjectStore;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Objects beside the rows, encrypted as they are: into the file, and back. */
final class ObjectCopies {

    private static final String FOLDER = "objects/";

    private ObjectCopies() {}

    /**
     * All objects that there were, rows first: one written since is there in excess, one removed since is missing with the row that was removed.
     */
    static Manifest.Objects write(ZipOutputStream zip, ObjectStore store) throws IOException {
        MessageDigest all = Digesting.sha256Digest();
        long[] count = {0};
        zip.setLevel(Deflater.NO_COMPRESSION);
        try {
            store.each(found -> {
                Optional<byte[]> bytes = store.get(found.name());
                if (bytes.isPresent()) {
                    add(zip, found.name(), bytes.get());
                    digest(all, found.name(), bytes.get());
                    count[0]++;
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            zip.setLevel(Deflater.BEST_SPEED);
        }
        return new Manifest.Objects(count[0], Digesting.hex(all));
    }

    /** Puts every object back, or none; the names of those that were not there before. */
    static List<String> load(ZipFile zip, Manifest.Objects expected, ObjectStore store) {
        List<String> put = new ArrayList<>();
        MessageDigest all = Digesting.sha256Digest();
        long count = 0;
        try {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(FOLDER)) {
                    String name = entry.getName().substring(FOLDER.length());
                    byte[] bytes = read(zip, entry);
                    digest(all, name, bytes);
                    count++;
                    if (store.get(name).isEmpty()) {
                        put.add(name);
                        store.put(name, bytes);
                    }
                }
            }
            if (count != expected.count() || !Digesting.hex(all).equals(expected.sha256())) {
                throw new IOException("count or sum");
            }
            return put;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            put.forEach(store::delete);
            throw new Refusal("La sauvegarde est abîmée (documents) : rien n’a été chargé.", e);
        }
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) {
        try {
            zip.putNextEntry(new ZipEntry(FOLDER + name));
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void digest(MessageDigest all, String name, byte[] bytes) {
        all.update(name.getBytes(StandardCharsets.UTF_8));
        all.update(Digesting.sha256Digest().digest(bytes));
    }
}
