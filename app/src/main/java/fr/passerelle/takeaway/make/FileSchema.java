package fr.passerelle.takeaway.make;

import fr.passerelle.takeaway.ColumnTypes;
import fr.passerelle.takeaway.FileFormat;
import fr.passerelle.takeaway.GivenColumn;
import fr.passerelle.takeaway.GivenColumn.Kind;
import fr.passerelle.takeaway.GivenTable;
import fr.passerelle.takeaway.GivenTables;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes {@code dossier.json} as a JSON Schema (draft 2020-12), from what the modules declare. */
@Component
class FileSchema {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> HEAD =
            List.of("format", "version", "made", "from", "language", "parts", "documents");

    private final GivenTables tables;
    private final ColumnTypes types;

    FileSchema(GivenTables tables, ColumnTypes types) {
        this.tables = tables;
        this.types = types;
    }

    ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "A person's file, taken away from a Passerelle")
                .put(
                        "description",
                        "Times are instants in UTC, days are days in Paris. Professionals, teams and structures are names.");
        ObjectNode properties = object(schema);
        HEAD.forEach(schema.withArray("/required")::add);
        properties.putObject("format").put("const", FileFormat.NAME);
        properties.putObject("version").put("const", FileFormat.VERSION);
        properties.putObject("made").put("type", "string").put("format", "date-time");
        properties.putObject("from").put("type", "string");
        properties
                .putObject("language")
                .putArray("enum")
                .add("fr")
                .add("falc")
                .add("en")
                .add("ar");
        papers(properties.putObject("documents"));
        ObjectNode parts = object(properties.putObject("parts"));
        for (GivenTable table : tables.all()) {
            if (!parts.has(table.part())) {
                object(parts.putObject(table.part()));
            }
            rows(parts.withObject("/" + table.part() + "/properties").putObject(table.list()), table);
        }
        return schema;
    }

    private static ObjectNode object(ObjectNode node) {
        node.put("type", "object").put("additionalProperties", false);
        return node.putObject("properties");
    }

    private static void papers(ObjectNode documents) {
        documents.put("type", "array");
        ObjectNode paper = documents.putObject("items");
        ObjectNode properties = object(paper);
        List.of("id", "file", "kind", "mediaType", "pages", "size", "sha256", "keptAt")
                .forEach(paper.withArray("/required")::add);
        properties.putObject("id").put("type", "string").put("format", "uuid");
        properties.putObject("file").put("type", "string").put("pattern", "^documents/[a-z0-9_-]+\\.(pdf|jpg)$");
        properties.putObject("kind").put("type", "string");
        properties
                .putObject("mediaType")
                .putArray("enum")
                .add("application/pdf")
                .add("image/jpeg");
        properties.putObject("pages").put("type", "integer").put("minimum", 1);
        properties.putObject("size").put("type", "integer").put("minimum", 1);
        properties.putObject("sha256").put("type", "string").put("pattern", "^[0-9a-f]{64}$");
        properties.putObject("keptAt").put("type", "string").put("format", "date-time");
    }

    private void rows(ObjectNode list, GivenTable table) {
        list.put("type", "array");
        ObjectNode properties = object(list.putObject("items"));
        Map<String, String> type = types.of(table.name());
        table.leaving()
                .forEach(column ->
                        value(properties.putObject(column.key()), column, type.getOrDefault(column.name(), "text")));
    }

    private static void value(ObjectNode node, GivenColumn column, String type) {
        if (column.kind().named()) {
            node.put("type", "string").put("description", "a name");
        } else if (column.kind() == Kind.ENUM) {
            column.constants().stream().sorted().forEach(node.putArray("enum")::add);
        } else if (column.kind() == Kind.EACH) {
            node.put("type", "array");
            column.constants().stream().sorted().forEach(node.putObject("items").putArray("enum")::add);
        } else {
            typed(node, column, type);
        }
    }

    private static void typed(ObjectNode node, GivenColumn column, String type) {
        switch (type) {
            case "uuid" -> {
                node.put("type", "string").put("format", "uuid");
                if (column.kind() == Kind.ROW) {
                    node.put("description", "an id of " + column.means());
                }
            }
            case "bool" -> node.put("type", "boolean");
            case "int2", "int4", "int8" -> node.put("type", "integer");
            case "numeric", "float8" -> node.put("type", "number");
            case "date" -> node.put("type", "string").put("format", "date");
            case "timestamptz" -> node.put("type", "string").put("format", "date-time");
            case "bytea" -> node.put("type", "string").put("contentEncoding", "base64");
            case "jsonb" -> node.put("type", "object");
            case "_text" -> node.put("type", "array").putObject("items").put("type", "string");
            case "_int4" -> node.put("type", "array").putObject("items").put("type", "integer");
            default -> node.put("type", "string");
        }
    }
}
