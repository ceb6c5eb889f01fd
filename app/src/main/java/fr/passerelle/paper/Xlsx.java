package fr.passerelle.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A spreadsheet as one sheet of an Excel workbook: head that stays in sight, filters, ready to print. */
public final class Xlsx implements Spreadsheet {
    private static final String TEAL_DEEP = "085353";
    private static final String WHITE = "FFFFFF";
    private static final int LONGEST_TEXT = 32_767; // Excel takes no more in a cell
    private static final int ROWS_IN_MEMORY = 500;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF&&[^\t\n\r]]");
    private static final Pattern FORBIDDEN_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\']");

    private final Workbook book;
    private final Worksheet sheet;
    private int next;
    private int head = -1;
    private int width;

    /**
     * Begins a workbook.
     *
     * @param stream closed with this
     * @param name of the sheet; cut at 31 characters, without those that Excel refuses
     */
    public Xlsx(OutputStream stream, String name) {
        book = new Workbook(stream, "Passerelle", "1.0");
        String allowed = FORBIDDEN_IN_NAMES.matcher(name).replaceAll(" ").strip();
        sheet = book.newWorksheet(
                allowed.substring(0, Math.min(31, allowed.length())).strip());
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.footer("Page &P sur &N", Position.RIGHT);
    }

    @Override
    public Xlsx note(String label, @Nullable Object value) {
        if (head >= 0) {
            throw new IllegalStateException("Notes stand above the table");
        }
        write(0, label);
        sheet.style(next, 0).bold().set();
        write(1, value);
        next++;
        return this;
    }

    @Override
    public Xlsx columns(String... names) {
        if (head >= 0) {
            throw new IllegalStateException("Columns are named once");
        }
        head = next == 0 ? 0 : ++next;
        width = names.length;
        for (int column = 0; column < width; column++) {
            write(column, names[column]);
            sheet.width(column, Math.max(NARROWEST, Math.min(WIDEST, names[column].length() + 4)));
        }
        sheet.range(head, 0, head, width - 1)
                .style()
                .bold()
                .fontColor(WHITE)
                .fillColor(TEAL_DEEP)
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        sheet.freezePane(0, head + 1);
        sheet.repeatRows(head);
        next++;
        return this;
    }

    @Override
    public Xlsx row(@Nullable Object... cells) {
        if (head < 0 || cells.length != width) {
            throw new IllegalArgumentException(cells.length + " cells for " + width + " columns");
        }
        for (int column = 0; column < width; column++) {
            write(column, cells[column]);
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        if (head >= 0 && next > head + 1) {
            sheet.setAutoFilter(head, 0, next - 1, width - 1);
        }
        book.close();
    }

    private void write(int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(next, column, day);
            sheet.style(next, column).format("dd/mm/yyyy").set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(next, column, moment);
            sheet.style(next, column).format("dd/mm/yyyy hh:mm").set();
        } else {
            sheet.inlineString(next, column, text(value));
        }
    }

    /** A text cell stays a text, whatever it begins with: nothing to neutralise but what a file must not hold. */
    private static String text(Object value) {
        String text = value instanceof Boolean truth ? (truth ? "oui" : "non") : value.toString();
        String printable = UNPRINTABLE.matcher(text).replaceAll("");
        return printable.length() <= LONGEST_TEXT ? printable : printable.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
