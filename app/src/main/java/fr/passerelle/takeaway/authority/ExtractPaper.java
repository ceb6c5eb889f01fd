package fr.passerelle.takeaway.authority;

import fr.passerelle.design.Language;
import fr.passerelle.kernel.French;
import fr.passerelle.law.Kept;
import fr.passerelle.law.KeptTable;
import fr.passerelle.paper.Paper;
import fr.passerelle.takeaway.FileLines;
import fr.passerelle.takeaway.FileLines.Line;
import fr.passerelle.takeaway.FileLines.Section;
import fr.passerelle.takeaway.GivenColumn;
import fr.passerelle.takeaway.GivenTable;
import fr.passerelle.takeaway.GivenTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The papers of a handing over: what is said of each person, the sheet in the archive, and the certificate that stays here. */
@Component
class ExtractPaper {

    private final Paper paper;
    private final GivenTables tables;
    private final Kept kept;

    ExtractPaper(Paper paper, GivenTables tables, Kept kept) {
        this.paper = paper;
        this.tables = tables;
        this.kept = kept;
    }

    byte[] extract(String name, JsonNode parts, List<Secrecy.Note> social, List<String> papers) {
        FileLines lines = new FileLines(Language.FR);
        List<Section> sections = new ArrayList<>();
        for (GivenTable table : tables.all()) {
            JsonNode rows = parts.path(table.part()).path(table.list());
            if (table.line() != null) {
                lines.section(table, rows, Integer.MAX_VALUE).forEach(sections::add);
            } else if (!rows.isEmpty()) {
                sections.add(plain(table, rows));
            }
        }
        if (!social.isEmpty()) {
            sections.add(new Section(
                    "Notes sociales",
                    social.stream()
                            .map(note -> new Line(French.date(note.day()), note.body()))
                            .toList(),
                    0));
        }
        if (!papers.isEmpty()) {
            sections.add(new Section(
                    "Papiers", papers.stream().map(file -> new Line("", file)).toList(), 0));
        }
        return paper.pdf("takeaway/authority/extract", Map.of("name", name, "sections", sections));
    }

    /** The rows of a table that the summary of a person does not tell: each value under its French name. */
    private Section plain(GivenTable table, JsonNode rows) {
        KeptTable declared = kept.tables().stream()
                .filter(each -> each.table().equals(table.name()))
                .findFirst()
                .orElseThrow();
        List<Line> lines = new ArrayList<>();
        for (JsonNode row : rows) {
            for (GivenColumn column : table.leaving()) {
                JsonNode value = row.path(column.key());
                if (!value.isMissingNode()) {
                    lines.add(new Line(
                            kept.words(declared, column.name()),
                            value.isValueNode() ? value.asString("") : value.toString()));
                }
            }
        }
        return new Section(declared.what(), lines, 0);
    }

    /** The sheet that goes with the archive. */
    byte[] sheet(Requisition asked, String names, List<List<String>> files) {
        return certificate(asked, names, files, null);
    }

    /** What stays here as the proof. */
    byte[] certificate(Requisition given, String names) {
        return certificate(given, names, List.of(), given.sha256());
    }

    private byte[] certificate(Requisition asked, String names, List<List<String>> files, @Nullable String sha256) {
        Map<String, Object> model = new HashMap<>();
        model.put("asked", asked);
        model.put("names", names);
        model.put("files", files);
        model.put("sha256", sha256);
        return paper.pdf("takeaway/authority/certificate", model);
    }
}
