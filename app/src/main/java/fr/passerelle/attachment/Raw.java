package fr.passerelle.attachment;

import java.nio.charset.StandardCharsets;

/** The octets of a file, looked at before anything reads them as what they claim to be. */
final class Raw {

    private final byte[] bytes;

    Raw(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean startsWith(String head) {
        return at(0, head);
    }

    boolean at(int offset, String text) {
        if (offset < 0 || offset + text.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((bytes[offset + i] & 0xff) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is somewhere in the octets, capital or small. */
    boolean contains(String text, int from, int to) {
        char first = text.charAt(0);
        for (int i = from; i <= Math.min(to, bytes.length) - text.length(); i++) {
            if (Character.toLowerCase((char) (bytes[i] & 0xff)) == first && sameLetters(i, text)) {
                return true;
            }
        }
        return false;
    }

    private boolean sameLetters(int offset, String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.toLowerCase((char) (bytes[offset + i] & 0xff)) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    int lastIndexOf(String text) {
        for (int i = bytes.length - text.length(); i >= 0; i--) {
            if (at(i, text)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a reader of archives, which looks from the end, would take this for one. */
    boolean endsAsArchive() {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 0xffff); i--) {
            if (at(i, "PK\u0005\u0006") && i + 22 + little(i + 20, 2) >= bytes.length - 4) {
                return true;
            }
        }
        return false;
    }

    int little(int offset, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[offset + i] & 0xff;
        }
        return value;
    }

    int length() {
        return bytes.length;
    }

    /** From there to the end, nothing but what fills. */
    boolean emptyFrom(int offset) {
        for (int i = offset; i < bytes.length; i++) {
            if (bytes[i] != 0 && bytes[i] != ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** As text, a sign an octet, with the names of a PDF written plainly: {@code /J#53} becomes {@code /JS}. */
    String plainNames() {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '#' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                text.append((char) (high << 4 | low));
                i += 2;
            } else {
                text.append((char) (bytes[i] & 0xff));
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    }
}
