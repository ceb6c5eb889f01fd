package fr.passerelle.vault;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.paper.Watermark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.springframework.stereotype.Component;

/** A copy of a paper that leaves: one PDF, and on each page for whom it was made and when, so that it serves nobody else. */
@Component
public class MarkedCopy {

    private static final float MARGIN = 24;

    private final Documents documents;
    private final Attachments attachments;

    MarkedCopy(Documents documents, Attachments attachments) {
        this.documents = documents;
        this.attachments = attachments;
    }

    /** Whether there is something to copy: a text file has no pages to mark. */
    public boolean possible(Document document) {
        return documents.files(document).stream().anyMatch(MarkedCopy::hasPages);
    }

    /** The copy, with these words across each page. */
    public byte[] of(Document document, String words) {
        List<PDDocument> sources = new ArrayList<>();
        try (PDDocument copy = new PDDocument()) {
            for (Attachment file : documents.files(document)) {
                if (hasPages(file)) {
                    byte[] bytes =
                            attachments.bytes(document.person(), file.id()).orElseThrow();
                    add(copy, file, bytes, sources);
                }
            }
            Watermark.across(copy, words);
            copy.getDocumentInformation().setProducer("Passerelle");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            copy.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sources.forEach(IOUtils::closeQuietly);
        }
    }

    private static boolean hasPages(Attachment file) {
        return List.of("application/pdf", "image/jpeg").contains(file.mediaType());
    }

    /** Pages taken from another PDF are read again when the copy is saved: it stays open until then. */
    private static void add(PDDocument copy, Attachment file, byte[] bytes, List<PDDocument> sources)
            throws IOException {
        if (file.mediaType().equals("application/pdf")) {
            PDDocument pages = Loader.loadPDF(bytes);
            sources.add(pages);
            new PDFMergerUtility().appendDocument(copy, pages);
            return;
        }
        PDImageXObject photo = JPEGFactory.createFromByteArray(copy, bytes);
        PDRectangle sheet = photo.getWidth() > photo.getHeight()
                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        PDPage page = new PDPage(sheet);
        copy.addPage(page);
        float scale = Math.min(
                (sheet.getWidth() - 2 * MARGIN) / photo.getWidth(),
                (sheet.getHeight() - 2 * MARGIN) / photo.getHeight());
        float width = photo.getWidth() * scale;
        float height = photo.getHeight() * scale;
        try (PDPageContentStream pen = new PDPageContentStream(copy, page)) {
            pen.drawImage(photo, (sheet.getWidth() - width) / 2, (sheet.getHeight() - height) / 2, width, height);
        }
    }
}
