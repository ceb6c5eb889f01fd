package fr.passerelle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** From the command to « ready »: the first time, the next times, and with the cache of JDK 25. */
final class Startup {

    private static final int CACHE_SECONDS = 180;

    private final Path root;
    private final Path work;

    Startup(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    String name() {
        return "startup";
    }

    List<Figure> measure(Options options) throws Exception {
        Path data = Files.createTempDirectory(work, "startup");
        List<Figure> figures = new ArrayList<>();
        Optional<Path> old = Jdks.of(17);
        Optional<Path> recent = Jdks.of(25);
        if (old.isPresent()) {
            Map<String, String> with = Map.of("JAVA_HOME", old.get().toString());
            figures.add(Figure.atMost(
                    "First start after the build, JDK 17",
                    once(data, with),
                    "s",
                    30,
                    "database and demonstration made"));
            figures.add(next("Next start, JDK 17", data, with, 8, options));
        }
        if (recent.isPresent()) {
            Map<String, String> with = Map.of("JAVA_HOME", recent.get().toString());
            Map<String, String> without =
                    Map.of("JAVA_HOME", recent.get().toString(), "PASSERELLE_STARTUP_CACHE", "no");
            if (old.isEmpty()) {
                figures.add(Figure.atMost(
                        "First start after the build, JDK 25",
                        once(data, without),
                        "s",
                        30,
                        "database and demonstration made"));
            }
            figures.add(next("Next start, JDK 25 without its cache", data, without, 8, options));
            figures.add(
                    cached(data, with)
                            ? next("Next start, JDK 25 with its cache", data, with, 4, options)
                            : Figure.missing("Next start, JDK 25 with its cache", "the cache was not made in time"));
        }
        return figures;
    }

    private Figure next(String what, Path data, Map<String, String> environment, double target, Options options)
            throws IOException {
        double[] seconds = new double[options.starts()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = once(data, environment);
        }
        java.util.Arrays.sort(seconds);
        String note = String.format(
                Locale.ROOT,
                "median of %d; from %.1f to %.1f s",
                seconds.length,
                seconds[0],
                seconds[seconds.length - 1]);
        return Figure.atMost(what, seconds[seconds.length / 2], "s", target, note);
    }

    private double once(Path data, Map<String, String> environment) throws IOException {
        try (Instance instance = Instance.start(root, data, environment)) {
            return instance.seconds();
        }
    }

    /** The first start without the cache makes it, in the background. */
    private boolean cached(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        try (Instance instance = Instance.start(root, data, environment)) {
            for (int i = 0; i < CACHE_SECONDS; i++) {
                if (cacheIsThere()) {
                    return true;
                }
                Thread.sleep(1_000);
            }
            return false;
        }
    }

    private boolean cacheIsThere() throws IOException {
        Path runs = root.resolve("app/target/run");
        List<String> current = Files.readAllLines(runs.resolve("current"));
        try (Stream<Path> files = Files.list(runs.resolve(current.get(1)))) {
            return files.anyMatch(file -> file.toString().endsWith(".aot"));
        }
    }
}
