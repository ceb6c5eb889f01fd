package fr.passerelle.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A spreadsheet as comma-separated values, in UTF-8. */
public final class Csv implements Spreadsheet {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern FORMULA = Pattern.compile("\\h*[=+\\-@＝＋－＠\\t\\r\\n]");
    private static final Pattern FIGURE = Pattern.compile("[+-]?[0-9][0-9 .,\u00a0\u202f]*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final CsvWriter out;
    private final boolean french;
    private int width = -1;
    private boolean noted;

    private Csv(OutputStream stream, boolean french) {
        this.french = french;
        out = CsvWriter.builder()
                .fieldSeparator(french ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(stream, StandardCharsets.UTF_8);
    }

    /** What a French Excel opens by a double click: mark of UTF-8, semicolons, decimal commas, 31/12/2026. */
    public static Csv forExcel(OutputStream stream) throws IOException {
        stream.write(BYTE_ORDER_MARK);
        return new Csv(stream, true);
    }

    /** What programs read: commas, decimal points, 2026-12-31; notes are comments, behind a {@code #}. */
    public static Csv plain(OutputStream stream) {
        return new Csv(stream, false);
    }

    @Override
    public Csv note(String label, @Nullable Object value) {
        if (width >= 0) {
            throw new IllegalStateException("Notes stand above the table");
        }
        noted = true;
        if (french) {
            out.writeRecord(text(label), text(value));
        } else {
            out.writeComment(" " + label + " : " + text(value));
        }
        return this;
    }

    @Override
    public Csv columns(String... names) {
        if (width >= 0) {
            throw new IllegalStateException("Columns are named once");
        }
        if (noted && french) {
            out.writeRecord("");
        }
        width = names.length;
        out.writeRecord(Arrays.stream(names).map(this::text).toList());
        return this;
    }

    @Override
    public Csv row(@Nullable Object... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException(cells.length + " cells for " + width + " columns");
        }
        out.writeRecord(Arrays.stream(cells).map(this::text).toList());
        return this;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return french ? (truth ? "oui" : "non") : truth.toString();
        }
        if (value instanceof Number number) {
            String figure = number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
            return french ? figure.replace('.', ',') : figure;
        }
        if (french && value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (french && value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        return harmless(value.toString());
    }

    /**
     * A text that a spreadsheet would run as a formula is written behind an apostrophe. A name typed in a public form must not
     * become a command on the computer of who opens the export. Plain figures, such as +33 6…, do no harm and stay.
     */
    static String harmless(String text) {
        boolean formula = FORMULA.matcher(text).lookingAt();
        return formula && !FIGURE.matcher(text).matches() ? "'" + text : text;
    }
}
