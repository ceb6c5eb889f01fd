package fr.passerelle.attachment;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF that is nothing else than a PDF, does nothing by itself, and does not fill the memory. */
final class HarmlessPdf {

    static final int MOST_PAGES = 60;

    /** Names under which a PDF keeps a program, an action without a click, a file or a film. */
    private static final Set<String> ACTING = Set.of(
            "JS",
            "JavaScript",
            "AA",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "EF",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "FileAttachment",
            "Collection");

    /** The same where no table leads, for readers that search a file from end to end; short ones would be found by chance in any picture. */
    private static final Set<String> ACTING_ANYWHERE = Set.of(
            "/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia", "/SubmitForm", "/ImportData", "/FileAttachment");

    private HarmlessPdf() {}

    /** Its number of pages. */
    static int pagesOf(byte[] bytes) throws RefusedFile {
        Raw raw = new Raw(bytes);
        requirePdfOnly(raw);
        String plain = raw.plainNames();
        if (ACTING_ANYWHERE.stream().anyMatch(plain::contains)) {
            throw acting();
        }
        try (PDDocument document = read(bytes, plain)) {
            if (document.isEncrypted()) {
                throw locked();
            }
            Walk.over(document);
            return counted(document);
        } catch (InvalidPasswordException locked) {
            throw locked();
        } catch (GuardedParser.Bomb bomb) {
            throw new RefusedFile(
                    "Ce PDF est bien plus lourd qu’il n’en a l’air. Imprimez-le, scannez-le, puis joignez le scan.");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new RefusedFile("Ce PDF est abîmé\u00a0: il ne s’ouvre pas. Refaites le scan.");
        }
    }

    /** Its pages one by one: what it says of their number is only what it says. */
    private static int counted(PDDocument document) throws RefusedFile {
        int pages = 0;
        if (document.getNumberOfPages() <= MOST_PAGES) {
            for (PDPage page : document.getPages()) {
                pages += page.getCOSObject().size() == 0 ? 0 : 1;
            }
        }
        if (pages == 0 || pages > MOST_PAGES) {
            throw tooLong();
        }
        return pages;
    }

    /** Strictly first. Then as readers do that repair, but never where repairing would unpack without counting. */
    private static PDDocument read(byte[] bytes, String plain) throws IOException {
        GuardedParser strict = new GuardedParser(bytes);
        strict.requireFew();
        try {
            return strict.parse(false);
        } catch (InvalidPasswordException locked) {
            throw locked;
        } catch (IOException damaged) {
            if (plain.contains("/ObjStm")) {
                throw damaged;
            }
            return new GuardedParser(bytes).parse(true);
        }
    }

    private static void requirePdfOnly(Raw raw) throws RefusedFile {
        int end = raw.lastIndexOf("%%EOF");
        boolean more = end >= 0 && !raw.emptyFrom(end + "%%EOF".length());
        boolean page = raw.contains("<script", 0, raw.length())
                || raw.contains("<html", 0, 1_024)
                || raw.contains("<svg", 0, 1_024);
        if (more || page || raw.endsAsArchive()) {
            throw new RefusedFile(
                    "Ce PDF contient aussi un autre fichier. Imprimez-le, scannez-le, puis joignez le scan.");
        }
    }

    private static RefusedFile acting() {
        return new RefusedFile(
                "Ce PDF contient un programme ou un fichier caché. Imprimez-le, scannez-le, puis joignez le scan.");
    }

    private static RefusedFile tooLong() {
        return new RefusedFile("Ce PDF doit compter de 1 à " + MOST_PAGES + "\u00a0pages.");
    }

    private static RefusedFile locked() {
        return new RefusedFile(
                "Ce PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis joignez-le.");
    }

    /** Goes through every object of a document, those inside others too. */
    private static final class Walk {

        private int pages;

        static void over(PDDocument document) throws RefusedFile {
            Walk walk = new Walk();
            COSDocument objects = document.getDocument();
            walk.into(objects.getTrailer());
            for (COSObjectKey key : objects.getXrefTable().keySet()) {
                walk.into(objects.getObjectFromPool(key).getObject());
            }
        }

        private void into(COSBase base) throws RefusedFile {
            if (base instanceof COSDictionary dictionary) {
                look(dictionary);
                for (COSName name : dictionary.keySet()) {
                    into(dictionary.getItem(name));
                }
            } else if (base instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    into(array.get(i));
                }
            }
        }

        private void look(COSDictionary dictionary) throws RefusedFile {
            if (COSName.PAGE.equals(dictionary.getItem(COSName.TYPE))) {
                // Pages of former revisions count too, with room for some.
                if (++pages > 4 * MOST_PAGES) {
                    throw tooLong();
                }
            }
            for (COSName name : dictionary.keySet()) {
                if (ACTING.contains(name.getName())
                        || dictionary.getItem(name) instanceof COSName value && acts(name, value)) {
                    throw acting();
                }
            }
        }

        private static boolean acts(COSName name, COSName value) {
            boolean kind = COSName.S.equals(name) || COSName.SUBTYPE.equals(name) || COSName.TYPE.equals(name);
            return kind && ACTING.contains(value.getName());
        }
    }
}
