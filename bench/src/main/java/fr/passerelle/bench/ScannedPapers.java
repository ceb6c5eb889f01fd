package fr.passerelle.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Papers as people have them, each unlike the others: one sheet in two photographed, the other scanned into a PDF; half a megabyte, more or less. */
final class ScannedPapers {

    private static final int WIDTH = 1_240;
    private static final int SHORTEST = 900;
    private static final int LONGEST = 1_754;
    private static final int GRAIN = 7;
    private static final float QUALITY = 0.82f;

    private final BufferedImage sheet = new BufferedImage(WIDTH, LONGEST, BufferedImage.TYPE_INT_RGB);

    ScannedPapers() {
        Random random = new Random(1);
        for (int y = 0; y < LONGEST; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int light = 235 + (int) Math.max(-20, Math.min(20, random.nextGaussian() * GRAIN));
                sheet.setRGB(x, y, light << 16 | light << 8 | light - 10);
            }
        }
    }

    /** The paper of that number. */
    Upload paper(int number) throws IOException {
        byte[] photo = photo(number);
        return number % 2 == 0
                ? new Upload("papier.jpg", "image/jpeg", photo)
                : new Upload("papier.pdf", "application/pdf", pdf(photo, height(number)));
    }

    private static int height(int number) {
        return SHORTEST + number * 37 % (LONGEST - SHORTEST);
    }

    private byte[] photo(int number) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, height(number), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.drawImage(sheet, 0, 0, null);
        pen.setColor(new Color(30, 32, 60));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 20));
        for (int y = 80; y < image.getHeight() - 40; y += 34) {
            pen.drawString(
                    "Papier " + number + ", ligne " + y + " d’une attestation inventée pour servir et valoir", 90, y);
        }
        pen.dispose();
        return Jpegs.written(image, QUALITY);
    }

    /** One page that shows the photo, as scanners write it. */
    private static byte[] pdf(byte[] photo, int height) throws IOException {
        String drawing = "q 595 0 0 842 0 0 cm /P Do Q";
        List<byte[]> objects = new ArrayList<>();
        objects.add(ascii("<< /Type /Catalog /Pages 2 0 R >>"));
        objects.add(ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        objects.add(
                ascii(
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>"));
        objects.add(ascii("<< /Length %d >>\nstream\n%s\nendstream".formatted(drawing.length(), drawing)));
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        image.write(ascii(
                ("<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8"
                                + " /Filter /DCTDecode /Length %d >>\nstream\n")
                        .formatted(WIDTH, height, photo.length)));
        image.write(photo);
        image.write(ascii("\nendstream"));
        objects.add(image.toByteArray());
        return file(objects);
    }

    private static byte[] file(List<byte[]> objects) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StringBuilder places = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        file.write(ascii("%PDF-1.4\n"));
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(file.size()));
            file.write(ascii((i + 1) + " 0 obj\n"));
            file.write(objects.get(i));
            file.write(ascii("\nendobj\n"));
        }
        int start = file.size();
        file.write(ascii(places + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start
                + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
