package fr.passerelle.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.testing.AppTest;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A schema is brought to what this version ships, and left alone when it is there. */
@AppTest
class MigrationsTests {

    private static final Territory NEW = new Territory("971", "Essai");

    @Autowired
    DatabaseSettings settings;

    @Autowired
    ModuleOrder modules;

    @AfterEach
    void gone() {
        owner().sql("drop schema if exists t_971 cascade").update();
    }

    @Test
    void aSchemaOfAnOlderVersionIsBroughtToThisOne() {
        List<String> older = modules.names().subList(0, modules.names().indexOf("practice"));
        migrate(new ModuleOrder(older));
        assertThat(histories()).doesNotContain("flyway_practice").contains("flyway_teamwork");

        migrate(modules);

        assertThat(histories()).contains("flyway_practice");
    }

    @Test
    void whereNothingIsNewNothingIsAskedOfTheHistories() {
        migrate(modules);
        owner().sql("update t_971.flyway_practice set checksum = 1").update();

        assertThatCode(() -> migrate(modules)).doesNotThrowAnyException();

        owner().sql("comment on schema t_971 is null").update();
        assertThatThrownBy(() -> migrate(modules)).isInstanceOf(FlywayException.class);
    }

    @Test
    void whatTheRoleMayDoIsGrantedAtEachStart() {
        migrate(modules);
        owner().sql("revoke all on t_971.audit_entry from app_role").update();

        migrate(modules);

        assertThat(mayDo("insert")).isTrue();
        assertThat(mayDo("update")).isFalse();
    }

    private void migrate(ModuleOrder order) {
        try (Migrations migrations = new Migrations(settings, order)) {
            migrations.migrate(NEW);
        }
    }

    private List<String> histories() {
        return owner().sql("select tablename from pg_tables where schemaname = 't_971' and tablename like 'flyway%'")
                .query(String.class)
                .list();
    }

    private boolean mayDo(String what) {
        return owner().sql("select has_table_privilege('app_role', 't_971.audit_entry', ?)")
                .param(what)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                settings.url(), settings.owner().user(), settings.owner().password()));
    }
}
