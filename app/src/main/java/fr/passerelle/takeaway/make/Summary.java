package fr.passerelle.takeaway.make;

import fr.passerelle.kernel.Now;
import fr.passerelle.paper.Paper;
import fr.passerelle.takeaway.FileLines;
import fr.passerelle.takeaway.FileLines.Line;
import fr.passerelle.takeaway.FileLines.Section;
import fr.passerelle.takeaway.GivenTables;
import fr.passerelle.takeaway.NamedPaper;
import fr.passerelle.takeaway.make.Packages.Parcel;
import fr.passerelle.territory.Territories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The readable summary of a file, on paper, in her language: who she is, then under each heading one line a thing, the last first. */
@Component
class Summary {

    /** More lines than anybody reads on paper; {@code dossier.json} has them all. */
    private static final int MOST = 100;

    private static final List<String> IDENTITY = List.of(
            "displayName",
            "firstName",
            "lastName",
            "birthName",
            "birthDate",
            "phone",
            "phone2",
            "email",
            "address",
            "communeName",
            "languages",
            "safeHours",
            "contactNote");

    private final Paper paper;
    private final GivenTables tables;
    private final Now now;

    Summary(Paper paper, GivenTables tables, Now now) {
        this.paper = paper;
        this.tables = tables;
        this.now = now;
    }

    byte[] pdf(Parcel parcel, ObjectNode parts, List<NamedPaper> papers) {
        FileLines lines = new FileLines(parcel.tongue());
        List<Section> sections = new ArrayList<>();
        JsonNode person = parts.at("/person/person/0");
        sections.add(new Section(lines.words().of("identity"), identity(lines, person), 0));
        tables.all().stream()
                .flatMap(table -> lines.section(table, parts.path(table.part()).path(table.list()), MOST))
                .forEach(sections::add);
        sections.add(papers(lines, papers));
        return paper.pdf(
                "takeaway/make/summary",
                Map.of(
                        "name", person.path("displayName").asString(""),
                        "from", Territories.required().name(),
                        "day", lines.day(now.today()),
                        "withoutAddress", person.path("addressProtected").asBoolean(false) && !parcel.withAddress(),
                        "sections", sections,
                        "language", parcel.tongue()));
    }

    private static List<Line> identity(FileLines lines, JsonNode person) {
        return IDENTITY.stream()
                .filter(person::has)
                .map(key -> new Line(lines.words().of("identity." + key), value(lines, key, person.get(key))))
                .toList();
    }

    private static String value(FileLines lines, String key, JsonNode value) {
        return switch (key) {
            case "birthDate" -> lines.day(LocalDate.parse(value.stringValue()));
            case "languages" -> lines.languages(value);
            default -> value.asString("");
        };
    }

    private static Section papers(FileLines lines, List<NamedPaper> papers) {
        List<Line> told = papers.stream()
                .limit(MOST)
                .map(each -> new Line(
                        lines.day(LocalDate.ofInstant(each.keptAt(), Now.PARIS)),
                        each.kind() + " – " + each.file().substring(each.file().indexOf('/') + 1)))
                .toList();
        return new Section(lines.words().of("documents"), told, papers.size() - told.size());
    }
}
