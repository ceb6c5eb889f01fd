package fr.passerelle.takeaway;

import fr.passerelle.kernel.NotFound;
import fr.passerelle.takeaway.GivenColumn.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads everything that a person takes away: her rows of the given tables, without what is technical, of others, or of professionals' own. */
@Component
public class FileReading {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;
    private final GivenTables tables;
    private final ColumnTypes types;
    private final Masking masking;
    private final Named named;

    FileReading(JdbcClient jdbc, GivenTables tables, ColumnTypes types, Masking masking, Named named) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.types = types;
        this.masking = masking;
        this.named = named;
    }

    /**
     * What is read.
     *
     * @param withAddress whether the package may say where she lives although her address is protected
     * @param papers identifiers of the papers that go with it
     */
    public record Asked(UUID person, boolean withAddress, Set<String> papers) {}

    /** What is read on the way, for one file. */
    private record Reading(
            Asked asked,
            boolean addressHidden,
            Masking.Mask mask,
            Map<UUID, Map<String, String>> arrived,
            Named.Book book,
            Set<String> known) {}

    /** The parts of the file by heading, then by list; call it in one transaction, so that they agree. */
    public ObjectNode parts(Asked asked) {
        boolean hidden = !asked.withAddress() && addressProtected(asked.person());
        Reading reading = new Reading(
                asked,
                hidden,
                hidden ? masking.hiding(asked.person()) : masking.of(asked.person()),
                named.arrived(asked.person()),
                named.book(),
                new HashSet<>(asked.papers()));
        List<Kept> kept = kept(asked.person());
        kept.forEach(each -> note(reading, each.content()));
        Map<GivenTable, List<ObjectNode>> found = new HashMap<>();
        tables.all().forEach(table -> found.put(table, rows(reading, table)));
        reading.book().look();
        ObjectNode parts = JSON.createObjectNode();
        for (GivenTable table : tables.all()) {
            ArrayNode list = parts.withObject("/" + table.part()).putArray(table.list());
            found.getOrDefault(table, List.of()).forEach(row -> list.add(finished(reading, table, row)));
        }
        kept.forEach(each -> parts.withObject("/" + each.part())
                .withArray("/" + each.list())
                .add(hidden ? reading.mask().masked(each.content()) : each.content()));
        return parts;
    }

    private boolean addressProtected(UUID person) {
        return jdbc.sql("select address_protected from people_person where id = ?")
                .param(person)
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<ObjectNode> rows(Reading reading, GivenTable table) {
        List<ObjectNode> rows =
                jdbc.sql(sql(table)).param("person", reading.asked().person()).query(String.class).list().stream()
                        .map(row -> (ObjectNode) JSON.readTree(row))
                        .toList();
        rows.forEach(row -> note(reading, row));
        for (GivenColumn column : table.leaving()) {
            if (column.kind().named()) {
                rows.stream()
                        .map(row -> id(row, column.key()))
                        .filter(Objects::nonNull)
                        .forEach(id -> reading.book().ask(column.kind(), id));
            }
        }
        return rows;
    }

    private String sql(GivenTable table) {
        Map<String, String> type = types.of(table.name());
        String columns = table.leaving().stream()
                .map(column -> expression(table.name() + "." + column.name(), type.getOrDefault(column.name(), ""))
                        + " as \"" + column.key() + "\"")
                .collect(Collectors.joining(", "));
        return "select to_jsonb(r) from (select " + columns + " from " + table.name() + " where " + table.of()
                + " order by " + order(table) + ") r";
    }

    private static String order(GivenTable table) {
        boolean identified = table.columns().stream().anyMatch(column -> column.kind() == Kind.ID);
        return identified ? table.name() + ".id" : table.leaving().size() > 1 ? "1, 2" : "1";
    }

    private static String expression(String column, String type) {
        return switch (type) {
            case "timestamptz" -> "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
            case "bytea" -> "translate(encode(" + column + ", 'base64'), E'\\n', '')";
            default -> column;
        };
    }

    /** Names in place of identifiers, masks over the names of others, nothing where there is nothing. */
    private ObjectNode finished(Reading reading, GivenTable table, ObjectNode row) {
        UUID own = id(row, "id");
        Map<String, String> words = own == null ? Map.of() : reading.arrived().getOrDefault(own, Map.of());
        for (GivenColumn column : table.leaving()) {
            String key = column.key();
            JsonNode value = row.get(key);
            if (column.kind().named() && words.containsKey(key)) {
                row.put(key, words.get(key));
            } else if (value == null || empty(value)) {
                row.remove(key);
            } else if (hidden(reading, column.kind(), value)) {
                row.remove(key);
            } else if (column.kind().named()) {
                row.put(key, reading.book().of(UUID.fromString(value.stringValue())));
            } else if (masks(column.kind())) {
                row.set(key, reading.mask().masked(value));
            }
        }
        return row;
    }

    /** A protected address for who may not read it, and the identifier of something that stays here. */
    private static boolean hidden(Reading reading, Kind kind, JsonNode value) {
        return switch (kind) {
            case ADDRESS -> reading.addressHidden();
            case ROW, DOCUMENT -> !reading.known().contains(value.asString(""));
            default -> false;
        };
    }

    private static boolean masks(Kind kind) {
        return kind == Kind.GIVEN || kind == Kind.ADDRESS;
    }

    private static boolean empty(JsonNode value) {
        return value.isNull() || (value.isContainer() && value.isEmpty());
    }

    private static @Nullable UUID id(ObjectNode row, String key) {
        JsonNode value = row.get(key);
        return value == null || !value.isString() ? null : UUID.fromString(value.stringValue());
    }

    private static void note(Reading reading, ObjectNode row) {
        reading.known().add(row.path("id").asString(""));
    }

    /** What an earlier Passerelle said, word for word as it arrived. */
    private record Kept(String part, String list, ObjectNode content) {}

    private List<Kept> kept(UUID person) {
        return jdbc.sql("select part, list, content from takeaway_kept where person_id = ? order by part, list, id")
                .param(person)
                .query((row, i) -> new Kept(row.getString("part"), row.getString("list"), (ObjectNode)
                        JSON.readTree(row.getString("content"))))
                .list();
    }

    /** What her papers are: « mandat signé », « Justificatif de domicile ». */
    public PaperNames paperNames(UUID person) {
        Map<UUID, String> kinds = new HashMap<>();
        Masking.Mask mask = masking.of(person);
        tables.documents()
                .forEach(sql -> jdbc.sql(sql)
                        .param("person", person)
                        .query((row, i) -> {
                            UUID paper = row.getObject(1, UUID.class);
                            return paper == null ? "" : kinds.computeIfAbsent(paper, any -> masked(mask, row, 2));
                        })
                        .list());
        return new PaperNames(kinds, named.arrived(person));
    }

    private static String masked(Masking.Mask mask, ResultSet row, int column) {
        try {
            return mask.masked(row.getString(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
