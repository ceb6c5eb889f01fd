package fr.passerelle.takeaway.arrive;

import fr.passerelle.takeaway.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An archive opened with every distrust: only the names that ours have, each once, and no more octets than a file may weigh, counted as they come out
 * rather than as the archive says.
 */
final class Archive {

    private static final Pattern NAMES = Pattern.compile(
            "dossier\\.json|schema\\.json|dossier\\.pdf|LISEZMOI\\.txt" + "|documents/[a-z0-9_-]{1,120}\\.(?:pdf|jpg)");
    private static final int MOST_ENTRIES = 1_004;
    private static final int LARGEST_ENTRY = 10 << 20;
    private static final int LARGEST_WHOLE = 128 << 20;
    private static final int BUFFER = 16 << 10;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private Archive() {}

    static Archive open(byte[] zip) throws RefusedPackage {
        Archive archive = new Archive();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            int whole = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (archive.entries.size() == MOST_ENTRIES) {
                    throw new RefusedPackage(
                            "Ce fichier contient plus de 1\u00a0000\u00a0papiers\u00a0: il n’est pas repris.");
                }
                if (!NAMES.matcher(entry.getName()).matches() || archive.entries.containsKey(entry.getName())) {
                    throw notOurs();
                }
                byte[] bytes = inflated(in, Math.min(LARGEST_ENTRY, LARGEST_WHOLE - whole));
                whole += bytes.length;
                archive.entries.put(entry.getName(), bytes);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new RefusedPackage(
                    "Ce fichier est abîmé\u00a0: il ne s’ouvre pas. Demandez à la personne de le télécharger de nouveau.");
        }
        if (!archive.entries.containsKey(FileFormat.CONTENT)) {
            throw notOurs();
        }
        return archive;
    }

    /** What stands under that name. */
    Optional<byte[]> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** How many papers there are. */
    long papers() {
        return entries.keySet().stream()
                .filter(name -> name.startsWith(FileFormat.PAPERS))
                .count();
    }

    private static byte[] inflated(ZipInputStream in, int most) throws IOException, RefusedPackage {
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

    private static RefusedPackage notOurs() {
        return new RefusedPackage(
                "Ce fichier n’est pas un dossier emporté d’une Passerelle. Choisissez le fichier «\u00a0dossier.zip\u00a0» tel qu’il a été remis.");
    }
}
