package fr.passerelle.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data directory goes through: stops, crashes, ports taken, files lost. */
class KeptDataTests {

    @TempDir
    Path data;

    @Test
    void findsItsRowsItsPortAndItsPasswordsAgainAfterAStop() throws SQLException {
        DatabaseAccess first = writeOneRowThenStop();
        try (EmbeddedDatabase again = new EmbeddedDatabase(data)) {
            DatabaseAccess second = again.start();
            assertThat(second).isEqualTo(first);
            assertThat(rows(second)).isEqualTo("1");
        }
        assertThat(Files.exists(data.resolve("postgres/postmaster.pid"))).isFalse();
    }

    @Test
    void startsAlthoughThePidFileNamesAProcessThatIsNowSomethingElse() throws SQLException, IOException {
        writeOneRowThenStop();
        Files.write(
                data.resolve("postgres/postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        data.resolve("postgres").toString(),
                        "1760000000",
                        "15432",
                        "",
                        "127.0.0.1",
                        "        1         0",
                        "ready   "));
        try (EmbeddedDatabase again = new EmbeddedDatabase(data)) {
            assertThat(rows(again.start())).isEqualTo("1");
        }
    }

    @Test
    void movesToAnotherPortWhenSomebodyElseTookIts() throws SQLException, IOException {
        DatabaseAccess first = writeOneRowThenStop();
        int taken = ServerPort.kept(data);
        try (ServerSocket thief = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress());
                EmbeddedDatabase again = new EmbeddedDatabase(data)) {
            DatabaseAccess second = again.start();
            assertThat(thief.isBound()).isTrue();
            assertThat(second.url()).isNotEqualTo(first.url());
            assertThat(rows(second)).isEqualTo("1");
            assertThat(ServerPort.kept(data)).isNotEqualTo(taken);
        }
    }

    @Test
    void beginsAgainWhenItsCreationWasCutShort() throws SQLException, IOException {
        Files.createDirectories(data.resolve("postgres/global"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "18");
        try (EmbeddedDatabase database = new EmbeddedDatabase(data)) {
            assertThat(Sql.text(database.start().connectAsOwner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhatIsLostWhenItsPasswordsAreGone() throws SQLException, IOException {
        writeOneRowThenStop();
        Files.delete(data.resolve("secrets.properties"));
        assertThatThrownBy(() -> new EmbeddedDatabase(data).start())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("secrets.properties a disparu");
        assertThat(data.resolve("secrets.properties")).doesNotExist();
    }

    @Test
    void givesTheDirectoryToOneProcessAtATime() {
        DataLock first = DataLock.take(data).orElseThrow();
        assertThat(DataLock.take(data)).isEmpty();
        assertThat(DataLock.taken(data).getMessage())
                .contains(
                        "Une autre instance de Passerelle utilise déjà",
                        Long.toString(ProcessHandle.current().pid()));
        first.close();
        assertThat(DataLock.take(data)).isPresent();
    }

    private DatabaseAccess writeOneRowThenStop() throws SQLException {
        try (EmbeddedDatabase database = new EmbeddedDatabase(data)) {
            DatabaseAccess access = database.start();
            try (Connection connection = access.connectAsOwner()) {
                Sql.run(connection, "create table kept (id int)", "insert into kept values (1)");
            }
            return access;
        }
    }

    private static String rows(DatabaseAccess access) throws SQLException {
        return Sql.text(access.url(), access.owner(), "select count(*) from kept");
    }
}
