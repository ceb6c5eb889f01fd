package fr.passerelle.e2e;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A sheet of letters taken with a telephone, with the grain of its sensor: about a megabyte. */
final class TakenSheet {

    private TakenSheet() {}

    static FilePayload of(int page) {
        BufferedImage image = new BufferedImage(1_800, 2_400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(244, 240, 228));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 46));
        pen.setColor(new Color(30, 32, 60));
        for (int y = 160; y < image.getHeight() - 160; y += 90) {
            pen.drawString("Avis de situation, page " + (page + 1) + ", ligne " + y + ", revenu de référence", 140, y);
        }
        pen.dispose();
        Random grain = new Random(page);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, image.getRGB(x, y) ^ grain.nextInt(8) * 0x010101);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("page-" + page + ".jpg", "image/jpeg", bytes.toByteArray());
    }
}
