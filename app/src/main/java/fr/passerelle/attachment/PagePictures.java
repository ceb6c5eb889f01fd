package fr.passerelle.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Draws the pages of files as pictures, so that a browser never opens somebody's file. */
@Component
public class PagePictures {

    private static final float LONGEST_SIDE = 1_500;
    private static final float SHARPEST = 150 / 72f;

    /** A page takes tens of megabytes while it is drawn: two at a time. */
    private final Semaphore drawing = new Semaphore(2);

    private final Attachments attachments;

    PagePictures(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Whether there is something to see of that file. */
    public static boolean shows(Attachment file) {
        return file.mediaType().equals("image/jpeg") || file.mediaType().equals("application/pdf");
    }

    /** The picture of a page of that person's file, counted from 1; empty when there is no such page, or nothing to see of it. */
    public Optional<byte[]> of(UUID person, Attachment file, int page) {
        if (page < 1 || page > file.pages() || !shows(file)) {
            return Optional.empty();
        }
        Optional<byte[]> bytes = attachments.bytes(person, file.id());
        return file.mediaType().equals("image/jpeg") ? bytes : bytes.flatMap(pdf -> drawn(pdf, page - 1));
    }

    private Optional<byte[]> drawn(byte[] pdf, int page) {
        drawing.acquireUninterruptibly();
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            PDRectangle box = opened.getPage(page).getCropBox();
            float scale = Math.min(SHARPEST, LONGEST_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight())));
            PDFRenderer renderer = new PDFRenderer(opened);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(page, scale, ImageType.RGB);
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream(128 * 1024);
            ImageIO.write(image, "jpeg", jpeg);
            return Optional.of(jpeg.toByteArray());
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        } finally {
            drawing.release();
        }
    }
}
