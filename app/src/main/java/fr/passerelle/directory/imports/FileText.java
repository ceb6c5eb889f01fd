package fr.passerelle.directory.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file, read as it goes: a large file lies in memory once, as the bytes that came, never a second time as letters.
 *
 * @param mark bytes before the text that only say how it is written
 */
record FileText(byte[] bytes, Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PIECE = 1 << 14;
    private static final String SEPARATORS = ",;\t";

    /** UTF-16 where the file says so, UTF-8 where it can be, Windows otherwise. */
    static FileText of(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return new FileText(bytes, StandardCharsets.UTF_16, 0);
        }
        return isUtf8(bytes)
                ? new FileText(bytes, StandardCharsets.UTF_8, starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0)
                : new FileText(bytes, WINDOWS, 0);
    }

    private static boolean starts(byte[] bytes, int... sign) {
        for (int i = 0; i < sign.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != sign[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(PIECE);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }

    /** From the beginning. */
    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset);
    }

    /**
     * What a first look at the whole tells.
     *
     * @param first the first sign that is not white, or 0 when there is none
     * @param plain whether it is a text at all
     * @param separator of the columns, if it is CSV
     */
    record Look(char first, boolean plain, char separator) {

        boolean blank() {
            return first == 0 && plain;
        }

        boolean json() {
            return first == '[' || first == '{';
        }
    }

    Look look() {
        Looking looking = new Looking();
        char[] piece = new char[PIECE];
        try (Reader reader = reader()) {
            for (int length = reader.read(piece); length >= 0; length = reader.read(piece)) {
                for (int i = 0; i < length; i++) {
                    looking.see(piece[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return looking.seen();
    }

    private static final class Looking {

        private final int[] counts = new int[SEPARATORS.length()];
        private char first;
        private boolean plain = true;
        private boolean quoted;
        private boolean beyond;

        void see(char sign) {
            plain &= sign != 0;
            if (first == 0 && !Character.isWhitespace(sign)) {
                first = sign;
            }
            if (beyond) {
                return;
            }
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                beyond = sign == '\n';
                int separator = SEPARATORS.indexOf(sign);
                if (separator >= 0) {
                    counts[separator]++;
                }
            }
        }

        /** The separator that the first line holds most often. */
        Look seen() {
            int best = 0;
            for (int i = 1; i < counts.length; i++) {
                best = counts[i] > counts[best] ? i : best;
            }
            return new Look(first, plain, SEPARATORS.charAt(best));
        }
    }
}
