package fr.passerelle.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Passerelle running in a process of its own, started by the launcher with the options that everybody gets. */
final class Instance implements AutoCloseable {

    private static final String READY = "Passerelle est prête";
    private static final int LOOK_EVERY_MS = 20;

    private final Process process;
    private final Path data;
    private final int port;
    private final double seconds;

    private Instance(Process process, Path data, int port, double seconds) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.seconds = seconds;
    }

    /**
     * Starts the demonstration and waits until it says that it is ready.
     *
     * @param environment what is added to the environment of this process
     */
    static Instance start(Path root, Path data, Map<String, String> environment) throws IOException {
        int port = freePort();
        Path output = Files.createTempFile("passerelle-bench", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        root.resolve("passerelle").toString(),
                        "demo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            while (!Files.readString(output).contains(READY)) {
                if (process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                    throw new IOException("Passerelle did not start:\n" + Files.readString(output));
                }
            }
            return new Instance(process, data, port, (System.nanoTime() - start) / 1e9);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Seconds from the command to « ready ». */
    double seconds() {
        return seconds;
    }

    long pid() {
        return process.pid();
    }

    Path data() {
        return data;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Database database() throws Exception {
        return Database.of(data);
    }

    /** Tidies the tables up after many new rows. */
    void settle() throws Exception {
        Database.settle(data);
    }

    /** Memory of the JVM that is in the machine's memory now, in megabytes. */
    double residentMegabytes() throws IOException {
        return status("VmRSS:");
    }

    /** The most it ever was. */
    double peakMegabytes() throws IOException {
        return status("VmHWM:");
    }

    private double status(String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What it took of the processors so far, in seconds, its database not counted: a machine that does other things changes little of it. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** The version of the JVM that runs it. */
    String java() {
        return process.info().command().orElse("java").replaceAll(".*/([^/]+)/bin/java$", "$1");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
