package fr.passerelle.directory.imports;

import fr.passerelle.directory.imports.PlaceFile.RawRow;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The objects of a list in a JSON file, the list being the file itself or somewhere in it; inner objects give dotted columns. */
final class JsonRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST_LIST = 4;
    private static final int DEEPEST_COLUMN = 6;
    private static final int LONGEST_NUMBER = 30;

    private JsonRows() {}

    /**
     * Gives each object of the list.
     *
     * @param root dotted path of the list; empty for the file itself, or the first list of objects in it
     * @throws UnreadableFile when the text breaks, or holds no such list
     */
    static void each(Reader text, String root, Consumer<RawRow> action) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (!goToList(parser, root)) {
                throw new UnreadableFile(
                        root.isEmpty()
                                ? "Ce fichier n’est pas reconnu\u00A0: il n’y a pas de liste de lieux dans ce JSON."
                                : "Il n’y a pas de liste à l’endroit «\u00A0" + root + "\u00A0» de ce fichier JSON.");
            }
            rows(parser, action);
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** The first objects of the list, at the same place. */
    static String sample(Reader text, String root, int rows) {
        ArrayNode list = JSON.createArrayNode();
        try (JsonParser parser = JSON.createParser(text)) {
            boolean found = goToList(parser, root);
            for (int i = 0; found && i < rows && parser.currentToken() == JsonToken.START_OBJECT; i++) {
                list.add((JsonNode) parser.readValueAsTree());
                parser.nextToken();
            }
        } catch (JacksonException e) {
            throw broken(e);
        }
        JsonNode whole = list;
        List<String> path = root.isEmpty() ? List.of() : List.of(root.split("\\."));
        for (int i = path.size() - 1; i >= 0; i--) {
            whole = JSON.createObjectNode().set(path.get(i), whole);
        }
        return whole.toPrettyString();
    }

    private static UnreadableFile broken(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        return new UnreadableFile(
                where == null
                        ? "Le fichier JSON est mal formé."
                        : "Le fichier JSON est mal formé à la ligne " + where.getLineNr() + ".");
    }

    private static void rows(JsonParser parser, Consumer<RawRow> action) {
        JsonToken token = parser.currentToken();
        for (int rank = 1; token != JsonToken.END_ARRAY; rank++, token = parser.nextToken()) {
            if (token == null) {
                throw new UnreadableFile("Le fichier JSON est mal formé à la ligne "
                        + parser.currentLocation().getLineNr() + ".");
            }
            JsonNode node = parser.readValueAsTree();
            Map<String, String> cells = new LinkedHashMap<>();
            if (node.isObject()) {
                flatten("", node, cells, DEEPEST_COLUMN);
            }
            action.accept(new RawRow(rank, cells, !node.isObject()));
        }
    }

    /** Stops on the first item of the list, or on its end. */
    private static boolean goToList(JsonParser parser, String root) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY && root.isEmpty()) {
            parser.nextToken();
            return true;
        }
        String asked = "/" + root.replace('.', '/');
        for (; token != null; token = parser.nextToken()) {
            if (token != JsonToken.START_ARRAY) {
                continue;
            }
            String path = parser.streamReadContext().pathAsPointer().toString();
            int depth = (int) path.chars().filter(sign -> sign == '/').count();
            boolean first = root.isEmpty() && depth <= DEEPEST_LIST;
            boolean objects = parser.nextToken() == JsonToken.START_OBJECT;
            if (root.isEmpty() ? first && objects : path.equals(asked)) {
                return true;
            }
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                parser.skipChildren();
            }
        }
        return false;
    }

    private static void flatten(String prefix, JsonNode object, Map<String, String> cells, int depth) {
        object.properties().forEach(property -> {
            String column = prefix + property.getKey().strip();
            JsonNode value = property.getValue();
            if (value.isObject() && depth > 1) {
                flatten(column + ".", value, cells, depth - 1);
            } else {
                cells.put(column, cell(value));
            }
        });
    }

    private static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(item -> item.isContainer() ? item.toString() : cell(item))
                    .collect(Collectors.joining("|"));
        }
        if (value.isNumber()) {
            return number(value);
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }

    /** 33630392518 rather than 3.3630392518E10, unless that would write a line of zeros. */
    private static String number(JsonNode value) {
        String text = value.asString();
        if (!text.contains("E") && !text.contains("e")) {
            return text;
        }
        double number = value.doubleValue();
        return Double.isFinite(number) && Math.abs(number) < 1e15 && text.length() < LONGEST_NUMBER
                ? new BigDecimal(text).toPlainString()
                : text;
    }
}
