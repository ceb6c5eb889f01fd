package fr.passerelle.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A code to scan, as one drawing path.
 *
 * @param size side in modules, with the four blank modules that scanners need around
 * @param path SVG path, one unit a module
 */
public record QrCode(int size, String path) {
    private static final int BLANK = 4;

    /**
     * Draws the code of a text.
     *
     * @param text address to open, at most about 1 000 characters; medium correction, so that a crease does no harm
     * @throws IllegalArgumentException if it does not fit
     */
    public static QrCode of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(modules.getWidth() + 2 * BLANK, path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code to scan", e);
        }
    }

    /** Dark modules that touch in a row make one rectangle: a tenth of the size, and no hairlines between them. */
    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    int width = x - start;
                    path.append('M').append(start + BLANK).append(' ').append(y + BLANK);
                    path.append('h').append(width).append("v1h-").append(width).append('z');
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }
}
