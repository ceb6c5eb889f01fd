package fr.passerelle.vault.fit;

import fr.passerelle.attachment.Redrawn;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Papers as people bring them, all invented. */
final class Samples {

    private static final String LINE =
            "Attestation de paiement numéro %d établie le 3 mars pour servir et valoir ce que de droit, page %d";

    private Samples() {}

    /** A sheet photographed by a telephone: letters of so many points on A4, the shadow of a hand, the grain of the sensor. */
    static byte[] photo(int longestSide, int points, int page) {
        return Redrawn.jpeg(sheet(longestSide, points, page, 5), 0.93f);
    }

    static BufferedImage sheet(int longestSide, int points, int page, int grain) {
        int width = longestSide * 3 / 4;
        BufferedImage image = new BufferedImage(width, longestSide, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(244, 240, 228));
        pen.fillRect(0, 0, width, longestSide);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        double inch = longestSide / 11.7;
        pen.setFont(letters().deriveFont((float) (points * inch / 72)));
        pen.setColor(new Color(30, 32, 60));
        for (int line = 1; line * points * 1.5 * inch / 72 < longestSide - inch; line++) {
            pen.drawString(
                    LINE.formatted(line, page), (int) (inch / 2), (int) (inch / 2 + line * points * 1.5 * inch / 72));
        }
        pen.setColor(new Color(160, 30, 30));
        pen.fillOval((int) (width - 2 * inch), (int) (longestSide - 2 * inch), (int) inch, (int) inch);
        pen.dispose();
        grained(image, grain, new Random(page));
        return image;
    }

    private static void grained(BufferedImage image, int grain, Random random) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, image.getWidth(), 1, row, 0, image.getWidth());
            for (int x = 0; x < row.length; x++) {
                int light = (int) (random.nextGaussian() * grain) - 40 * x / row.length;
                row[x] = shifted(row[x], light);
            }
            image.setRGB(0, y, image.getWidth(), 1, row, 0, image.getWidth());
        }
    }

    private static int shifted(int rgb, int light) {
        int red = Math.min(255, Math.max(0, (rgb >> 16 & 0xff) + light));
        int green = Math.min(255, Math.max(0, (rgb >> 8 & 0xff) + light));
        int blue = Math.min(255, Math.max(0, (rgb & 0xff) + light));
        return red << 16 | green << 8 | blue;
    }

    private static Font letters() {
        try (InputStream font = Samples.class.getResourceAsStream("/fr/passerelle/paper/fonts/atkinson-400.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] png(int longestSide) {
        return written(out -> ImageIO.write(sheet(longestSide, 12, 1, 0), "png", out));
    }

    /** Letters alone: « Page 1 sur N » and lines. */
    static byte[] letter(int pages) {
        return pdf(pages, 0);
    }

    /** Letters, and on each page a picture of that many pixels kept without loss. */
    static byte[] pdf(int pages, int side) {
        return written(out -> {
            try (PDDocument document = new PDDocument()) {
                for (int page = 1; page <= pages; page++) {
                    document.addPage(page(document, page, side));
                }
                document.save(out);
            }
        });
    }

    private static PDPage page(PDDocument document, int number, int side) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            pen.newLineAtOffset(50, 780);
            pen.showText("Page " + number + " du courrier");
            pen.endText();
            if (side > 0) {
                PDImageXObject image = LosslessFactory.createFromImage(document, sheet(side, 12, number, 4));
                pen.drawImage(image, 50, 100, 450, 600);
            }
        }
        return page;
    }

    static Original original(byte[] bytes) {
        return () -> bytes;
    }

    static List<Original> originals(byte[]... all) {
        return List.of(all).stream().map(Samples::original).toList();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
