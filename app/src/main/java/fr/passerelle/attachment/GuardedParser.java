package fr.passerelle.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF and counts what it makes the memory hold: packed objects are unpacked here first, a little at a time, so that a file of a few kilobytes cannot
 * become gigabytes.
 */
final class GuardedParser extends PDFParser {

    /** Ordinary papers of sixty pages stay under a tenth of these. */
    private static final int MOST_UNPACKED = 4 << 20;

    private static final int MOST_PLACES = 512 << 10;
    /** Sixty pages scanned in grey, packed without loss. */
    private static final long MOST_IN_ALL = 256L << 20;

    private static final int MOST_TOKENS = 600_000;
    private static final int MOST_ENTRIES = 200_000;

    private int unpacked;
    private long all;
    private int tokens;
    private int made;

    GuardedParser(byte[] bytes) throws IOException {
        super(new RandomAccessReadBuffer(bytes));
        tokens = tokensOf(bytes, bytes.length);
    }

    /** The file would fill the memory; not an {@link IOException}, which a lenient reader would get over. */
    static final class Bomb extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Bomb(String what) {
            super(what, null, false, false);
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        if (++made > MOST_TOKENS * 4) {
            throw new Bomb("objects");
        }
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        List<COSName> filters = filters(dictionary.getDictionaryObject(COSName.FILTER));
        boolean places = dictionary.containsKey(COSName.W);
        boolean objects = places || dictionary.containsKey(COSName.FIRST);
        boolean flate = filters.equals(List.of(COSName.FLATE_DECODE));
        if (objects && !flate && !filters.isEmpty() || filters.lastIndexOf(COSName.FLATE_DECODE) > 0) {
            // Objects are packed once, in one way, by all known programs; only a bomb packs twice.
            throw new Bomb("an unusual packing");
        }
        if (flate || objects) {
            unpack(stream, flate, objects, places ? MOST_PLACES : MOST_UNPACKED);
        }
        return stream;
    }

    private void unpack(COSStream stream, boolean flate, boolean objects, int most) throws IOException {
        byte[] buffer = new byte[8 << 10];
        int own = 0;
        try (InputStream raw = stream.createRawInputStream();
                InputStream in = flate ? new InflaterInputStream(raw) : raw) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                own += read;
                all += read;
                tokens += objects ? tokensOf(buffer, read) : 0;
                if (objects && own > most || all > MOST_IN_ALL) {
                    throw new Bomb("packed");
                }
            }
        } catch (ZipException | EOFException damaged) {
            // What could be unpacked was counted; the parser stops at the same place.
        }
        unpacked += objects ? own : 0;
        if (unpacked > MOST_UNPACKED) {
            throw new Bomb("packed objects");
        }
        requireFew();
    }

    private static List<COSName> filters(@Nullable COSBase filter) {
        List<COSName> names = new ArrayList<>();
        if (filter instanceof COSName one) {
            names.add(one);
        } else if (filter instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                names.add(several.getObject(i) instanceof COSName name ? name : COSName.NONE);
            }
        }
        return names;
    }

    void requireFew() {
        if (tokens > MOST_TOKENS) {
            throw new Bomb("tokens");
        }
    }

    /** Beginnings of arrays, dictionaries, names and strings; entries of a table of places weigh more. */
    private static int tokensOf(byte[] bytes, int length) {
        int count = 0;
        int entries = 0;
        for (int i = 0; i < length; i++) {
            byte sign = bytes[i];
            if (sign == '[' || sign == '<' || sign == '/' || sign == '(') {
                count++;
            } else if (sign == 'n' && i > 0 && bytes[i - 1] == ' ') {
                entries++;
            }
        }
        if (entries > MOST_ENTRIES) {
            throw new Bomb("entries");
        }
        return count;
    }
}
