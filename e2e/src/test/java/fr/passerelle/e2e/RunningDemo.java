package fr.passerelle.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The packaged application, run by {@code ./passerelle demo} in a process of its own with its own data directory. */
final class RunningDemo {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static RunningDemo shared;

    private final Path data;
    private final int port;
    private final Path log;
    private Process process;

    private RunningDemo(int port) {
        this.port = port;
        try {
            data = Files.createTempDirectory("passerelle-e2e");
            log = data.resolve("demo.log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One demonstration for all journeys of the run, started when first asked for; {@code -Dpasserelle.demo.port} names one that runs already,
     * while one writes a journey.
     */
    static synchronized RunningDemo shared() {
        if (shared == null) {
            Integer running = Integer.getInteger("passerelle.demo.port");
            if (running != null) {
                shared = new RunningDemo(running);
                return shared;
            }
            RunningDemo demo = new RunningDemo(freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(demo::end));
            demo.start();
            shared = demo;
        }
        return shared;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    Path data() {
        return data;
    }

    /** Starts it, on the data that an earlier start left. */
    void start() {
        process = run("demo", "--port", String.valueOf(port), "--data", data.toString());
        try {
            awaitReady(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs another command on the same data, beside the server; gives its exit code. */
    int command(String... words) {
        return await(run(Stream.concat(Stream.of(words), Stream.of("--data", data.toString()))
                .toArray(String[]::new)));
    }

    /** Waits until the cache that makes later starts quick is there: nothing works at it any more, twice in a row. */
    void awaitStartupCache() {
        int still = 0;
        while (still < 2) {
            List<ProcessHandle> working =
                    process.descendants().filter(RunningDemo::isMakingTheCache).toList();
            working.forEach(
                    child -> child.onExit().orTimeout(5, TimeUnit.MINUTES).join());
            still = working.isEmpty() ? still + 1 : 0;
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isMakingTheCache(ProcessHandle child) {
        List<String> words = List.of(child.info().arguments().orElse(new String[0]));
        return words.contains("train") || words.contains("-Xshare:dump");
    }

    /** Ends the Java process as a power cut does; its database server is left orphaned. */
    void kill() {
        if (process != null) {
            await(process.destroyForcibly());
        }
    }

    /** Ends the database server without leaving it the time to tidy up; its own processes see it and follow. */
    void killDatabase() {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(0)
                    .strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        if (process != null) {
            process.destroy();
            await(process);
        }
        deleteData();
    }

    private Process run(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder("bash", System.getProperty("passerelle.launcher"));
        builder.command().addAll(List.of(arguments));
        builder.environment().put("PASSERELLE_JAR", System.getProperty("passerelle.jar"));
        builder.environment()
                .put(
                        "PASSERELLE_CACHE",
                        Path.of("target", "cache").toAbsolutePath().toString());
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void awaitReady(Process process) throws IOException {
        Instant limit = Instant.now().plus(READY_WITHIN);
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        while (Instant.now().isBefore(limit)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the demonstration ended at once:\n" + Files.readString(log));
            }
            if (healthy(client)) {
                return;
            }
        }
        throw new IllegalStateException("the demonstration is not ready:\n" + Files.readString(log));
    }

    private boolean healthy(HttpClient client) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url("/actuator/health")))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            // Not listening yet: leave the processor to the one that starts.
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void deleteData() {
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + data);
        }
    }
}
