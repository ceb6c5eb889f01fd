package fr.passerelle.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A file that may be kept and shown to a colleague. Its kind is read from what it holds, never from its name. Photos are drawn again, which drops
 * where they were taken; a PDF that acts by itself is refused. Source of the limits: OWASP, « File Upload », and papers of ordinary scanners.
 *
 * @param mediaType {@code application/pdf} or {@code image/jpeg}
 */
record HarmlessFile(String mediaType, int pages, byte[] bytes) {

    static final int LARGEST = 10 << 20;
    private static final int MOST_PAGES = 60;
    /** Names under which a PDF keeps a program, an action without a click, a file or a film. */
    private static final String[] ACTING = {"JS", "JavaScript", "AA", "Launch", "EmbeddedFiles", "RichMedia", "XFA"};

    static HarmlessFile of(byte[] bytes) throws RefusedFile {
        if (bytes.length == 0) {
            throw new RefusedFile("Ce fichier est vide. Choisissez-en un autre.");
        }
        if (bytes.length > LARGEST) {
            throw new RefusedFile("Ce fichier dépasse 10\u00a0Mo. Refaites la photo ou le scan en qualité normale.");
        }
        if (startsWith(bytes, "%PDF-")) {
            return new HarmlessFile("application/pdf", pagesOf(bytes), bytes);
        }
        if (isJpeg(bytes) || isPng(bytes)) {
            return new HarmlessFile("image/jpeg", 1, Redrawn.photo(bytes));
        }
        throw new RefusedFile("Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG.");
    }

    private static int pagesOf(byte[] bytes) throws RefusedFile {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            if (document.isEncrypted()) {
                throw locked();
            }
            if (pages == 0 || pages > MOST_PAGES) {
                throw new RefusedFile("Ce PDF doit compter de 1 à " + MOST_PAGES + "\u00a0pages.");
            }
            if (acts(document)) {
                throw new RefusedFile(
                        "Ce PDF contient un programme ou un fichier caché. Imprimez-le, scannez-le, puis joignez le scan.");
            }
            return pages;
        } catch (InvalidPasswordException locked) {
            throw locked();
        } catch (IOException | RuntimeException damaged) {
            throw new RefusedFile("Ce PDF est abîmé\u00a0: il ne s’ouvre pas. Refaites le scan.");
        }
    }

    private static boolean acts(PDDocument document) {
        for (var key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            if (object.getObject() instanceof COSDictionary dictionary && acts(dictionary)) {
                return true;
            }
        }
        return acts(document.getDocumentCatalog().getCOSObject());
    }

    private static boolean acts(COSDictionary dictionary) {
        for (String name : ACTING) {
            if (dictionary.containsKey(name) || COSName.getPDFName(name).equals(dictionary.getItem(COSName.S))) {
                return true;
            }
        }
        return false;
    }

    private static RefusedFile locked() {
        return new RefusedFile(
                "Ce PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis joignez-le.");
    }

    private static boolean startsWith(byte[] bytes, String text) {
        byte[] head = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || bytes[i] != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff;
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
    }
}
