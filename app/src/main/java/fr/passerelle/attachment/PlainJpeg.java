package fr.passerelle.attachment;

/** A JPEG that holds a picture and nothing else: no notes of a camera, no small picture, no words, nothing behind its end. */
public final class PlainJpeg {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int JFIF = 0xe0;

    /** JFIF without a small picture. */
    private static final int JFIF_LENGTH = 16;

    private PlainJpeg() {}

    /** Whether these bytes are one, read segment by segment to the last. */
    public static boolean is(byte[] bytes) {
        if (bytes.length < 4 || marker(bytes, 0) != START) {
            return false;
        }
        int at = 2;
        while (at + 1 < bytes.length) {
            int marker = marker(bytes, at);
            if (marker == END) {
                return at + 2 == bytes.length;
            }
            if (at + 3 >= bytes.length || !drawing(marker, bytes, at)) {
                return false;
            }
            at += 2 + length(bytes, at);
            if (marker == SCAN) {
                at = afterScan(bytes, at);
            }
        }
        return false;
    }

    /** The second octet of a marker; -1 when there is none. */
    private static int marker(byte[] bytes, int at) {
        return (bytes[at] & 0xff) == 0xff ? bytes[at + 1] & 0xff : -1;
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
    }

    /** What a decoder needs: tables, frames, scans, restarts; of what programs add, the density alone. */
    private static boolean drawing(int marker, byte[] bytes, int at) {
        return marker == JFIF
                ? length(bytes, at) == JFIF_LENGTH
                : marker >= 0xc0 && marker <= 0xdd && marker != START && !restart(marker);
    }

    private static boolean restart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    /** Where the next marker stands, after what is drawn. */
    private static int afterScan(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            int marker = marker(bytes, at);
            if (marker > 0 && !restart(marker)) {
                return at;
            }
            at++;
        }
        return bytes.length;
    }
}
