package fr.passerelle.takeaway.authority;

import fr.passerelle.kernel.Now;
import fr.passerelle.law.Kept;
import fr.passerelle.law.KeptTable;
import fr.passerelle.takeaway.ColumnTypes;
import fr.passerelle.takeaway.GivenColumn;
import fr.passerelle.takeaway.GivenColumn.Kind;
import fr.passerelle.takeaway.GivenTable;
import fr.passerelle.takeaway.GivenTables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Of what a person could take away, the least that an authority asked: its categories, its days, nothing under a secrecy that its basis leaves. */
@Component
class Minimal {

    private static final String PERSON = "people_person";

    private final GivenTables tables;
    private final ColumnTypes types;
    private final Map<String, KeptTable> declared;

    Minimal(GivenTables tables, ColumnTypes types, Kept kept) {
        this.tables = tables;
        this.types = types;
        this.declared = kept.tables().stream().collect(Collectors.toMap(KeptTable::table, Function.identity()));
    }

    /**
     * What leaves.
     *
     * @param parts everything that she could take away
     * @param withheld identifiers of rows that professional secrecy keeps here
     */
    ObjectNode of(ObjectNode parts, Requisition asked, Set<String> withheld) {
        ObjectNode least = JsonMapper.shared().createObjectNode();
        Set<String> shut = new HashSet<>(withheld);
        for (GivenTable table : tables.all()) {
            List<String> keys = keys(table, asked);
            ArrayNode rows = JsonMapper.shared().createArrayNode();
            for (JsonNode row : parts.path(table.part()).path(table.list())) {
                if (!keys.isEmpty() && leaves(table, row, asked, shut)) {
                    rows.add(((ObjectNode) row.deepCopy()).retain(keys));
                } else {
                    shut.add(row.path("id").asString(""));
                }
            }
            if (!rows.isEmpty()) {
                least.withObject("/" + table.part()).set(table.list(), rows);
            }
        }
        return least;
    }

    /** The keys of the columns that belong to what is asked; none when the table does not. */
    private List<String> keys(GivenTable table, Requisition asked) {
        KeptTable kept = declared.get(table.name());
        List<String> keys = table.leaving().stream()
                .filter(column -> kept != null && asked.asked().contains(kept.categoryOf(column.name())))
                .filter(column -> !column.kind().identifies())
                .map(GivenColumn::key)
                .toList();
        return keys;
    }

    private boolean leaves(GivenTable table, JsonNode row, Requisition asked, Set<String> shut) {
        boolean held = table.columns().stream()
                .filter(column -> column.kind() == Kind.ID || column.kind() == Kind.ROW)
                .map(column -> row.path(column.key()).asString(""))
                .anyMatch(id -> !id.isEmpty() && shut.contains(id));
        LocalDate day = day(table, row);
        return !held && (day == null || asked.covers(day));
    }

    /** The day of a row: that of the line that tells it, else its first moment; the person herself has none. */
    private @Nullable LocalDate day(GivenTable table, JsonNode row) {
        if (table.name().equals(PERSON)) {
            return null;
        }
        GivenTable.Line line = table.line();
        if (line != null) {
            return day(row.path(GivenColumn.camel(line.at())));
        }
        Map<String, String> type = types.of(table.name());
        return table.leaving().stream()
                .filter(column -> Set.of("date", "timestamptz").contains(type.getOrDefault(column.name(), "")))
                .map(column -> day(row.path(column.key())))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(JsonNode value) {
        String text = value.asString("");
        if (text.isEmpty()) {
            return null;
        }
        return text.length() == "2026-11-22".length()
                ? LocalDate.parse(text)
                : LocalDate.ofInstant(Instant.parse(text), Now.PARIS);
    }
}
