package fr.passerelle.takeaway.arrive;

import fr.passerelle.takeaway.FileFormat;
import fr.passerelle.takeaway.GivenTable;
import fr.passerelle.takeaway.GivenTables;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file whose form has been checked: every part known, every value of its type, every paper there with the digest that is announced.
 *
 * @param from the territory that it comes from
 * @param rows by table, in the order in which they may be written
 * @param archive where its papers are read again, one at a time
 */
record ArrivingFile(
        String from, Instant made, Map<GivenTable, List<ObjectNode>> rows, List<Paper> papers, Archive archive) {

    private static final int DEEPEST = 12;
    private static final int LONGEST = 1 << 20;
    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST_NAME = 200;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A paper and what the other Passerelle said of it. */
    record Paper(UUID id, String file, String kind, Instant keptAt) {}

    /** Reads and checks an archive. */
    static ArrivingFile read(Archive.Source source, GivenTables tables, RowCheck check) throws RefusedPackage {
        Archive archive = Archive.open(source);
        try {
            JsonNode file = JSON.readTree(archive.content());
            if (!FileFormat.NAME.equals(file.path("format").asString(""))) {
                throw unknown("format");
            }
            if (file.path("version").asInt(0) != FileFormat.VERSION) {
                throw new RefusedPackage(
                        "Ce dossier vient d’une version de Passerelle que celle-ci ne connaît pas. Mettez Passerelle à jour, puis réessayez.");
            }
            return new ArrivingFile(
                    brief(file.path("from")),
                    Instant.parse(file.path("made").asString("")),
                    rows(file.path("parts"), tables, check),
                    papers(file.path("documents"), archive),
                    archive);
        } catch (JacksonException | DateTimeException | IllegalArgumentException wrong) {
            throw unknown(FileFormat.CONTENT);
        }
    }

    /** Whoever takes a paper in. */
    interface Taker {
        void take(Paper paper, byte[] bytes) throws RefusedPackage;
    }

    /** Shows every paper, one after the other, so that one at most is in memory. */
    void eachPaper(Taker taker) throws RefusedPackage {
        Map<String, Paper> named = new HashMap<>();
        papers.forEach(paper -> named.put(paper.file(), paper));
        archive.each((name, bytes) -> {
            Paper paper = named.get(name);
            if (paper != null) {
                taker.take(paper, bytes);
            }
        });
    }

    /** What she is called, and the rest of her own row. */
    ObjectNode person() {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals("people_person"))
                .map(entry -> entry.getValue().get(0))
                .findFirst()
                .orElseThrow();
    }

    private static Map<GivenTable, List<ObjectNode>> rows(JsonNode parts, GivenTables tables, RowCheck check)
            throws RefusedPackage {
        for (var part : parts.properties()) {
            for (String list : part.getValue().propertyNames()) {
                if (tables.find(part.getKey(), list).isEmpty()) {
                    throw unknown(part.getKey() + "." + list);
                }
            }
        }
        Map<GivenTable, List<ObjectNode>> found = new LinkedHashMap<>();
        int count = 0;
        for (GivenTable table : tables.all()) {
            List<ObjectNode> rows = new ArrayList<>();
            for (JsonNode row : parts.path(table.part()).path(table.list())) {
                rows.add(check.checked(table, row));
            }
            found.put(table, rows);
            count += rows.size();
            if (count > MOST_ROWS || (table.name().equals("people_person") && rows.size() != 1)) {
                throw unknown(table.path());
            }
        }
        return found;
    }

    private static List<Paper> papers(JsonNode documents, Archive archive) throws RefusedPackage {
        List<Paper> papers = new ArrayList<>();
        for (JsonNode each : documents) {
            String file = each.path("file").asString("");
            String digest = archive.digest(file)
                    .orElseThrow(() ->
                            new RefusedPackage("Un papier annoncé manque dans ce fichier\u00a0: il n’est pas repris."));
            if (!digest.equals(each.path("sha256").asString(""))) {
                throw new RefusedPackage(
                        "Un papier de ce fichier a été changé depuis qu’il a été remis\u00a0: il n’est pas repris.");
            }
            papers.add(new Paper(
                    UUID.fromString(each.path("id").asString("")),
                    file,
                    brief(each.path("kind")),
                    Instant.parse(each.path("keptAt").asString(""))));
        }
        if (papers.stream().map(Paper::file).distinct().count() != archive.papers()
                || papers.size() != archive.papers()) {
            throw unknown("documents");
        }
        return papers;
    }

    private static String brief(JsonNode value) throws RefusedPackage {
        String text = value.asString("");
        if (text.isBlank() || text.length() > LONGEST_NAME) {
            throw unknown("from");
        }
        return text;
    }

    static RefusedPackage unknown(String where) {
        return new RefusedPackage("Ce dossier n’a pas la forme attendue («\u00a0" + where
                + "\u00a0»)\u00a0: il n’est pas repris. Rien n’a été enregistré.");
    }
}
