package fr.passerelle.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passerelle in a process of its own, as people run it; closing it kills what is left of it. */
public final class LaunchedProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Passerelle est prête .* (http://localhost:\\d+/)");
    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Without the parser of calendars, which only tests have and which speaks on the output of every process it is in. */
    static final String CLASS_PATH = Stream.of(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .filter(entry -> !entry.contains("ical4j"))
            .collect(Collectors.joining(File.pathSeparator));

    private final Process process;
    private final Path out;
    private final Path err;

    private LaunchedProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static LaunchedProcess run(String... arguments) throws IOException {
        return run(List.of(), Map.of(), CLASS_PATH, arguments);
    }

    /** The whole product instead of the smallest application. */
    public static LaunchedProcess product(String... arguments) throws IOException {
        return run(Passerelle.class, List.of("-Xmx320m"), Map.of(), withoutTests(), arguments);
    }

    private static String withoutTests() {
        return Stream.of(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static LaunchedProcess run(Map<String, String> environment, String... arguments) throws IOException {
        return run(List.of(), environment, CLASS_PATH, arguments);
    }

    static LaunchedProcess run(List<String> jvm, Map<String, String> environment, String classPath, String... arguments)
            throws IOException {
        return run(SmallPasserelle.class, jvm, environment, classPath, arguments);
    }

    private static LaunchedProcess run(
            Class<?> main, List<String> jvm, Map<String, String> environment, String classPath, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("passerelle", ".out");
        Path err = Files.createTempFile("passerelle", ".err");
        out.toFile().deleteOnExit();
        err.toFile().deleteOnExit();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new LaunchedProcess(builder.start(), out, err);
    }

    /** Waits until the pages answer. */
    URI ready() {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> READY.matcher(out()).find() || !process.isAlive());
        Matcher ready = READY.matcher(out());
        assertThat(ready.find()).as("%s%s", out(), err()).isTrue();
        return URI.create(ready.group(1));
    }

    public int exitCode() throws InterruptedException {
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("%s%s", out(), err())
                .isTrue();
        return process.exitValue();
    }

    /** As Ctrl + C or systemd would. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** As kill −9 would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    long pid() {
        return process.pid();
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    static int post(URI page, long number) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(page.resolve("?n=" + number))
                .POST(HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(10))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    static String get(URI page) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
