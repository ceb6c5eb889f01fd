package fr.passerelle.people.join;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes everything that hangs on one person over to another, whatever the module: the foreign keys of the schema say where. A line that the other has
 * once only already (a draft of a screening) stays where it is. Each line moved is remembered, so that it can go back.
 */
@Component
class Lines {

    private static final String LINKS = """
            select c.conrelid::regclass::text as of, quote_ident(a.attname) as by,
                   coalesce((select string_agg(quote_ident(k.attname), ' ' order by k.attnum)
                             from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey::int2[])
                             where i.indrelid = c.conrelid and i.indisprimary and k.attname <> a.attname), '') as keys
            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'people_person'::regclass and a.attname <> 'kept'
              and c.conrelid::regclass::text !~ 'people_(join|distinct)$'
            order by 1, 2
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    Lines(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** A column that leads to a person; the other columns of its table's primary key, with a space between. */
    record Link(String of, String by, String keys) {

        String key(String alias) {
            return keys.isEmpty()
                    ? "'{}'::jsonb"
                    : List.of(keys.split(" ")).stream()
                            .map(column -> "'" + column.replace("\"", "") + "', " + alias + "." + column)
                            .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        }
    }

    /** Moves all it can in the caller's transaction; gives how many lines could not. */
    int move(UUID join, UUID from, UUID to) {
        int left = 0;
        for (Link link : jdbc.sql(LINKS).query(Link.class).list()) {
            if (!moved(link, "true", join, from, to)) {
                left += oneByOne(link, join, from, to);
            }
        }
        return left;
    }

    private int oneByOne(Link link, UUID join, UUID from, UUID to) {
        int left = 0;
        List<String> places = jdbc.sql("select ctid::text from " + link.of() + " where " + link.by() + " = ?")
                .param(from)
                .query(String.class)
                .list();
        for (String place : places) {
            left += moved(link, "t.ctid = '" + place + "'::tid", join, from, to) ? 0 : 1;
        }
        return left;
    }

    private boolean moved(Link link, String which, UUID join, UUID from, UUID to) {
        String sql = """
                with moved as (update %1$s t set %2$s = :to where t.%2$s = :from and %3$s returning %4$s as key)
                insert into people_join_line (join_id, table_name, column_name, key) select :join, '%1$s', '%2$s', key from moved
                """.formatted(link.of(), link.by(), which, link.key("t"));
        try {
            savepoint.executeWithoutResult(status -> jdbc.sql(sql)
                    .param("to", to)
                    .param("from", from)
                    .param("join", join)
                    .update());
            return true;
        } catch (DuplicateKeyException hasOne) {
            return false;
        }
    }

    /** Gives back what was moved and still hangs on the other. */
    void giveBack(UUID join, UUID from, UUID to) {
        for (Link link : jdbc.sql(LINKS).query(Link.class).list()) {
            jdbc.sql("""
                            update %1$s t set %2$s = :to from people_join_line l
                            where l.join_id = :join and l.table_name = '%1$s' and l.column_name = '%2$s'
                              and t.%2$s = :from and %3$s = l.key
                            """.formatted(link.of(), link.by(), link.key("t")))
                    .param("to", to)
                    .param("from", from)
                    .param("join", join)
                    .update();
        }
    }
}
