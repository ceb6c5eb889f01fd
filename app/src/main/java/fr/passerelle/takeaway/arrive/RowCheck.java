package fr.passerelle.takeaway.arrive;

import fr.passerelle.takeaway.ColumnTypes;
import fr.passerelle.takeaway.GivenColumn;
import fr.passerelle.takeaway.GivenColumn.Kind;
import fr.passerelle.takeaway.GivenTable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks a row of a file that arrives against what the modules declare: known names only, each value of the type of its column. */
@Component
class RowCheck {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_PROOF = 1 << 20;

    private final ColumnTypes types;

    RowCheck(ColumnTypes types) {
        this.types = types;
    }

    ObjectNode checked(GivenTable table, JsonNode row) throws RefusedPackage {
        if (!(row instanceof ObjectNode object)) {
            throw ArrivingFile.unknown(table.path());
        }
        Map<String, GivenColumn> known =
                table.leaving().stream().collect(Collectors.toMap(GivenColumn::key, Function.identity()));
        Map<String, String> type = types.of(table.name());
        for (var value : object.properties()) {
            GivenColumn column = known.get(value.getKey());
            if (column == null || !admits(column, type.getOrDefault(column.name(), ""), value.getValue())) {
                throw ArrivingFile.unknown(table.path());
            }
        }
        if (known.values().stream().anyMatch(column -> column.kind() == Kind.ID) && !object.has("id")) {
            throw ArrivingFile.unknown(table.path());
        }
        return object;
    }

    private static boolean admits(GivenColumn column, String type, JsonNode value) {
        if (column.kind().named()) {
            return text(value, LONGEST);
        }
        return switch (column.kind()) {
            case ENUM -> column.constants().contains(value.asString(""));
            case EACH -> value.isArray() && column.constants().containsAll(texts(value));
            case ID, ROW, DOCUMENT -> parses(value, UUID::fromString);
            case PROOF -> text(value, LONGEST_PROOF);
            default -> typed(type, value);
        };
    }

    private static boolean typed(String type, JsonNode value) {
        return switch (type) {
            case "bool" -> value.isBoolean();
            case "int2", "int4", "int8" -> value.isIntegralNumber();
            case "numeric", "float8" -> value.isNumber();
            case "date" -> parses(value, LocalDate::parse);
            case "timestamptz" -> parses(value, Instant::parse);
            case "bytea" -> parses(value, Base64.getDecoder()::decode);
            case "_text" -> value.isArray() && value.valueStream().allMatch(each -> text(each, LONGEST));
            case "_int4" -> value.isArray() && value.valueStream().allMatch(JsonNode::isIntegralNumber);
            case "jsonb" -> value.isObject() && value.valueStream().allMatch(RowCheck::answer);
            default -> text(value, LONGEST);
        };
    }

    /** What was answered to a question: a text, or several. */
    private static boolean answer(JsonNode value) {
        return text(value, LONGEST) || (value.isArray() && value.valueStream().allMatch(each -> text(each, LONGEST)));
    }

    private static boolean text(JsonNode value, int longest) {
        return value.isString()
                && value.stringValue().length() <= longest
                && value.stringValue().indexOf('\0') < 0;
    }

    private static Set<String> texts(JsonNode values) {
        return values.valueStream().map(each -> each.asString("")).collect(Collectors.toSet());
    }

    private static boolean parses(JsonNode value, Function<String, ?> reading) {
        try {
            return value.isString() && reading.apply(value.stringValue()) != null;
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return false;
        }
    }
}
