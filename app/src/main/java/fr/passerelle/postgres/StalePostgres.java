package fr.passerelle.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed Passerelle leaves behind: a PostgreSQL that still runs, or its pid file naming a process that is now
 * something else (usual in containers, where numbers come back). The caller holds the lock of the data directory.
 */
final class StalePostgres {

    /** No system gives this number to a process: PostgreSQL sees a dead one and goes on with its own checks. */
    private static final String NOBODY = "2147483647";

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private StalePostgres() {}

    /** Stops the server that still runs on this cluster, if any, and makes a misleading pid file harmless. */
    static void stop(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            long pid = Long.parseLong(lines.get(0).strip());
            var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (process.isEmpty()) {
                return;
            }
            if (serves(process.get(), cluster)) {
                stop(process.get());
            } else {
                lines.set(0, NOBODY);
                Files.write(pidFile, lines);
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Refusal("Le fichier %s est illisible : %s".formatted(pidFile, e.getMessage()), e);
        }
    }

    /** Waits until the server that is being stopped is really gone. */
    static void awaitEnd(long pid) {
        ProcessHandle.of(pid).ifPresent(StalePostgres::awaitEnd);
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        return Arrays.asList(arguments).contains(cluster.toString());
    }

    private static void stop(ProcessHandle process) throws IOException {
        // SIGINT is PostgreSQL's fast shutdown; Java itself only knows SIGTERM, which waits for every client.
        new ProcessBuilder("sh", "-c", "kill -INT \"$1\"", "sh", Long.toString(process.pid())).start();
        awaitEnd(process);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Refusal(
                    "Un ancien PostgreSQL (processus %d) ne s’arrête pas : arrêtez-le, puis recommencez."
                            .formatted(process.pid()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
