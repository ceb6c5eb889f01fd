package fr.passerelle.observatory;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Lines of an export as files for a spreadsheet. */
final class Spreadsheet {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Spreadsheet() {}

    /** Text separated by semicolons. */
    static ResponseEntity<byte[]> csv(String name, List<ExportRows.Row> rows) {
        StringWriter text = new StringWriter();
        // Spreadsheets need the mark to read the accents.
        text.append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            rows.forEach(row -> csv.writeRecord(row.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(name + ".csv", "text/csv;charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A workbook of one sheet. */
    static ResponseEntity<byte[]> xlsx(String name, String title, List<ExportRows.Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Passerelle", "1.0")) {
            Worksheet sheet = book.newWorksheet(title);
            for (int r = 0; r < rows.size(); r++) {
                write(sheet, r, rows.get(r));
            }
            sheet.width(0, 34);
            sheet.width(1, 40);
            sheet.width(2, 18);
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(name + ".xlsx", XLSX, bytes.toByteArray());
    }

    private static void write(Worksheet sheet, int r, ExportRows.Row row) {
        sheet.value(r, 0, row.table());
        sheet.value(r, 1, row.line());
        sheet.value(r, 2, row.column());
        if (row.number() == null) {
            sheet.value(r, 3, row.words());
        } else {
            sheet.value(r, 3, row.number());
        }
        if (r == 0) {
            sheet.range(0, 0, 0, 3).style().bold().set();
        }
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
