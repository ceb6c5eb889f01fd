package fr.passerelle.paper;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Words drawn across every page of a document that leaves, so that one knows whose copy it is: along the diagonal, as large as fits, light enough to read
 * what lies under it. They are an artifact: whoever listens to the document does not hear them on each page.
 */
public final class Watermark {

    private static final float INK = 0.28f;
    private static final float LIGHT_INK = 0.12f;

    private Watermark() {}

    /** Draws them on a document being made. */
    public static void across(PDDocument document, String words) throws IOException {
        draw(document, words, INK);
    }

    /** A printed document with them, lighter, for what is read line by line. */
    public static byte[] on(byte[] printed, String words) {
        try (PDDocument document = Loader.loadPDF(printed)) {
            draw(document, words, LIGHT_INK);
            ByteArrayOutputStream marked = new ByteArrayOutputStream(printed.length + 16 * 1024);
            document.save(marked);
            return marked.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(PDDocument document, String words, float ink) throws IOException {
        PDFont letters = PrintedLetters.bold(document);
        String text = drawable(letters, words);
        for (PDPage page : document.getPages()) {
            draw(document, page, letters, text, ink);
        }
    }

    private static void draw(PDDocument document, PDPage page, PDFont font, String text, float ink) throws IOException {
        PDRectangle box = page.getCropBox();
        double diagonal = Math.hypot(box.getWidth(), box.getHeight());
        float size = (float) Math.min(40, diagonal * 0.8 * 1000 / font.getStringWidth(text));
        float length = font.getStringWidth(text) / 1000 * size;
        try (PDPageContentStream pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            pen.beginMarkedContent(COSName.ARTIFACT);
            PDExtendedGraphicsState light = new PDExtendedGraphicsState();
            light.setNonStrokingAlphaConstant(ink);
            pen.setGraphicsStateParameters(light);
            pen.setNonStrokingColor(new Color(0x1d, 0x2b, 0x3a));
            Matrix slope = Matrix.getRotateInstance(
                    Math.atan2(box.getHeight(), box.getWidth()),
                    box.getLowerLeftX() + box.getWidth() / 2,
                    box.getLowerLeftY() + box.getHeight() / 2);
            slope.translate(-length / 2, -size / 3);
            pen.beginText();
            pen.setFont(font, size);
            pen.setTextMatrix(slope);
            pen.showText(text);
            pen.endText();
            pen.endMarkedContent();
        }
    }

    /** Without the signs that the font lacks. */
    private static String drawable(PDFont font, String words) {
        StringBuilder text = new StringBuilder(words.length());
        words.codePoints().forEach(sign -> {
            String one = Character.toString(sign == 0xA0 || sign == 0x202F ? ' ' : sign);
            try {
                font.encode(one);
                text.append(one);
            } catch (IOException | IllegalArgumentException lacking) {
                text.append('?');
            }
        });
        return text.toString();
    }
}
