package fr.passerelle.attachment;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * A file that may be kept and shown to a colleague. Its kind is read from what it holds, never from its name. Photos are drawn again, which drops
 * where they were taken; a PDF or a Word document that acts by itself is refused. Source of the limits: OWASP, « File Upload », and papers of ordinary
 * scanners.
 *
 * @param mediaType {@code application/pdf}, {@code image/jpeg}, or that of a .docx
 */
record HarmlessFile(String mediaType, int pages, byte[] bytes) {

    static final int LARGEST = 10 << 20;

    /** Each takes memory and processor: others wait their turn. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    static HarmlessFile of(byte[] bytes) throws RefusedFile {
        if (bytes.length == 0) {
            throw new RefusedFile("Ce fichier est vide. Choisissez-en un autre.");
        }
        if (bytes.length > LARGEST) {
            throw new RefusedFile("Ce fichier dépasse 10\u00a0Mo. Refaites la photo ou le scan en qualité normale.");
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            return read(bytes);
        } finally {
            AT_ONCE.release();
        }
    }

    /** A photo that this house drew: checked like any other, but kept to the last byte, because a site counts them. */
    static HarmlessFile drawn(byte[] bytes) throws RefusedFile {
        HarmlessFile again = of(bytes);
        if (!again.mediaType().equals("image/jpeg")) {
            return again;
        }
        if (!PlainJpeg.is(bytes)) {
            throw new RefusedFile("Cette photo contient autre chose qu’une image. Reprenez-la.");
        }
        return new HarmlessFile(again.mediaType(), 1, bytes);
    }

    private static HarmlessFile read(byte[] bytes) throws RefusedFile {
        Raw raw = new Raw(bytes);
        if (raw.startsWith("%PDF-")) {
            return new HarmlessFile("application/pdf", HarmlessPdf.pagesOf(bytes), bytes);
        }
        if (Photo.of(raw).isPresent()) {
            return new HarmlessFile("image/jpeg", 1, Redrawn.photo(bytes));
        }
        if (raw.startsWith("PK\u0003\u0004")) {
            HarmlessWord.require(bytes);
            return new HarmlessFile(HarmlessWord.MEDIA_TYPE, 1, bytes);
        }
        throw new RefusedFile(why(raw));
    }

    private static String why(Raw raw) {
        if (raw.at(4, "ftypheic") || raw.at(4, "ftypheix") || raw.at(4, "ftypmif1")) {
            return "Cette photo est au format HEIC, que peu d’appareils lisent. Réglez l’appareil sur «\u00a0le plus compatible\u00a0» (JPEG), puis reprenez-la.";
        }
        if (raw.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "Ce document est d’un ancien format, ou protégé par un mot de passe. Enregistrez-le en PDF, puis joignez le PDF.";
        }
        return "Ce fichier n’est ni un PDF, ni une photo JPEG, PNG ou WebP, ni un document Word (.docx).";
    }

    /** The kinds of photos that are drawn again. */
    enum Photo {
        JPEG,
        PNG,
        WEBP;

        static Optional<Photo> of(Raw raw) {
            return Stream.of(values()).filter(kind -> kind.is(raw)).findFirst();
        }

        private boolean is(Raw raw) {
            return switch (this) {
                case JPEG -> raw.startsWith("\u00ff\u00d8\u00ff");
                case PNG -> raw.startsWith("\u0089PNG\r\n\u001a\n");
                case WEBP -> raw.startsWith("RIFF") && raw.at(8, "WEBP");
            };
        }
    }
}
