package fr.passerelle.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Columns of {@code directory_place} as JSON, always written the same way, so that equal values are equal. */
final class RowJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, @Nullable Object>> ROW = new TypeReference<>() {};

    private RowJson() {}

    static String write(Map<String, @Nullable Object> row) {
        return JSON.writeValueAsString(row);
    }

    static @Nullable Map<String, @Nullable Object> read(@Nullable String json) {
        return json == null ? null : tidy(JSON.readValue(json, ROW));
    }

    /** Whole numbers come back from the database without their decimals, and arrays as lists. */
    static Map<String, @Nullable Object> tidy(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> tidy = new LinkedHashMap<>();
        row.forEach((column, value) -> tidy.put(column, tidy(column, value)));
        return tidy;
    }

    private static @Nullable Object tidy(String column, @Nullable Object value) {
        if (value instanceof Number number) {
            return column.equals("half_days") ? (Object) number.intValue() : (Object) number.doubleValue();
        }
        return value instanceof List<?> list ? List.copyOf(list) : value;
    }
}
