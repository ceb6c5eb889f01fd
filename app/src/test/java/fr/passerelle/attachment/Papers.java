package fr.passerelle.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Papers made for the tests. */
public final class Papers {

    private Papers() {}

    /** A PDF of so many empty pages. */
    public static byte[] pdf(int pages) {
        return saved(pages, document -> {});
    }

    static byte[] pdfWithProgram() {
        return saved(
                1, document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')")));
    }

    static byte[] lockedPdf() {
        return saved(1, document -> {
            try {
                document.protect(new StandardProtectionPolicy("one", "two", new AccessPermission()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] saved(int pages, java.util.function.Consumer<PDDocument> more) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            more.accept(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture whose left half is red, as {@code png} or {@code jpeg}. */
    public static byte[] picture(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same JPEG, taken with the telephone held upright: what the camera writes in front of it says so, and where it was. */
    static byte[] heldUpright(byte[] jpeg) {
        byte[] tiff = {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2, // two entries
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, // orientation: a quarter turn
            0x01, 0x0F, 0, 2, 0, 0, 0, 4, 'G', 'P', 'S', 0, // a maker called GPS
            0, 0, 0, 0
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        int length = 2 + 6 + tiff.length;
        bytes.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        bytes.writeBytes(tiff);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }
}
