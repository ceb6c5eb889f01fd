package fr.passerelle.directory.unmet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Communes;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.SpreadsheetCell;
import fr.passerelle.directory.UnmetDemand;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The searches without result of the last three months: where, for what, and which choice left nothing. */
@Controller
class ReadUnmet {

    private static final String PATH = "/administration/lieux/demandes";
    private static final int DAYS = 90;
    private static final int SHOWN = 200;

    private final UnmetDemand unmet;
    private final Communes communes;
    private final Journal journal;
    private final Now now;

    ReadUnmet(UnmetDemand unmet, Communes communes, Journal journal, Now now) {
        this.unmet = unmet;
        this.communes = communes;
        this.journal = journal;
        this.now = now;
    }

    /** Searches of one kind, in French words. */
    record Line(String commune, String insee, String service, String filter, long times) {

        /** The same place in the public search. */
        String href() {
            return "/lieux?ou=" + insee;
        }
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH)
    ModelAndView read() {
        List<Line> lines = lines();
        return Pages.show(
                "directory/unmet/unmet",
                "lines",
                lines.stream().limit(SHOWN).toList(),
                "total",
                lines.stream().mapToLong(Line::times).sum(),
                "more",
                lines.size() > SHOWN);
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH + "/demandes.csv")
    ResponseEntity<byte[]> csv(Viewer viewer) {
        StringWriter text = new StringWriter();
        // Spreadsheets need the mark to read the accents.
        text.append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord("commune", "code_insee", "service", "choix_sans_reponse", "recherches");
            lines().forEach(line -> csv.writeRecord(
                    Stream.of(line.commune(), line.insee(), line.service(), line.filter(), Long.toString(line.times()))
                            .map(SpreadsheetCell::neutral)
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        journal.record(viewer.actor(), Entry.of("unmet.exported", viewer.organisation()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"demandes.csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<Line> lines() {
        return unmet.since(now.today().minusDays(DAYS)).stream()
                .map(line -> new Line(
                        communes.byCode(line.insee()).map(Whereabouts::label).orElse(line.insee()),
                        line.insee(),
                        service(line.service()),
                        FilterWords.of(line.filter()),
                        line.times()))
                .toList();
    }

    private static String service(String code) {
        return Stream.of(Offer.Service.values())
                .filter(service -> service.name().equals(code))
                .map(Offer.Service::label)
                .findFirst()
                .orElse("Tous les services");
    }
}
