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
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Draws a photo again: upright, of a reasonable size, without anything that the camera wrote beside the picture. */
final class Redrawn {

    private static final long MOST_PIXELS = 60_000_000;
    /** Read whole, as some kinds must be. */
    private static final long MOST_PIXELS_AT_ONCE = 12_500_000;

    private static final int LONGEST_SIDE = 2_400;
    private static final float QUALITY = 0.82f;

    private Redrawn() {}

    static byte[] photo(Photo kind, byte[] bytes) throws RefusedFile {
        try {
            BufferedImage upright = upright(read(kind, bytes), kind == Photo.JPEG ? orientation(bytes) : 1);
            return jpeg(upright);
        } catch (IOException | RuntimeException damaged) {
            throw new RefusedFile("Cette photo est abîmée\u00a0: elle ne s’ouvre pas. Reprenez-la.");
        }
    }

    /** A large photo is read at a lower density, so that it never fills the memory. */
    private static BufferedImage read(Photo kind, byte[] bytes) throws IOException, RefusedFile {
        // In memory: the default would write a file of each photo.
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = kind == Photo.WEBP
                    ? new WebPImageReaderSpi().createReaderInstance(null)
                    : ImageIO.getImageReadersByFormatName(kind.name()).next();
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > (kind == Photo.WEBP ? MOST_PIXELS_AT_ONCE : MOST_PIXELS)) {
                    throw new RefusedFile("Cette photo est trop grande. Reprenez-la en qualité normale.");
                }
                int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
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
    private static BufferedImage upright(BufferedImage image, int orientation) {
        int quarters = orientation >= 7 ? 3 : orientation >= 5 ? 1 : orientation >= 3 ? 2 : 0;
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
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

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
