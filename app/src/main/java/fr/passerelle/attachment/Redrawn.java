package fr.passerelle.attachment;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import fr.passerelle.attachment.HarmlessFile.Photo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a photo again: upright, of a reasonable size, without anything that the camera wrote beside the picture. */
public final class Redrawn {

    private static final long MOST_PIXELS = 60_000_000;
    /** Read whole, as some kinds must be. */
    private static final long MOST_PIXELS_AT_ONCE = 12_500_000;

    private static final int LONGEST_SIDE = 2_400;
    private static final float QUALITY = 0.82f;

    private Redrawn() {}

    static byte[] photo(byte[] bytes) throws RefusedFile {
        return jpeg(upright(bytes, LONGEST_SIDE), QUALITY);
    }

    /**
     * The picture of a JPEG, PNG or WebP file, in red, green and blue.
     *
     * @param longestSide in pixels; a larger picture is made smaller, a smaller one is left as it is
     * @throws RefusedFile when it is damaged or has more than sixty million pixels
     */
    public static BufferedImage upright(byte[] bytes, int longestSide) throws RefusedFile {
        try {
            Photo kind = Photo.of(new Raw(bytes)).orElseThrow(() -> new IOException("no reader"));
            int orientation = kind == Photo.JPEG ? orientation(bytes) : 1;
            return upright(read(kind, bytes, longestSide), orientation, longestSide);
        } catch (IOException | RuntimeException damaged) {
            throw new RefusedFile("Cette photo est abîmée\u00a0: elle ne s’ouvre pas. Reprenez-la.");
        }
    }

    /** A large photo is read at a lower density, so that it never fills the memory. */
    private static BufferedImage read(Photo kind, byte[] bytes, int longestSide) throws IOException, RefusedFile {
        // The reader that its first octets call for, and no other.
        ImageReader reader = kind == Photo.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > (kind == Photo.WEBP ? MOST_PIXELS_AT_ONCE : MOST_PIXELS)) {
                throw new RefusedFile("Cette photo est trop grande. Reprenez-la en qualité normale.");
            }
            int step = Math.max(1, Math.max(width, height) / longestSide);
            while ((long) width * height / step / step > MOST_PIXELS_AT_ONCE) {
                step++;
            }
            ImageReadParam less = reader.getDefaultReadParam();
            less.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, less);
        } finally {
            reader.dispose();
        }
    }

    /** Nothing but what the camera wrote in front of a JPEG is read: other kinds may pack gigabytes there. */
    private static int orientation(byte[] bytes) throws IOException {
        try {
            ExifIFD0Directory exif = JpegMetadataReader.readMetadata(
                            new ByteArrayInputStream(bytes), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException unreadable) {
            return 1;
        }
    }

    /** The four ways in which a telephone is held; mirrored pictures, which no camera makes, are turned alike. */
    private static BufferedImage upright(BufferedImage image, int orientation, int longestSide) {
        int quarters = orientation >= 7 ? 3 : orientation >= 5 ? 1 : orientation >= 3 ? 2 : 0;
        double scale = Math.min(1, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) (image.getWidth() * scale));
        int height = Math.max(1, (int) (image.getHeight() * scale));
        boolean turned = quarters % 2 == 1;
        BufferedImage drawn =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = new AffineTransform();
        turn.translate(drawn.getWidth() / 2.0, drawn.getHeight() / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-width / 2.0, -height / 2.0);
        turn.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        pen.drawImage(image, turn, null);
        pen.dispose();
        return drawn;
    }

    /**
     * A JPEG of it, without anything written beside.
     *
     * @param quality from 0 to 1
     */
    public static byte[] jpeg(BufferedImage image, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            if (how instanceof JPEGImageWriteParam jpeg) {
                jpeg.setOptimizeHuffmanTables(true);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
