package fr.passerelle.mandate.take;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a signature drawn in the browser, and draws it again: nothing of what was sent is kept but its strokes. */
final class DrawnSignature {

    private static final String PREFIX = "data:image/png;base64,";

    /** Signs sent; a signature takes some five thousand. */
    private static final int LONGEST = 200_000;

    private static final int WIDEST = 1_600;
    private static final int HIGHEST = 800;

    /** Dark points below which nothing was drawn: a dot is no signature. */
    private static final int FEWEST_POINTS = 60;

    private DrawnSignature() {}

    /** The signature as a small PNG on white; empty when there is none, or when it is no picture. */
    static Optional<byte[]> read(String sent) {
        if (!sent.startsWith(PREFIX) || sent.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return picture(Base64.getDecoder().decode(sent.substring(PREFIX.length())))
                    .map(DrawnSignature::onWhite)
                    .filter(DrawnSignature::drawn)
                    .map(DrawnSignature::png);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Its size is read before its points: a small file may unfold into a huge picture. */
    private static Optional<BufferedImage> picture(byte[] sent) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return reader.getWidth(0) > WIDEST || reader.getHeight(0) > HIGHEST
                        ? Optional.empty()
                        : Optional.of(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage white = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = white.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, white.getWidth(), white.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return white;
    }

    private static boolean drawn(BufferedImage picture) {
        int dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFF) < 128) {
                    dark++;
                }
            }
        }
        return dark >= FEWEST_POINTS && dark < picture.getWidth() * picture.getHeight() / 2;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
