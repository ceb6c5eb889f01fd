package fr.passerelle.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.postgres.DatabaseAccess.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTests {

    @TempDir
    static Path data;

    static EmbeddedDatabase database;
    static DatabaseAccess access;

    @BeforeAll
    static void start() {
        database = new EmbeddedDatabase(data);
        access = database.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "max_connections, 40",
        "server_encoding, UTF8",
        "log_min_error_statement, panic"
    })
    void keepsEverythingItCommitsAndListensOnTheMachineOnly(String setting, String expected) throws SQLException {
        Login superuser = new Login("postgres", Secrets.in(data, true).superuser());
        assertThat(Sql.text(access.url(), superuser, "show " + setting)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "passerelle_owner", "passerelle_app"})
    void letsNobodyInWithoutTheRightPassword(String role) {
        for (String password : new String[] {"", "postgres", "wrong"}) {
            assertThatThrownBy(() -> DriverManager.getConnection(access.url(), role, password))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void trustsNoAddressAndNoUser() throws IOException {
        List<String> rules = Files.readAllLines(data.resolve("postgres/pg_hba.conf"));
        assertThat(rules)
                .filteredOn(line -> !line.startsWith("#"))
                .hasSize(2)
                .allMatch(line -> line.endsWith(" 127.0.0.1/32 scram-sha-256"));
    }

    @Test
    void keepsItsPasswordsInAFileOnlyItsOwnerReads() throws IOException {
        Path file = data.resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .contains(access.owner().password(), access.app().password());
        try (var files = Files.list(data)) {
            assertThat(files).noneMatch(left -> left.getFileName().toString().startsWith("once"));
        }
    }

    @Test
    void putsTheExtensionsInTheirOwnSchemaWhereBothRolesMayUseThem() throws SQLException {
        for (Login role : List.of(access.owner(), access.app())) {
            assertThat(Sql.text(access.url(), role, "select ext.unaccent('Élodie')"))
                    .isEqualTo("Elodie");
            assertThat(Sql.text(access.url(), role, "select ext.similarity('marseille', 'marseile') > 0.5"))
                    .isEqualTo("t");
        }
        assertThat(Sql.text(access.url(), access.owner(), """
                select string_agg(extname, ' ' order by extname) from pg_extension e
                join pg_namespace n on n.oid = e.extnamespace where nspname = 'ext'
                """))
                .isEqualTo("btree_gist cube earthdistance pg_trgm pgcrypto unaccent");
    }

    @Test
    void letsTheOwnerCreateAndTheApplicationOnlyWhatItWasGranted() throws SQLException {
        try (Connection owner = access.connectAsOwner();
                Connection app = DatabaseAccess.connect(access.url(), access.app())) {
            Sql.run(
                    owner,
                    "create schema t_a",
                    "create table t_a.x (id int)",
                    "grant usage on schema t_a to passerelle_app",
                    "grant select on t_a.x to passerelle_app");
            assertThat(Sql.text(app, "select count(*) from t_a.x")).isEqualTo("0");
            assertThatThrownBy(() -> Sql.run(app, "insert into t_a.x values (1)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Sql.run(app, "create schema mine")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Sql.run(app, "create table public.mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void sortsTheFrenchWayWhereAskedTo() throws SQLException {
        assertThat(Sql.text(access.url(), access.app(), """
                select string_agg(x, ' ' order by x collate "fr-x-icu") from (values ('zoé'), ('Éric'), ('eva'), ('Ève')) t (x)
                """)).isEqualTo("Éric eva Ève zoé");
    }

    @Test
    void answersThoseWhoJoinWhileItRuns() {
        assertThat(EmbeddedDatabase.running(data)).isEqualTo(access);
    }
}
