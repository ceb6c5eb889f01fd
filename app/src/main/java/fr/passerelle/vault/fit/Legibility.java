package fr.passerelle.vault.fit;

import java.awt.image.BufferedImage;

/**
 * Whether the letters of a picture can still be read, measured against the picture that came. Both are cut in squares of about the size of a small
 * letter; in those where something is written (contrast above that of paper and noise), the grey values are compared point by point. What is
 * measured is the structure term of SSIM (Z. Wang, A. Bovik, H. Sheikh, E. Simoncelli, « Image quality assessment: from error visibility to
 * structural similarity », IEEE Transactions on Image Processing 13(4), 2004): 1 when the strokes are where they were, towards 0 when they run into
 * each other. Light and contrast do not count, so a page in black and white is judged by its strokes too.
 *
 * <p>Large letters survive few points per inch and small print does not, which no fixed number of points would tell: Tesseract's notes put the
 * limit at 8 to 10 points for the height of an « x », that is 10-point letters at 110 points per inch and 7-point letters at 160.
 */
final class Legibility {

    /** Under it, small print is hard to read; see the test that reads both sides of it. */
    static final double READABLE = 0.76;

    private static final int SQUARE = 8;
    private static final double WRITTEN = 24;
    private static final int ENOUGH = 40;

    private Legibility() {}

    /**
     * From 0 to 1, where 1 says that nothing was lost.
     *
     * @param after of any size: compared once drawn at the size of the other
     */
    static double of(BufferedImage before, BufferedImage after) {
        int width = before.getWidth();
        int height = before.getHeight();
        byte[] first = Pixels.lights(Pixels.grey(before, width, height));
        byte[] second = Pixels.lights(Pixels.grey(after, width, height));
        double sum = 0;
        int squares = 0;
        for (int top = 0; top + SQUARE <= height; top += SQUARE) {
            for (int left = 0; left + SQUARE <= width; left += SQUARE) {
                int corner = top * width + left;
                double spread = together(first, first, corner, width);
                if (spread >= WRITTEN * WRITTEN) {
                    double both = spread * together(second, second, corner, width);
                    sum += both <= 0 ? 0 : Math.max(0, together(first, second, corner, width) / Math.sqrt(both));
                    squares++;
                }
            }
        }
        return squares < ENOUGH ? 1 : sum / squares;
    }

    /** How the points of one square vary together with those of the other: their covariance. */
    private static double together(byte[] one, byte[] other, int corner, int width) {
        int sumOne = 0;
        int sumOther = 0;
        int products = 0;
        for (int y = 0; y < SQUARE; y++) {
            int start = corner + y * width;
            for (int at = start; at < start + SQUARE; at++) {
                int x = one[at] & 0xff;
                int z = other[at] & 0xff;
                sumOne += x;
                sumOther += z;
                products += x * z;
            }
        }
        double points = SQUARE * SQUARE;
        return products / points - sumOne / points * (sumOther / points);
    }
}
