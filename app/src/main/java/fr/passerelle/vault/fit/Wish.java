package fr.passerelle.vault.fit;

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
            return this == PDF ? Assembly.pdf(bytes) : plainJpeg(bytes);
        }

        private static boolean plainJpeg(byte[] bytes) {
            if (bytes.length < 4 || (bytes[0] & 0xff) != 0xff || (bytes[1] & 0xff) != 0xd8) {
                return false;
            }
            int at = 2;
            while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
                int marker = bytes[at + 1] & 0xff;
                if (marker == 0xda) {
                    return true;
                }
                if (marker == 0xe1 || marker == 0xfe) {
                    return false;
                }
                at += 2 + ((bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff);
            }
            return false;
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
