package fr.passerelle.vault.demo;

import fr.passerelle.paper.PrintedLetters;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A paper that nobody could take for a real one. */
final class Specimen {

    private static final Color INK = new Color(0x1d, 0x2b, 0x3a);
    private static final Color FAINT = new Color(0xd8, 0xd2, 0xc4);
    private static final Color RUST = new Color(0x9c, 0x3d, 0x1f);
    private static final int LINES = 9;

    private Specimen() {}

    static byte[] of(String title, int pages) {
        try (PDDocument document = new PDDocument()) {
            PDFont letters = PrintedLetters.bold(document);
            for (int page = 1; page <= pages; page++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream pen = new PDPageContentStream(document, sheet)) {
                    write(pen, letters, INK, 26, 60, 740, title);
                    write(pen, letters, RUST, 18, 60, 700, "SPÉCIMEN, papier inventé");
                    pen.setNonStrokingColor(FAINT);
                    for (int line = 0; line < LINES; line++) {
                        pen.addRect(60, 640 - 36f * line, 300 + 170f * ((line * 7 + page) % 5) / 4, 12);
                    }
                    pen.fill();
                    write(pen, letters, INK, 12, 60, 60, "Page " + page + " sur " + pages);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(
            PDPageContentStream pen, PDFont letters, Color colour, float size, float x, float y, String words)
            throws IOException {
        pen.setNonStrokingColor(colour);
        pen.beginText();
        pen.setFont(letters, size);
        pen.newLineAtOffset(x, y);
        pen.showText(words);
        pen.endText();
    }
}
