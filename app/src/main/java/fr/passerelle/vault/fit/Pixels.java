package fr.passerelle.vault.fit;

import fr.passerelle.attachment.Redrawn;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Draws pictures smaller, in grey, in black and white. Nothing is ever written to a file. */
final class Pixels {

    /** Half the side of the neighbourhood that decides what is black, in parts of the width. */
    private static final int NEIGHBOURHOOD = 40;

    /** How much darker than its neighbourhood a point must be to be black, in hundredths. */
    private static final int DARKER = 15;

    private Pixels() {}

    /** The picture of a JPEG that this package wrote. */
    static BufferedImage read(byte[] jpeg) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage colour(BufferedImage image, int width, int height) {
        return drawn(image, width, height, BufferedImage.TYPE_INT_RGB);
    }

    static BufferedImage grey(BufferedImage image, int width, int height) {
        return drawn(image, width, height, BufferedImage.TYPE_BYTE_GRAY);
    }

    /** Halves as long as it can, so that every point of a large picture counts. */
    private static BufferedImage drawn(BufferedImage image, int width, int height, int type) {
        BufferedImage from = image;
        while (from.getWidth() >= 2 * width && from.getHeight() >= 2 * height) {
            from = once(from, from.getWidth() / 2, from.getHeight() / 2, type);
        }
        boolean same = from.getWidth() == width && from.getHeight() == height && from.getType() == type;
        return same ? from : once(from, width, height, type);
    }

    private static BufferedImage once(BufferedImage image, int width, int height, int type) {
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    /**
     * In black and white, each point against its neighbourhood, so that the shadow of a hand on a sheet stays white (D. Bradley and G. Roth,
     * « Adaptive thresholding using the integral image », Journal of Graphics Tools 12(2), 2007).
     */
    static BufferedImage blackAndWhite(BufferedImage image, int width, int height) {
        byte[] grey = lights(grey(image, width, height));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        int[] sums = sums(grey, width, height);
        int reach = Math.max(4, width / NEIGHBOURHOOD);
        int line = width + 1;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach) * line;
            int bottom = Math.min(height, y + reach + 1) * line;
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                long around = sums[bottom + right] - sums[top + right] - sums[bottom + left] + sums[top + left];
                long points = (long) (right - left) * ((bottom - top) / line);
                row[x] = (grey[y * width + x] & 0xff) * points * 100 < around * (100 - DARKER) ? 0 : 1;
            }
            drawn.getRaster().setPixels(0, y, width, 1, row);
        }
        return drawn;
    }

    /** Sums of all points above and to the left; four million points of 255 hold in an int. */
    private static int[] sums(byte[] grey, int width, int height) {
        int line = width + 1;
        int[] sums = new int[line * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += grey[y * width + x] & 0xff;
                sums[(y + 1) * line + x + 1] = sums[y * line + x + 1] + row;
            }
        }
        return sums;
    }

    /** The points of a grey picture, row by row. */
    static byte[] lights(BufferedImage grey) {
        return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    }

    static byte[] jpeg(BufferedImage image, int quality) {
        return Redrawn.jpeg(image, quality / 100f);
    }
}
