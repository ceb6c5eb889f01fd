package fr.passerelle.paper;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** Reads a tagged document as assistive technology does: along its structure, with alternate texts. */
final class SpokenText {
    private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    SpokenText(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> contents = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, contents));
            pages.put(page.getCOSObject(), contents);
        }
        read(document.getDocumentCatalog().getStructureTreeRoot(), null);
    }

    String text() {
        return text.toString();
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> contents) {
        StringBuilder letters = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                letters.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                collect(inner, contents);
            }
        }
        contents.put(content.getMCID(), spoken(letters.toString()));
    }

    /** Right-to-left words are drawn from left to right in joined forms; readers turn them round, and so does this. */
    private static String spoken(String drawn) {
        boolean rightToLeft = drawn.codePoints()
                .anyMatch(letter -> letter >= 0x590 && letter <= 0x8FF || letter >= 0xFB1D && letter <= 0xFEFC);
        ArabicShaper shaper = new ArabicShaper();
        return rightToLeft ? shaper.deshapeText(shaper.reorderRTLTextToLTR(drawn)) : drawn;
    }

    private void read(PDStructureNode node, PDPage page) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                PDPage own = element.getPage() == null ? page : element.getPage();
                if (element.getAlternateDescription() != null) {
                    text.append(element.getAlternateDescription()).append('\n');
                }
                read(element, own);
                if (!"Span".equals(element.getStructureType())) {
                    text.append('\n');
                }
            } else if (kid instanceof Integer number) {
                append(page, number);
            } else if (kid instanceof PDMarkedContent content) {
                append(page, content.getMCID());
            } else if (kid instanceof PDMarkedContentReference reference) {
                append(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
            }
        }
    }

    private void append(PDPage page, int number) {
        // A line ends where the next begins: the blank between them is not drawn.
        text.append(pages.get(page.getCOSObject()).getOrDefault(number, "")).append(' ');
    }
}
