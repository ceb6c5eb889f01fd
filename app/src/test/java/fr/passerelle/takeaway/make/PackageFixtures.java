package fr.passerelle.takeaway.make;

import fr.passerelle.design.Language;
import fr.passerelle.takeaway.Shelf;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Packages as tests speak of them: asked for, made at once, opened. */
@Component
public class PackageFixtures {

    private final Packages packages;
    private final MakePackages work;
    private final Shelf shelf;

    PackageFixtures(Packages packages, MakePackages work, Shelf shelf) {
        this.packages = packages;
        this.work = work;
        this.shelf = shelf;
    }

    /** The archive of that person, made now. */
    public byte[] packed(Territory territory, UUID person, @Nullable UUID account, boolean withAddress) {
        return Territories.in(territory, () -> {
            UUID id = packages.ask(new Packages.Order(person, account, Language.FALC, withAddress));
            work.makeWaiting();
            return bytes(id);
        });
    }

    /** Makes what waits in that territory. */
    public void make(Territory territory) {
        Territories.in(territory, work::makeWaiting);
    }

    private byte[] bytes(UUID id) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            shelf.read(id, zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    /** The entries of an archive, by name. */
    public static Map<String, byte[]> opened(byte[] archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** A page. */
    static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
