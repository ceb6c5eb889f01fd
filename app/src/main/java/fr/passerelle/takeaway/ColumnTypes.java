package fr.passerelle.takeaway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The types of the columns of given tables, as the database tells them; the same in every territory. */
@Component
public class ColumnTypes {

    private final JdbcClient jdbc;
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    ColumnTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String name, String type) {}

    /** By column, {@code text}, {@code timestamptz}, {@code _text} for an array of texts. */
    public Map<String, String> of(String table) {
        return known.computeIfAbsent(
                table,
                name -> jdbc.sql("""
                                select a.attname as name, t.typname as type
                                from pg_attribute a join pg_type t on t.oid = a.atttypid
                                where a.attrelid = to_regclass(?) and a.attnum > 0 and not a.attisdropped
                                """).param(name).query(Column.class).list().stream()
                        .collect(Collectors.toUnmodifiableMap(Column::name, Column::type)));
    }
}
