package fr.passerelle.vault.fit;

import fr.passerelle.attachment.PlainJpeg;

/**
 * What a site accepts.
 *
 * @param maxBytes of each file
 * @param maxPages of each file; a JPEG always holds one
 * @param maxFiles 1 when it wants everything in one file
 * @param colour false when it wants grey pictures
 */
record Wish(Format format, int maxBytes, int maxPages, int maxFiles, boolean colour) {

    static final int MOST_PAGES = 60;
    static final int LEAST_KB = 20;
    static final int MOST_KB = 10_000;

    /** A kind of file. */
    enum Format {
        PDF("application/pdf", "pdf"),
        JPEG("image/jpeg", "jpg");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        /** Whether a file is of this kind already. A JPEG with notes of the camera is not: they say where it was taken, and which way is up. */
        boolean is(byte[] bytes) {
            return this == PDF ? Assembly.pdf(bytes) : PlainJpeg.is(bytes);
        }

        String mediaType() {
            return mediaType;
        }

        String extension() {
            return extension;
        }
    }

    Wish {
        if (maxBytes < 1 || maxPages < 1 || maxFiles < 1) {
            throw new IllegalArgumentException("a site accepts something");
        }
    }

    /** One PDF of that size, in colour. */
    static Wish pdf(int maxBytes) {
        return new Wish(Format.PDF, maxBytes, MOST_PAGES, 1, true);
    }
}
