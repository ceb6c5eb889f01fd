package fr.passerelle.vault.fit;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.Redrawn;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.vault.fit.Fitted.Files;
import fr.passerelle.vault.fit.Wish.Format;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Pictures of pages, as they came and as they leave, fine enough to read small print. */
@Component
class Leaves {

    private static final float SHARPEST = 150 / 72f;
    private static final float LONGEST_SIDE = 1_800;
    private static final float QUALITY = 0.85f;

    private final Attachments attachments;
    private final Semaphore drawing = new Semaphore(1);

    Leaves(Attachments attachments) {
        this.attachments = attachments;
    }

    /** A page as it came, counted from 1 through all the papers. */
    byte[] before(UUID person, List<Attachment> papers, int page) {
        int first = 1;
        for (Attachment paper : papers) {
            if (page < first + paper.pages()) {
                byte[] bytes = attachments.bytes(person, paper.id()).orElseThrow(NotFound::new);
                return picture(bytes, page - first);
            }
            first += paper.pages();
        }
        throw new NotFound();
    }

    /** A page as it leaves, counted from 1 through all the files. */
    byte[] after(Files files, int page) {
        if (files.format() == Format.JPEG && page <= files.files().size()) {
            return files.files().get(page - 1);
        }
        int first = 1;
        for (byte[] file : files.files()) {
            int pages = pages(file);
            if (page < first + pages) {
                return picture(file, page - first);
            }
            first += pages;
        }
        throw new NotFound();
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new NotFound();
        }
    }

    private byte[] picture(byte[] bytes, int page) {
        if (!Assembly.pdf(bytes)) {
            return bytes;
        }
        drawing.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDRectangle box = document.getPage(page).getCropBox();
            float scale = Math.min(SHARPEST, LONGEST_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight())));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(page, scale, ImageType.RGB);
            return Redrawn.jpeg(image, QUALITY);
        } catch (IOException | RuntimeException unreadable) {
            throw new NotFound();
        } finally {
            drawing.release();
        }
    }
}
