package fr.passerelle.launch;

import fr.passerelle.postgres.DataLock;
import fr.passerelle.postgres.DatabaseAccess;
import fr.passerelle.postgres.DatabaseAccess.Login;
import fr.passerelle.postgres.EmbeddedDatabase;
import fr.passerelle.postgres.ExternalDatabase;
import fr.passerelle.postgres.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A data directory in use, with its database: what was opened last is closed first, once, whether the command ends or the
 * process is told to stop.
 */
final class Instance implements AutoCloseable {

    private static volatile boolean stopping;

    private final Path data;
    private final Map<String, String> environment;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean closing;

    private Instance(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    /** Takes a data directory for this process only. */
    static Instance alone(Path data, Map<String, String> environment) {
        create(data);
        Instance instance = new Instance(data, environment);
        instance.keep(DataLock.take(data).orElseThrow(() -> DataLock.taken(data)));
        return instance;
    }

    /** Whether the process has been told to stop: whatever fails from then on is of no interest. */
    static boolean isStopping() {
        return stopping;
    }

    /** Whether the operator brings a database. */
    boolean isExternal() {
        return external().isPresent();
    }

    /** The operator's database if there is one, else the embedded one. */
    DatabaseAccess database() {
        return external().map(ExternalDatabase::prepare).orElseGet(this::embedded);
    }

    DatabaseAccess embedded() {
        return keep(new EmbeddedDatabase(data)).start();
    }

    /** A database for a task: that of the running instance of this directory, or one opened for the occasion. */
    static Opened join(Path data, Map<String, String> environment) {
        create(data);
        Instance instance = new Instance(data, environment);
        Optional<ExternalDatabase> external = instance.external();
        if (external.isPresent()) {
            return new Opened(instance, external.get().prepare());
        }
        Optional<DataLock> lock = DataLock.take(data);
        if (lock.isEmpty()) {
            return new Opened(instance, EmbeddedDatabase.running(data));
        }
        instance.keep(lock.get());
        return new Opened(instance, instance.embedded());
    }

    /** An instance and its database; closing it closes the instance. */
    record Opened(Instance instance, DatabaseAccess database) implements AutoCloseable {
        @Override
        public void close() {
            instance.close();
        }
    }

    Path data() {
        return data;
    }

    /** Closes this too, before what was opened earlier. */
    synchronized <T extends AutoCloseable> T keep(T part) {
        if (closing) {
            quietly(part);
            throw new Refusal("Passerelle s’arrête.");
        }
        open.push(part);
        return part;
    }

    /** Returns when the instance has been closed by something else. */
    void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        stopping = true;
        close();
    }

    @Override
    public synchronized void close() {
        closing = true;
        while (!open.isEmpty()) {
            quietly(open.pop());
        }
        closed.countDown();
    }

    private static void quietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("Arrêt incomplet : " + e.getMessage());
        }
    }

    private static void create(Path data) {
        try {
            if (!Files.isDirectory(data)) {
                Files.createDirectories(
                        data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new Refusal("Le dossier de données %s ne peut pas être créé : %s".formatted(data, e.getMessage()), e);
        }
    }

    private Optional<ExternalDatabase> external() {
        String url = environment.getOrDefault("PASSERELLE_DB_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        Login owner = new Login(required("PASSERELLE_DB_USER"), required("PASSERELLE_DB_PASSWORD"));
        return Optional.of(new ExternalDatabase(
                url, owner, setting("PASSERELLE_DB_APP_USER"), setting("PASSERELLE_DB_APP_PASSWORD")));
    }

    private String required(String name) {
        String value = setting(name);
        if (value == null) {
            throw new Refusal("PASSERELLE_DB_URL est donné, mais il manque %s.".formatted(name));
        }
        return value;
    }

    /** A setting, or the content of the file named by the same setting followed by {@code _FILE}. */
    private @Nullable String setting(String name) {
        String value = environment.get(name);
        String file = environment.get(name + "_FILE");
        if (value != null && !value.isBlank()) {
            return value;
        }
        if (file == null || file.isBlank()) {
            return null;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new Refusal("Le fichier %s (%s_FILE) est illisible.".formatted(file, name), e);
        }
    }
}
