package fr.passerelle.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Tables point where the modules point, and nothing forbids a territory to live on another node. */
@AppTest
class ForeignKeyTests {

    @Autowired
    ModuleOrder modules;

    private JdbcClient owner;

    @BeforeEach
    void asTheOwner() {
        owner = JdbcClient.create(
                new DriverManagerDataSource(TestDatabase.running().url(), "owner_role", "owner"));
    }

    private record Arrow(String fromTable, String toSchema, String toTable) {}

    @Test
    void aForeignKeyPointsToItsOwnModuleOrALowerOneOfTheSameTerritory() {
        List<Arrow> arrows =
                owner.sql("""
                        select f.relname as from_table, tn.nspname as to_schema, t.relname as to_table
                        from pg_constraint c
                        join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
                        join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
                        where c.contype = 'f' and fn.nspname = ?
                        """).param(House.SOUTH.schema()).query(Arrow.class).list();
        assertThat(arrows).isNotEmpty();
        assertThat(arrows).allMatch(arrow -> arrow.toSchema().equals(House.SOUTH.schema()));
        assertThat(arrows).allMatch(arrow -> level(arrow.toTable()) <= level(arrow.fromTable()));
    }

    @Test
    void everyTableCarriesThePrefixOfAModule() {
        assertThat(owner.sql("""
                                select table_name from information_schema.tables
                                where table_schema = ? and table_type = 'BASE TABLE' and table_name not like 'flyway%'
                                """)
                        .param(House.SOUTH.schema())
                        .query(String.class)
                        .list())
                .allMatch(table -> level(table) >= 0);
    }

    @Test
    void thereIsNoTrigger() {
        assertThat(owner.sql("select tgname from pg_trigger where not tgisinternal")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void theApplicationOwnsNothing() {
        assertThat(owner.sql("select relname from pg_class where pg_get_userbyid(relowner) = 'app_role'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private int level(String table) {
        return modules.names().indexOf(table.substring(0, table.indexOf('_')));
    }
}
