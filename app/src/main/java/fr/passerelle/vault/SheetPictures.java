package fr.passerelle.vault;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Draws the pages of papers as pictures, so that a browser never opens somebody's file. */
@Component
public class SheetPictures {

    private static final float LONGEST_SIDE = 1_500;
    private static final float SHARPEST = 150 / 72f;

    /** A page takes tens of megabytes while it is drawn: two at a time. */
    private final Semaphore drawing = new Semaphore(2);

    private final Documents documents;
    private final Attachments attachments;

    SheetPictures(Documents documents, Attachments attachments) {
        this.documents = documents;
        this.attachments = attachments;
    }

    /** The picture of a page, counted from 1 through all files of the paper; empty when there is no such page, or nothing to see of it. */
    public Optional<byte[]> of(Document document, int sheet) {
        int first = 1;
        for (Attachment file : documents.files(document)) {
            if (sheet >= first && sheet < first + file.pages()) {
                int page = sheet - first;
                return attachments.bytes(document.person(), file.id()).flatMap(bytes -> picture(file, bytes, page));
            }
            first += file.pages();
        }
        return Optional.empty();
    }

    private Optional<byte[]> picture(Attachment file, byte[] bytes, int page) {
        return switch (file.mediaType()) {
            case "image/jpeg" -> Optional.of(bytes);
            case "application/pdf" -> drawn(bytes, page);
            default -> Optional.empty();
        };
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
