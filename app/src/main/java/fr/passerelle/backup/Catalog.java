package fr.passerelle.backup;

import fr.passerelle.backup.Manifest.Migration;
import fr.passerelle.backup.Manifest.Partition;
import fr.passerelle.backup.Manifest.SequenceValue;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL's catalog says about the product's schemas: all but the system's and the extensions'. */
final class Catalog {

    private static final String OURS = "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'ext')";

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** A table with its stored columns; a history is Flyway's own list of what has been migrated. */
    record Table(TableName name, List<String> columns) {
        boolean isHistory() {
            return columns.containsAll(List.of("installed_rank", "script", "checksum", "success"));
        }
    }

    record ForeignKey(TableName table, TableName references, String name, boolean deferrable, boolean deferred) {}

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    boolean isEmpty() throws SQLException {
        return list("""
                select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
                  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                limit 1
                """.formatted(OURS), Catalog::name).isEmpty();
    }

    /** The instant at which the transaction sees the rows. */
    Instant now() throws SQLException {
        return list(
                        "select now()",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .get(0);
    }

    List<String> schemas() throws SQLException {
        return list(
                "select n.nspname from pg_namespace n where %s order by 1".formatted(OURS), row -> row.getString(1));
    }

    List<Table> tables() throws SQLException {
        return list("""
                select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where %s and c.relkind in ('r', 'p') and not c.relispartition
                  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
                group by 1, 2 order by 1, 2
                """.formatted(OURS), row -> new Table(name(row), strings(row.getArray(3))));
    }

    List<Partition> partitions() throws SQLException {
        return list(
                """
                select n.nspname, c.relname, pn.nspname, p.relname,
                       pg_get_expr(c.relpartbound, c.oid)
                       || case when c.relkind = 'p' then ' partition by ' || pg_get_partkeydef(c.oid) else '' end
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_inherits i on i.inhrelid = c.oid
                join pg_class p on p.oid = i.inhparent
                join pg_namespace pn on pn.oid = p.relnamespace
                where %s and c.relispartition and c.relkind in ('r', 'p')
                order by c.oid
                """.formatted(OURS),
                row -> new Partition(name(row), new TableName(row.getString(3), row.getString(4)), row.getString(5)));
    }

    List<SequenceValue> sequences() throws SQLException {
        return list("""
                select n.nspname, sequencename, last_value
                from pg_sequences s join pg_namespace n on n.nspname = s.schemaname where %s order by 1, 2
                """.formatted(OURS), row -> new SequenceValue(name(row), row.getObject(3, Long.class)));
    }

    List<Migration> migrations(TableName history) throws SQLException {
        return list(
                """
                select version, description, script, checksum from %s where success and type <> 'SCHEMA' order by installed_rank
                """.formatted(history.sql()),
                row -> new Migration(
                        history.schema(),
                        history.name(),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Integer.class)));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return list(
                """
                select n.nspname, c.relname, fn.nspname, f.relname, k.conname, k.condeferrable, k.condeferred
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                where %s and k.contype = 'f' and k.conparentid = 0
                order by 1, 2, 5
                """.formatted(OURS),
                row -> new ForeignKey(
                        name(row),
                        new TableName(row.getString(3), row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getBoolean(7)));
    }

    List<TableName> materializedViews() throws SQLException {
        return list("""
                select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and c.relkind = 'm' order by c.oid
                """.formatted(OURS), Catalog::name);
    }

    private <T> List<T> list(String sql, Row<T> reader) throws SQLException {
        List<T> result = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                result.add(reader.read(row));
            }
        }
        return result;
    }

    private static TableName name(ResultSet row) throws SQLException {
        return new TableName(row.getString(1), row.getString(2));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
