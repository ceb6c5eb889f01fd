package fr.passerelle.observatory;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The same figures, protected in the same way, for a spreadsheet. */
@Controller
class ExportActivity {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Sights sights;
    private final Journal journal;

    ExportActivity(Sights sights, Journal journal) {
        this.sights = sights;
        this.journal = journal;
    }

    @Allowed(Action.EXPORT_ACTIVITY)
    @GetMapping("/activite/activite.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, Reading.Asked asked) {
        StringWriter text = new StringWriter();
        // Spreadsheets need the mark to read the accents.
        text.append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            rows(viewer, asked).forEach(row -> csv.writeRecord(row.cells()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file("activite.csv", "text/csv;charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Allowed(Action.EXPORT_ACTIVITY)
    @GetMapping("/activite/activite.xlsx")
    ResponseEntity<byte[]> xlsx(Viewer viewer, Reading.Asked asked) {
        List<ExportRows.Row> rows = rows(viewer, asked);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Passerelle", "1.0")) {
            Worksheet sheet = book.newWorksheet("Activité");
            for (int r = 0; r < rows.size(); r++) {
                write(sheet, r, rows.get(r));
            }
            sheet.width(0, 34);
            sheet.width(1, 40);
            sheet.width(2, 18);
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file("activite.xlsx", XLSX, bytes.toByteArray());
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

    private List<ExportRows.Row> rows(Viewer viewer, Reading.Asked asked) {
        Sights.Sight sight = sights.of(asked);
        journal.record(viewer.actor(), Entry.of("activity.exported", viewer.organisation()));
        return ExportRows.of(sight.activity(), sight.drawn());
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
