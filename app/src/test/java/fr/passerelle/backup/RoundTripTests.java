package fr.passerelle.backup;

import static fr.passerelle.postgres.Sql.run;
import static fr.passerelle.postgres.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.postgres.DatabaseAccess;
import fr.passerelle.postgres.EmbeddedDatabase;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two schemas full of the types that the product uses leave one server in a file and arrive whole on another. */
class RoundTripTests {

    @TempDir
    static Path folder;

    static EmbeddedDatabase here;
    static EmbeddedDatabase there;
    static DatabaseAccess source;
    static DatabaseAccess target;

    Path file;

    @BeforeAll
    static void start() throws SQLException, IOException {
        here = new EmbeddedDatabase(Files.createDirectory(folder.resolve("here")));
        there = new EmbeddedDatabase(Files.createDirectory(folder.resolve("there")));
        source = here.start();
        target = there.start();
        try (Connection connection = source.connectAsOwner()) {
            SampleSchemas.migrate(connection);
            SampleSchemas.fill(connection);
        }
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
    }

    @BeforeEach
    void emptyTheTarget() throws SQLException, IOException {
        try (Connection connection = target.connectAsOwner()) {
            run(connection, "drop schema if exists platform cascade", "drop schema if exists t_demo cascade");
        }
        file = Files.createTempDirectory(folder, "backup").resolve("passerelle.zip");
    }

    @Test
    void bringsEveryRowBack() throws SQLException, IOException {
        Manifest written = new Backup(source, new Origin("1.0", false, null), null).write(file);
        assertThat(written.schemas()).containsExactly("platform", "t_demo");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        try (Restore restore = Restore.open(file, target);
                Connection connection = target.connectAsOwner()) {
            assertThat(restore.missingSchemas()).containsExactly("platform", "t_demo");
            SampleSchemas.migrate(connection);
            run(connection, "insert into platform.territory (code, label) values ('99', 'Posée par une migration')");
            assertThat(restore.missingSchemas()).isEmpty();
            assertThat(restore.load().rows()).isEqualTo(written.rows()).isGreaterThan(5_000);
        }
        for (String table : SampleSchemas.TABLES) {
            String content = "select md5(string_agg(x::text, '|' order by x::text)) from %s x".formatted(table);
            assertThat(ask(target, content)).as(table).isNotNull().isEqualTo(ask(source, content));
        }
    }

    @Test
    void leavesKeysSequencesPartitionsAndGeneratedColumnsAtWork() throws SQLException {
        new Backup(source, new Origin("1.0", false, null), null).write(file);
        restoreAll();
        try (Connection connection = target.connectAsOwner()) {
            assertThat(
                            text(
                                    connection,
                                    "insert into t_demo.note (person, words) select id, 'après' from t_demo.person limit 1 returning number > 5000"))
                    .isEqualTo("t");
            assertThatThrownBy(() ->
                            run(connection, "insert into t_demo.note (person, words) values (gen_random_uuid(), 'x')"))
                    .hasMessageContaining("foreign key");
            assertThatThrownBy(() -> run(connection, "update t_demo.team set leader = gen_random_uuid()"))
                    .hasMessageContaining("foreign key");
            assertThat(text(connection, "select count(*) from t_demo.journal_2026_11"))
                    .isEqualTo("2");
            assertThat(text(connection, "select search from t_demo.person where name = 'Élodie'"))
                    .isEqualTo("élodie");
            assertThat(text(connection, "select n from t_demo.count_of_persons"))
                    .isEqualTo("3");
            assertThat(text(connection, "select count(*) from pg_constraint where condeferrable"))
                    .isEqualTo("1");
        }
    }

    @Test
    void showsOneInstantWhileOthersWrite() throws SQLException {
        try (Connection writer = source.connectAsOwner()) {
            writer.setAutoCommit(false);
            run(writer, "insert into platform.territory (code, label) values ('98', 'Pas encore')");
            Manifest manifest = new Backup(source, new Origin("1.0", false, null), null).write(file);
            writer.rollback();
            assertThat(manifest.tables())
                    .filteredOn(table -> table.name().name().equals("territory"))
                    .singleElement()
                    .extracting(Manifest.TableRows::rows)
                    .isEqualTo(1L);
        }
    }

    @Test
    void refusesADatabaseThatHoldsAnything() throws SQLException {
        new Backup(source, new Origin("1.0", false, null), null).write(file);
        assertThatThrownBy(() -> Restore.open(file, source))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("n’est pas vide");
    }

    @Test
    void refusesADatabaseMigratedByAnotherVersion() throws SQLException {
        new Backup(source, new Origin("1.0", false, null), null).write(file);
        try (Restore restore = Restore.open(file, target);
                Connection connection = target.connectAsOwner()) {
            SampleSchemas.migrate(connection);
            run(
                    connection,
                    "insert into t_demo.flyway_people values (2, '2', 'later', 'SQL', 'V2__later.sql', 7, 'me', now(), 1, true)");
            assertThatThrownBy(restore::load)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("d’une autre version de Passerelle (1.0)")
                    .hasMessageContaining("t_demo/V2__later.sql");
            assertThat(text(connection, "select count(*) from t_demo.person")).isEqualTo("0");
        }
    }

    @Test
    void loadsNothingFromADamagedFile() throws SQLException, IOException {
        new Backup(source, new Origin("1.0", false, null), null).write(file);
        Tampering.replaceInEntry(file, "Élodie", "Elodie");
        try (Restore restore = Restore.open(file, target);
                Connection connection = target.connectAsOwner()) {
            SampleSchemas.migrate(connection);
            assertThatThrownBy(restore::load)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("abîmée (table t_demo.person)");
            assertThat(text(connection, "select count(*) from t_demo.person")).isEqualTo("0");
        }
    }

    @Test
    void refusesWhatIsNotABackupAndNeverOverwritesAFile() throws IOException {
        Files.writeString(file, "bonjour");
        assertThatThrownBy(() -> Restore.open(file, target))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("n’est pas une sauvegarde");
        assertThatThrownBy(() -> new Backup(source, new Origin("1.0", false, null), null).write(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("existe déjà");
        assertThat(file).hasContent("bonjour");
        assertThat(List.of(Files.list(file.getParent()).toArray())).hasSize(1);
    }

    private void restoreAll() throws SQLException {
        try (Restore restore = Restore.open(file, target);
                Connection connection = target.connectAsOwner()) {
            SampleSchemas.migrate(connection);
            restore.load();
        }
    }

    private static String ask(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = access.connectAsOwner()) {
            run(connection, "set timezone = 'UTC'");
            return text(connection, query);
        }
    }
}
