package fr.passerelle.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * A long table shows its head again on each page. To the eye it helps; a screen reader would say the head as many times over at
 * the start of the table, because the library tags every repetition. Here the repetitions become what they are: page furniture.
 */
final class RepeatedHeads {
    private static final COSName THEAD = COSName.getPDFName("THead");
    private static final COSName MARKED_CONTENT = COSName.getPDFName("MCR");

    private final Map<COSDictionary, Set<Integer>> repeated = new HashMap<>();

    /** The same document, its heads said once; the very bytes if none came back. */
    static byte[] silence(byte[] printed) throws IOException {
        try (PDDocument document = Loader.loadPDF(printed)) {
            PDStructureTreeRoot structure = document.getDocumentCatalog().getStructureTreeRoot();
            RepeatedHeads heads = new RepeatedHeads();
            if (document.getNumberOfPages() > 1 && structure != null) {
                heads.look(structure.getCOSObject().getDictionaryObject(COSName.K), null);
            }
            if (heads.repeated.isEmpty()) {
                return printed;
            }
            for (PDPage page : document.getPages()) {
                heads.silence(page, document);
            }
            ByteArrayOutputStream silenced = new ByteArrayOutputStream(printed.length);
            document.save(silenced);
            return silenced.toByteArray();
        }
    }

    /**
     * @param first the page where the head around this node stands for the first time; null outside of heads
     */
    private void look(@Nullable COSBase node, @Nullable COSDictionary first) {
        if (node instanceof COSArray kids) {
            for (int i = kids.size() - 1; i >= 0; i--) {
                if (isRepetition(kids.getObject(i), first)) {
                    kids.remove(i);
                } else {
                    look(kids.getObject(i), first);
                }
            }
        } else if (node instanceof COSDictionary element) {
            boolean head = THEAD.equals(element.getCOSName(COSName.S));
            look(element.getDictionaryObject(COSName.K), head ? element.getCOSDictionary(COSName.PG) : first);
        }
    }

    private boolean isRepetition(COSBase kid, @Nullable COSDictionary first) {
        if (first == null
                || !(kid instanceof COSDictionary reference)
                || !MARKED_CONTENT.equals(reference.getCOSName(COSName.TYPE))) {
            return false;
        }
        COSDictionary page = reference.getCOSDictionary(COSName.PG);
        if (page == null || page.equals(first)) {
            return false;
        }
        repeated.computeIfAbsent(page, any -> new HashSet<>()).add(reference.getInt(COSName.MCID));
        return true;
    }

    private void silence(PDPage page, PDDocument document) throws IOException {
        Set<Integer> numbers = repeated.get(page.getCOSObject());
        if (numbers == null) {
            return;
        }
        forget(numbers, page, document);
        List<Object> tokens = new ArrayList<>(new PDFStreamParser(page).parse());
        for (int i = 2; i < tokens.size(); i++) {
            boolean opens = tokens.get(i) instanceof Operator operator && "BDC".equals(operator.getName());
            if (opens
                    && tokens.get(i - 1) instanceof COSDictionary properties
                    && numbers.contains(properties.getInt(COSName.MCID))) {
                properties.removeItem(COSName.MCID);
                properties.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
                tokens.set(i - 2, COSName.ARTIFACT);
            }
        }
        PDStream rewritten = new PDStream(document);
        try (OutputStream out = rewritten.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(rewritten);
    }

    /** The way back, from what stands on a page to its place in the structure. */
    private static void forget(Set<Integer> numbers, PDPage page, PDDocument document) throws IOException {
        PDStructureTreeRoot structure = document.getDocumentCatalog().getStructureTreeRoot();
        COSArray pairs = structure.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            if (pairs.getInt(i) == page.getStructParents() && pairs.getObject(i + 1) instanceof COSArray parents) {
                numbers.forEach(number -> parents.set(number, COSNull.NULL));
            }
        }
    }
}
