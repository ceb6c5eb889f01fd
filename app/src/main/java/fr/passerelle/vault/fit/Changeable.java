package fr.passerelle.vault.fit;

import fr.passerelle.vault.fit.Drawings.Drawing;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The images of a PDF that may be written again: not the drawings of one colour, nor what this application cannot read. */
final class Changeable {

    /** Lighter images are logos and signatures: nothing to gain. */
    private static final int LIGHT = 4_096;

    private static final Set<String> UNREAD = Set.of("JPXDecode", "JBIG2Decode");

    private Changeable() {}

    /**
     * Those of a page.
     *
     * @param known of the pages before, completed here
     * @param left images seen before that stay as they are, completed here
     */
    static List<Picture> on(PDPage page, Map<COSStream, Picture> known, Set<COSStream> left) throws IOException {
        List<Picture> seen = new ArrayList<>();
        for (Drawing drawing : Drawings.of(page)) {
            COSStream stream = drawing.image().getCOSObject();
            if (!known.containsKey(stream) && !left.contains(stream)) {
                if (may(drawing.image())) {
                    known.put(stream, picture(drawing));
                } else {
                    left.add(stream);
                }
            }
            if (known.containsKey(stream)) {
                seen.add(known.get(stream));
            }
        }
        return List.copyOf(seen);
    }

    private static boolean may(PDImageXObject image) throws IOException {
        COSStream stream = image.getCOSObject();
        boolean matte = image.getSoftMask() != null
                && image.getSoftMask().getCOSObject().containsKey(COSName.getPDFName("Matte"));
        String last = image.getStream().getFilters().isEmpty()
                ? ""
                : image.getStream()
                        .getFilters()
                        .get(image.getStream().getFilters().size() - 1)
                        .getName();
        return stream.getLength() >= LIGHT
                && !image.isStencil()
                && image.getBitsPerComponent() != 1
                && !stream.containsKey(COSName.MASK)
                && !matte
                && !UNREAD.contains(last);
    }

    /** Read no finer than needed. */
    private static Picture picture(Drawing drawing) throws IOException {
        PDImageXObject image = drawing.image();
        int finest = Math.max(1, (int) Math.round(drawing.inches() * Picture.FINEST));
        int step = Math.max(1, image.getWidth() / (2 * finest));
        int fitting = step;
        while ((long) image.getWidth() * image.getHeight() / fitting / fitting > 16_000_000) {
            fitting++;
        }
        BufferedImage read = image.getOpaqueImage(null, fitting);
        boolean colour = image.getColorSpace().getNumberOfComponents() > 1
                || "Indexed".equals(image.getColorSpace().getName());
        return Picture.within(
                Pixels.colour(read, read.getWidth(), read.getHeight()),
                drawing.inches(),
                image.getCOSObject().getLength(),
                colour);
    }
}
