package fr.passerelle.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The bold letters of printed documents, for whoever writes on pages made elsewhere: they go along in the file, no server needs to have them. */
public final class PrintedLetters {

    private static final Supplies SUPPLIES = new Supplies();

    private PrintedLetters() {}

    /** These letters, within that document. */
    public static PDFont bold(PDDocument document) throws IOException {
        return PDType0Font.load(document, SUPPLIES.font(Supplies.Typeface.TEXT_BOLD), true);
    }
}
