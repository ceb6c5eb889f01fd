package fr.passerelle.vault.fit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What the parts of a PDF weigh once inflated: a few kilobytes may hold gigabytes. Measured without keeping anything, before anything is read.
 */
final class Inflated {

    /** A page in colour at 400 points per inch; larger ones come as JPEG, which is read coarsely. */
    private static final int LARGEST_IMAGE = 48 << 20;

    private static final int LARGEST_OTHER = 24 << 20;
    private static final long MOST_PIXELS = 60_000_000;
    /** Filters of pictures, which are read by dimensions. */
    private static final List<COSName> PICTURES = List.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private Inflated() {}

    /** Refuses a document of which a part would not fit in memory. */
    static void check(PDDocument document) throws Unfit, IOException {
        for (var key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                check(stream);
            }
        }
    }

    private static void check(COSStream stream) throws Unfit, IOException {
        boolean image = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        if (image) {
            long pixels = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
            if (pixels < 0 || pixels > MOST_PIXELS) {
                throw Unfit.tooLarge();
            }
        }
        List<COSName> filters = filters(stream.getFilters());
        int most = image ? LARGEST_IMAGE : LARGEST_OTHER;
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream input = raw;
            for (int i = 0; i < filters.size() && !PICTURES.contains(filters.get(i)); i++) {
                boolean last = i == filters.size() - 1;
                Bounded output =
                        new Bounded(most, last ? OutputStream.nullOutputStream() : new ByteArrayOutputStream());
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(input, output, stream, i);
                if (!last) {
                    input = new ByteArrayInputStream(((ByteArrayOutputStream) output.to).toByteArray());
                }
            }
        } catch (TooMuch e) {
            throw Unfit.tooLarge();
        }
    }

    private static List<COSName> filters(COSBase filters) {
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName one) {
            names.add(one);
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops whoever writes more than so much. */
    private static final class Bounded extends OutputStream {

        private final OutputStream to;
        private long left;

        Bounded(long most, OutputStream to) {
            this.left = most;
            this.to = to;
        }

        @Override
        public void write(int octet) throws IOException {
            take(1);
            to.write(octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            take(length);
            to.write(octets, from, length);
        }

        private void take(int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new TooMuch();
            }
        }
    }
}
