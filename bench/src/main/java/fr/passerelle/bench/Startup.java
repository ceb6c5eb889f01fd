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
        boolean first = true;
        for (int feature : List.of(17, 25)) {
            Optional<Path> jdk = Jdks.of(feature);
            if (jdk.isPresent()) {
                Map<String, String> with = Map.of("JAVA_HOME", jdk.get().toString());
                Map<String, String> without =
                        Map.of("JAVA_HOME", jdk.get().toString(), "PASSERELLE_STARTUP_CACHE", "no");
                String on = ", JDK " + feature;
                if (first) {
                    figures.add(Figure.atMost(
                            "First start after the build" + on,
                            once(data, without),
                            "s",
                            30,
                            "database and demonstration made"));
                    first = false;
                }
                figures.add(next("Next start" + on + " without its cache", data, without, 8, options));
                String cached = "Next start" + on + " with its cache";
                figures.add(
                        cached(data, with)
                                ? next(cached, data, with, feature == 25 ? 4 : 8, options)
                                : Figure.missing(cached, "the cache was not made in time"));
            }
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
        for (Path old : caches()) {
            Files.delete(old);
        }
        try (Instance instance = Instance.start(root, data, environment)) {
            for (int i = 0; i < CACHE_SECONDS; i++) {
                if (!caches().isEmpty()) {
                    return true;
                }
                Thread.sleep(1_000);
            }
            return false;
        }
    }

    private List<Path> caches() throws IOException {
        Path runs = root.resolve("app/target/run");
        List<String> current = Files.readAllLines(runs.resolve("current"));
        try (Stream<Path> files = Files.list(runs.resolve(current.get(1)))) {
            return files.filter(file -> file.toString().endsWith(".cache")).toList();
        }
    }
}
