package fr.passerelle.testing;

import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The whole content of a territory in a few characters, to prove that nothing changed. */
@Component
public class Snapshot {

    private final JdbcClient jdbc;

    Snapshot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line a table: its name, its rows, a sum over their content. */
    public String of(Territory territory) {
        return Territories.in(
                territory,
                () -> tables(territory).stream()
                        .map(table -> jdbc.sql("select '" + table
                                        + " ' || count(*) || ' ' || coalesce(sum(hashtext(t::text)), 0) from " + table
                                        + " t")
                                .query(String.class)
                                .single())
                        .collect(Collectors.joining("\n")));
    }

    private List<String> tables(Territory territory) {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = ? and table_type = 'BASE TABLE' and table_name not like 'flyway%' order by 1
                        """).param(territory.schema()).query(String.class).list();
    }
}
