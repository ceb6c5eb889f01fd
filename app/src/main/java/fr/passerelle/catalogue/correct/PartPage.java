package fr.passerelle.catalogue.correct;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetPart;
import fr.passerelle.catalogue.SheetText;
import fr.passerelle.catalogue.correct.Column.Kind;
import fr.passerelle.design.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one part, to be shown.
 *
 * @param count how many rows are shown, blank ones for what is to be added among them
 */
record PartPage(SheetPart part, PartShape shape, int version, int count, Fields fields) {

    private static final int MORE = 2;

    /** The part as the sheet says it. */
    static PartPage of(Sheet sheet, SheetPart part, int version) {
        PartShape shape = PartShape.of(part);
        JsonNode held = SheetText.tree(sheet).get(shape.property());
        Map<String, Object> values = new HashMap<>(Map.of("version", version));
        int rows = 1;
        switch (shape.form()) {
            case TEXT -> values.put("rows[0].text", text(held));
            case TEXTS -> values.put("rows[0].text", joined(held, "\n"));
            case OBJECT -> row(values, shape, held, 0);
            case OBJECTS -> {
                for (int i = 0; i < held.size(); i++) {
                    row(values, shape, held.get(i), i);
                }
                rows = held.size() + MORE;
            }
        }
        return new PartPage(part, shape, version, rows, Fields.of(values));
    }

    /** The part as it was typed, with what is to be corrected. */
    static PartPage typed(SheetPart part, int version, PartForm form, Fields fields) {
        return new PartPage(
                part, PartShape.of(part), version, Math.max(1, form.typed().size()), fields);
    }

    private static void row(Map<String, Object> values, PartShape shape, JsonNode held, int position) {
        if (held == null || held.isNull()) {
            return;
        }
        for (Column column : shape.columns()) {
            String field = "rows[" + position + "].";
            JsonNode value = held.get(column.property());
            if (column.kind() == Kind.DELAY) {
                delay(values, field, value);
            } else {
                values.put(field + column.name(), value != null && value.isArray() ? joined(value, ", ") : text(value));
            }
        }
    }

    private static void delay(Map<String, Object> values, String field, JsonNode delay) {
        if (delay == null || delay.isNull()) {
            return;
        }
        for (String unit : java.util.List.of("months", "days", "workingDays")) {
            if (delay.path(unit).asInt(0) > 0) {
                values.put(field + "length", text(delay.get(unit)));
                values.put(field + "unit", unit);
            }
        }
    }

    private static String joined(JsonNode several, String separator) {
        return StreamSupport.stream(several.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(separator));
    }

    private static String text(JsonNode value) {
        return value == null || value.isNull() ? "" : value.asString();
    }
}
