package fr.passerelle.vault.fit;

import fr.passerelle.vault.fit.Setting.Tone;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the pages, that can be written in several sizes. It is kept as a JPEG of at most {@link #FINEST} points per inch, read again for each
 * size: decoded pictures never lie together in memory.
 */
final class Picture {

    static final int FINEST = 200;
    /** A4 at that. */
    static final int LONGEST_SIDE = 2_340;

    private static final int MASTER_QUALITY = 90;

    private final byte[] master;
    private final int width;
    private final int height;
    private final double inches;
    private final long originalLength;
    private final boolean colour;
    private final Map<Setting, Integer> sizes = new ConcurrentHashMap<>();
    private final Map<Setting, Written> kept = new ConcurrentHashMap<>();

    private Picture(byte[] master, BufferedImage image, double inches, long originalLength, boolean colour) {
        this.master = master;
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.inches = inches;
        this.originalLength = originalLength;
        this.colour = colour;
    }

    /** A page of its own: the picture is all that there is, so what came need not be kept. */
    static Picture page(BufferedImage image, double inches) {
        byte[] master = jpeg(image);
        return new Picture(master, image, inches, master.length, true);
    }

    /**
     * A picture within a PDF.
     *
     * @param inches width on the page
     * @param originalLength in the PDF that came: what is heavier does not replace it
     */
    static Picture within(BufferedImage image, double inches, long originalLength, boolean colour) {
        int finest = Math.max(1, (int) Math.round(inches * FINEST));
        BufferedImage small = image.getWidth() <= finest
                ? image
                : Pixels.colour(image, finest, Math.max(1, image.getHeight() * finest / image.getWidth()));
        return new Picture(jpeg(small), small, inches, originalLength, colour);
    }

    private static byte[] jpeg(BufferedImage image) {
        return Pixels.jpeg(image, MASTER_QUALITY);
    }

    byte[] master() {
        return master;
    }

    double inches() {
        return inches;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /** Bytes of the picture in that setting. */
    int size(Setting setting) {
        return setting.untouched()
                ? Math.toIntExact(originalLength)
                : sizes.computeIfAbsent(setting, each -> {
                    int size = written(each).bytes().length;
                    return keeps(each, size) ? Math.toIntExact(originalLength) : size;
                });
    }

    private boolean keeps(Setting setting, int size) {
        boolean losesColour = setting.tone() != Tone.COLOUR && colour;
        return size >= originalLength && !losesColour;
    }

    /** The picture in that setting; null when the one that came stays. */
    @Nullable
    Written replacing(Setting setting) {
        if (setting.untouched()) {
            return null;
        }
        Written written = written(setting);
        return keeps(setting, written.bytes().length) ? null : written;
    }

    /** The picture alone in that setting. */
    byte[] jpeg(Setting setting) {
        Written written = replacing(setting);
        return written == null ? master : written.bytes();
    }

    /** Keeps what was written in a setting that fits, and lets go of the others; of one that does not fit, nothing is kept. */
    boolean settle(Setting setting, boolean fits) {
        if (fits) {
            kept.keySet().retainAll(Set.of(setting));
        } else {
            kept.remove(setting);
        }
        return fits;
    }

    /** Whether the letters can be read, from 0 to 1, see {@link Legibility}. */
    double legibility(Setting setting) {
        return setting.untouched() ? 1 : Legibility.of(Pixels.read(master), drawn(setting));
    }

    private BufferedImage drawn(Setting setting) {
        return setting.tone() == Tone.BLACK_AND_WHITE
                ? shaped(setting)
                : Pixels.read(written(setting).bytes());
    }

    private BufferedImage shaped(Setting setting) {
        double scale = Math.min(1, inches * setting.dpi() / width);
        int toWidth = Math.max(1, (int) Math.round(width * scale));
        int toHeight = Math.max(1, (int) Math.round(height * scale));
        BufferedImage image = Pixels.read(master);
        return switch (tone(setting)) {
            case COLOUR -> Pixels.colour(image, toWidth, toHeight);
            case GREY -> Pixels.grey(image, toWidth, toHeight);
            case BLACK_AND_WHITE -> Pixels.blackAndWhite(image, toWidth, toHeight);
        };
    }

    private Tone tone(Setting setting) {
        return setting.tone() == Tone.COLOUR && !colour ? Tone.GREY : setting.tone();
    }

    private Written written(Setting setting) {
        return kept.computeIfAbsent(setting, this::write);
    }

    private Written write(Setting setting) {
        BufferedImage shaped = shaped(setting);
        byte[] bytes = setting.tone() == Tone.BLACK_AND_WHITE ? fax(shaped) : Pixels.jpeg(shaped, setting.quality());
        return new Written(bytes, shaped.getWidth(), shaped.getHeight(), tone(setting));
    }

    /** Black and white as fax machines write it, which PDF reads. */
    private static byte[] fax(BufferedImage image) {
        try (PDDocument scratch = new PDDocument()) {
            COSStream stream = CCITTFactory.createFromImage(scratch, image).getCOSObject();
            try (var raw = stream.createRawInputStream()) {
                return raw.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture ready to be put in a PDF. */
    record Written(byte[] bytes, int width, int height, Tone tone) {

        /** In place of what the stream held; its mask stays. */
        void into(COSStream stream) throws IOException {
            try (var raw = stream.createRawOutputStream()) {
                raw.write(bytes);
            }
            for (String gone :
                    new String[] {"DecodeParms", "DP", "Decode", "Intent", "Metadata", "Alternates", "Name"}) {
                stream.removeItem(COSName.getPDFName(gone));
            }
            stream.setInt(COSName.WIDTH, width);
            stream.setInt(COSName.HEIGHT, height);
            boolean fax = tone == Tone.BLACK_AND_WHITE;
            stream.setInt(COSName.BITS_PER_COMPONENT, fax ? 1 : 8);
            stream.setItem(COSName.FILTER, fax ? COSName.CCITTFAX_DECODE : COSName.DCT_DECODE);
            stream.setItem(COSName.COLORSPACE, tone == Tone.COLOUR ? COSName.DEVICERGB : COSName.DEVICEGRAY);
            if (fax) {
                COSDictionary parameters = new COSDictionary();
                parameters.setInt(COSName.K, -1);
                parameters.setInt(COSName.COLUMNS, width);
                parameters.setInt(COSName.ROWS, height);
                stream.setItem(COSName.DECODE_PARMS, parameters);
            }
        }
    }
}
