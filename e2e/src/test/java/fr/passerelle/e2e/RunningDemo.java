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
import java.util.concurrent.TimeUnit;

/** The packaged application run in a process of its own, with its own data directory, as {@code ./passerelle demo} runs it. */
final class RunningDemo {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final RunningDemo SHARED = new RunningDemo();

    private final Path data;
    private final int port;
    private final Path log;
    private Process process;

    RunningDemo() {
        try {
            data = Files.createTempDirectory("passerelle-e2e");
            log = data.resolve("demo.log");
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One demonstration for all journeys of the run, started when first asked for. */
    static synchronized RunningDemo shared() {
        if (SHARED.process == null) {
            SHARED.start();
            Runtime.getRuntime().addShutdownHook(new Thread(SHARED::stop));
        }
        return SHARED;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    Path data() {
        return data;
    }

    void start() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-jar",
                            System.getProperty("passerelle.jar"),
                            "demo",
                            "--port",
                            String.valueOf(port),
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        process.destroy();
        await();
    }

    /** As a power cut ends it. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    private void await() {
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        Instant limit = Instant.now().plus(READY_WITHIN);
        HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
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
            java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
