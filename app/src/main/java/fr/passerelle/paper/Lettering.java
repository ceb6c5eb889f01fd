package fr.passerelle.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Words drawn as outlines, for plans: the length of a name is known before it is placed, and no font of the server is asked for
 * (a small container has none). Read from the same files as the text around.
 */
final class Lettering {
    private static final ArabicShaper ARABIC = new ArabicShaper();
    private final List<TrueTypeFont> fonts;

    /** Letters of these faces; the first that has a character draws it. */
    Lettering(Supplies supplies, Supplies.Typeface... faces) {
        fonts = Arrays.stream(faces).map(face -> open(supplies, face)).toList();
    }

    /** A word drawn from the origin of its base line. */
    record Word(String path, double width) {}

    /**
     * @param size height of the letters' body, in units of the drawing
     */
    synchronized Word write(String text, double size) {
        Path2D.Double outline = new Path2D.Double();
        double x = 0;
        for (int character : visual(text).codePoints().toArray()) {
            TrueTypeFont font = fonts.stream()
                    .filter(candidate -> glyph(candidate, character) != 0)
                    .findFirst()
                    .orElse(fonts.get(0));
            try {
                double scale = size / font.getUnitsPerEm();
                int glyph = glyph(font, character);
                GlyphData drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null && glyph != 0) {
                    outline.append(
                            drawn.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)), false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Word(path(outline), x);
    }

    /** In the order of the page; a label is short, so that it is wholly in one script. */
    private static String visual(String text) {
        RightToLeft direction = new RightToLeft();
        boolean rightToLeft = direction.getBaseDirection(text) == RightToLeft.RTL;
        return rightToLeft ? ARABIC.reorderRTLTextToLTR(ARABIC.shapeText(text)) : text;
    }

    private static int glyph(TrueTypeFont font, int character) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(character);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Path2D outline) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator step = outline.getPathIterator(null); !step.isDone(); step.next()) {
            int kind = step.currentSegment(at);
            path.append("MLQCZ".charAt(kind));
            int points = kind == PathIterator.SEG_CLOSE ? 0 : Math.max(1, kind);
            for (int i = 0; i < 2 * points; i++) {
                path.append(String.format(Locale.ROOT, "%.2f ", at[i]));
            }
        }
        return path.toString();
    }

    private static TrueTypeFont open(Supplies supplies, Supplies.Typeface face) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(supplies.font(face)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
