package fr.passerelle.directory.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.SpreadsheetCell;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.kernel.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Shows how far an import is, then what it did; the same as a table to download and for programs. */
@Controller
class FollowImport {

    private static final String SECONDS_BETWEEN_LOOKS = "5";

    private final ImportJobs jobs;

    FollowImport(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping("/administration/lieux/{id}")
    ModelAndView follow(@PathVariable UUID id, HttpServletResponse response) {
        ImportJob job = jobs.find(id);
        if (job.isUnderWay()) {
            // For browsers without scripts; the others ask every second.
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        return Pages.show(
                "directory/imports/follow-import",
                "job",
                job,
                "report",
                jobs.report(id).orElse(null));
    }

    @Allowed(Action.MANAGE_PLACES)
    @ResponseBody
    @GetMapping(value = "/administration/lieux/{id}/resultat.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportReport json(@PathVariable UUID id) {
        return jobs.report(id).orElseThrow(NotFound::new);
    }

    /** What was fixed, refused or is to be checked, one line each, for a French spreadsheet. */
    @Allowed(Action.MANAGE_PLACES)
    @GetMapping("/administration/lieux/{id}/releve.csv")
    ResponseEntity<String> table(@PathVariable UUID id) {
        ImportReport report = jobs.report(id).orElseThrow(NotFound::new);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename("import-" + id + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body("\uFEFF" + csv(report));
    }

    private static String csv(ImportReport report) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord("ligne", "id", "résultat", "colonne", "avant", "après", "explication");
            report.refused().forEach(row -> write(csv, row.line(), row.id(), "refusé", "", "", "", row.reason()));
            report.fixed()
                    .forEach(fix -> write(
                            csv,
                            fix.line(),
                            fix.id(),
                            "corrigé",
                            fix.column(),
                            fix.before(),
                            fix.after(),
                            fix.rule().words()));
            report.toCheck().forEach(row -> write(csv, row.line(), row.id(), "à vérifier", "", "", "", row.message()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, int line, String... cells) {
        csv.writeRecord(Stream.concat(
                        Stream.of(Integer.toString(line)), Stream.of(cells).map(SpreadsheetCell::neutral))
                .toList());
    }
}
