package fr.passerelle.postgres;

import fr.passerelle.postgres.DatabaseAccess.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes with Passerelle, on a data directory that is kept: every commit reaches the disk, every
 * connection gives a password, the server listens on the machine itself only. The caller holds the {@link DataLock}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "passerelle_owner";
    static final String APP = "passerelle_app";
    static final String DATABASE = "passerelle";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    /** The library starts with fsync and synchronous_commit off: both are put back, and the tests ask the server. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            // A segment of the write-ahead log is removed, not used again with what was erased still in it.
            Map.entry("wal_recycle", "off"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "40"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_parallel_workers_per_gather", "1"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            // The server's log must not hold what people typed: no statement, no detail of a failing row.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off"));

    private final Path data;
    private final Path cluster;
    private @Nullable EmbeddedPostgres server;
    private boolean closed;

    /** @param data the data directory of this instance; the cluster lives in its folder {@code postgres} */
    public EmbeddedDatabase(Path data) {
        this.data = data.toAbsolutePath().normalize();
        this.cluster = cluster(this.data);
    }

    /** Starts the server, creating cluster, roles, database and extensions the first time. */
    public synchronized DatabaseAccess start() {
        if (closed) {
            throw new Refusal("Passerelle s’arrête.");
        }
        try {
            discardInterruptedCreation();
            Secrets secrets = Secrets.in(data, Files.exists(cluster));
            StalePostgres.stop(cluster);
            int port = ServerPort.choose(data);
            server = start(secrets, port);
            Login superuser = new Login(SUPERUSER, secrets.superuser());
            EmbeddedRoles.create(port, superuser, secrets);
            try (Connection connection = DatabaseAccess.connect(url(port, DATABASE), superuser)) {
                Extensions.require(connection);
            }
            return access(secrets, port);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new Refusal(
                    "La base de données embarquée n’a pas démarré : %s\n%s".formatted(e.getMessage(), lastWords()), e);
        }
    }

    /** The database of a directory that another process is running. */
    public static DatabaseAccess running(Path data) {
        Path absolute = data.toAbsolutePath().normalize();
        try {
            DatabaseAccess access =
                    access(Secrets.in(absolute, Files.exists(cluster(absolute))), ServerPort.kept(absolute));
            access.connectAsOwner().close();
            return access;
        } catch (IOException | SQLException e) {
            throw DataLock.taken(data);
        }
    }

    private static DatabaseAccess access(Secrets secrets, int port) {
        return new DatabaseAccess(
                url(port, DATABASE), new Login(OWNER, secrets.owner()), new Login(APP, secrets.app()));
    }

    private static Path cluster(Path data) {
        return data.resolve("postgres");
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private EmbeddedPostgres start(Secrets secrets, int port) throws IOException {
        Path passwordFile = OneTimeFile.holding(data, secrets.superuser());
        try (Binaries binaries = Binaries.hold(data)) {
            var builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.directory().toFile())
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_LIMIT)
                    .setPort(port)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    // Options of initdb: its default would let any local user in without a password.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setConnectConfig("password", secrets.superuser())
                    .setDataDirectoryCustomizer(EmbeddedDatabase::allowPasswordsOnly);
            SETTINGS.forEach(builder::setServerConfig);
            Files.deleteIfExists(log());
            return builder.start();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** Runs after initdb and before every start. */
    private static void allowPasswordsOnly(File directory) {
        try {
            Files.write(
                    directory.toPath().resolve("pg_hba.conf"),
                    List.of(
                            "# Written by Passerelle at every start.",
                            "host %s %s,%s 127.0.0.1/32 scram-sha-256".formatted(DATABASE, OWNER, APP),
                            "host all %s 127.0.0.1/32 scram-sha-256".formatted(SUPERUSER)));
            Files.writeString(created(directory.toPath()), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A creation that was cut short never served anybody: nothing of value is in it, and initdb refuses to resume. */
    private void discardInterruptedCreation() throws IOException {
        if (Files.exists(cluster)
                && !Files.exists(created(cluster))
                && !Files.exists(cluster.resolve("postmaster.opts"))) {
            FileSystemUtils.deleteRecursively(cluster);
        }
    }

    private static Path created(Path cluster) {
        return cluster.resolve("passerelle.created");
    }

    private Path log() {
        return data.resolve("postgres.log");
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** Stops the server and waits until it is gone; what was committed is on the disk either way. */
    @Override
    public synchronized void close() {
        closed = true;
        EmbeddedPostgres running = server;
        if (running == null) {
            return;
        }
        server = null;
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            StalePostgres.stop(cluster);
        }
    }
}
