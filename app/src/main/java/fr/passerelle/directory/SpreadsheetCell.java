package fr.passerelle.directory;

import java.util.regex.Pattern;

/** Cells that a spreadsheet must not run. */
public final class SpreadsheetCell {

    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("[+-]\\d+(?:\\.\\d+)?");

    private SpreadsheetCell() {}

    /** A cell that would run as a formula gets an apostrophe; telephones and coordinates stay as they are. */
    public static String neutral(String cell) {
        return FORMULA.matcher(cell).matches() && !HARMLESS.matcher(cell).matches() ? "'" + cell : cell;
    }
}
