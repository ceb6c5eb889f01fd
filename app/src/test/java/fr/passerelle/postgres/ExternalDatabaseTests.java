package fr.passerelle.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.postgres.DatabaseAccess.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server plays the operator's: each test brings a database and an owner of its own. */
class ExternalDatabaseTests {

    @TempDir
    static Path data;

    static EmbeddedDatabase server;
    static Connection superuser;
    static String prefix;

    @BeforeAll
    static void start() throws SQLException, IOException {
        server = new EmbeddedDatabase(data);
        String url = server.start().url();
        prefix = url.substring(0, url.lastIndexOf('/') + 1);
        superuser = DatabaseAccess.connect(
                url, new Login("postgres", Secrets.in(data, true).superuser()));
        Files.writeString(data.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Sql.run(superuser, "select pg_reload_conf()");
    }

    @AfterAll
    static void stop() throws SQLException {
        superuser.close();
        server.close();
    }

    @Test
    void createsTheApplicationsRoleWithAPasswordEveryInstanceFinds() throws SQLException {
        ExternalDatabase external = external("mairie", "createrole");
        extensions("mairie");
        DatabaseAccess access = external.prepare();
        assertThat(access.app().user()).isEqualTo("mairie_app");
        assertThat(access.app().password())
                .isEqualTo(ExternalDatabase.derived("secret", "mairie_app"))
                .hasSize(64);
        assertThat(Sql.text(access.url(), access.app(), "select ext.unaccent('é')"))
                .isEqualTo("e");
        assertThat(external.prepare()).isEqualTo(access);
    }

    @Test
    void followsTheOwnersPasswordWhenItChanges() throws SQLException {
        ExternalDatabase before = external("ccas", "createrole");
        extensions("ccas");
        before.prepare();
        Sql.run(superuser, "alter role ccas password 'another'");
        ExternalDatabase after = new ExternalDatabase(before.url(), new Login("ccas", "another"), null, null);
        assertThat(Sql.text(before.url(), after.prepare().app(), "select current_user"))
                .isEqualTo("ccas_app");
        assertThatThrownBy(before::prepare).isInstanceOf(Refusal.class).hasMessageContaining("PASSERELLE_DB_PASSWORD");
    }

    @Test
    void takesTheRoleTheOperatorMadeAndNeverChangesItsPassword() throws SQLException {
        ExternalDatabase base = external("dept", "");
        extensions("dept");
        Sql.run(superuser, "create role dept_web login password 'given'", "alter database dept owner to dept");
        var given = new ExternalDatabase(base.url(), base.owner(), "dept_web", "given");
        assertThat(given.prepare().app()).isEqualTo(new Login("dept_web", "given"));
        var wrong = new ExternalDatabase(base.url(), base.owner(), "dept_web", "other");
        assertThatThrownBy(wrong::prepare).isInstanceOf(Refusal.class).hasMessageContaining("est refusé");
        assertThat(given.prepare().app()).isEqualTo(new Login("dept_web", "given"));
    }

    @Test
    void saysWhatToAskForWhenTheOwnerMayNotCreateRoles() throws SQLException {
        ExternalDatabase external = external("asso", "nocreaterole");
        extensions("asso");
        assertThatThrownBy(external::prepare)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CREATE ROLE asso_app LOGIN PASSWORD")
                .hasMessageContaining("Demandez à l’administrateur");
    }

    @Test
    void saysWhatToAskForWhenTheOwnerMayNotInstallExtensions() throws SQLException {
        ExternalDatabase external = external("epn", "createrole");
        assertThatThrownBy(external::prepare)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CREATE EXTENSION IF NOT EXISTS earthdistance SCHEMA ext;");
    }

    @Test
    void refusesAnApplicationRoleThatCouldDoEverything() throws SQLException {
        ExternalDatabase base = external("region", "createrole");
        extensions("region");
        Sql.run(superuser, "create role too_much login password 'x' in role region");
        for (String role : new String[] {"region", "too_much"}) {
            assertThatThrownBy(() -> new ExternalDatabase(base.url(), base.owner(), role, "x").prepare())
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void refusesADatabaseInAnotherEncodingOrOwnedBySomebodyElse() throws SQLException {
        ExternalDatabase foreign = external("foreign_owner", "createrole");
        Sql.run(superuser, "alter database foreign_owner owner to postgres");
        assertThatThrownBy(foreign::prepare).hasMessageContaining("doit en être propriétaire");
        Sql.run(
                superuser,
                "create database latin owner foreign_owner template template0 encoding 'LATIN1' locale_provider libc locale 'C'");
        assertThatThrownBy(() -> new ExternalDatabase(prefix + "latin", foreign.owner(), null, null).prepare())
                .hasMessageContaining("UTF-8");
    }

    private static ExternalDatabase external(String name, String attributes) throws SQLException {
        Sql.run(
                superuser,
                "create role %s login %s password 'secret'".formatted(name, attributes),
                "create database %1$s owner %1$s".formatted(name));
        return new ExternalDatabase(prefix + name, new Login(name, "secret"), null, null);
    }

    private static void extensions(String database) throws SQLException {
        String password = Secrets.in(data, true).superuser();
        try (Connection connection = DatabaseAccess.connect(prefix + database, new Login("postgres", password))) {
            Extensions.require(connection);
        }
    }
}
