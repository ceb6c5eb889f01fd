package fr.passerelle.vault.fit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Cuts a document in several, page after page. */
final class Cut {

    /** What leads from one page to another, and would keep all of them in each file. */
    private static final Set<String> ACROSS =
            Set.of("Outlines", "StructTreeRoot", "MarkInfo", "Names", "Dests", "PageLabels", "OpenAction", "AcroForm");

    private Cut() {}

    /**
     * The files.
     *
     * @param starts first page of each, from 0
     */
    static List<byte[]> of(byte[] whole, List<Integer> starts) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            try (PDDocument part = Loader.loadPDF(whole)) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : part.getNumberOfPages();
                files.add(pages(part, starts.get(i), end));
            }
        }
        return files;
    }

    private static byte[] pages(PDDocument part, int from, int to) throws IOException {
        PDAcroForm form = part.getDocumentCatalog().getAcroForm();
        if (form != null) {
            form.flatten();
        }
        COSDictionary catalog = part.getDocumentCatalog().getCOSObject();
        ACROSS.forEach(name -> catalog.removeItem(COSName.getPDFName(name)));
        for (int page = part.getNumberOfPages() - 1; page >= 0; page--) {
            if (page < from || page >= to) {
                part.removePage(page);
            } else {
                alone(part.getPage(page));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        part.save(bytes);
        return bytes.toByteArray();
    }

    private static void alone(PDPage page) throws IOException {
        COSArray kept = new COSArray();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!(annotation instanceof PDAnnotationLink)) {
                annotation.getCOSObject().removeItem(COSName.PARENT);
                kept.add(annotation.getCOSObject());
            }
        }
        page.getCOSObject().setItem(COSName.ANNOTS, kept);
    }
}
