package fr.passerelle.bench;

import fr.passerelle.bench.Mix.Kind;
import fr.passerelle.bench.Workers.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of professionals under a steady load (Gatling), and the memory of the JVM after it. */
final class ProfessionalMix implements Measurement {

    private static final long SEED = 2_026;

    private final Path work;

    ProfessionalMix(Path work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "mix";
    }

    @Override
    public String doing() {
        return "Pages professionnelles sous 100 requêtes par seconde";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        List<Worker> workers = Workers.signIn(instance, options.signedIn());
        Mix mix = new Mix(SEED, workers);
        Set<Kind> left = missing(instance, mix);
        run(instance, mix, left, "warm-up", options.warmUp());
        JsonNode stats = run(instance, mix, left, "measured", options.load());
        List<Figure> figures = new ArrayList<>(all(stats, workers.size(), left, options.load()));
        figures.addAll(each(stats));
        String note = "JVM of " + instance.java() + "; peak " + Math.round(instance.peakMegabytes())
                + " MB; PostgreSQL's processes are not in it";
        figures.add(Figure.atMost(
                "Resident memory of the JVM after the load", instance.residentMegabytes(), "MB", 512, note));
        return figures;
    }

    /** Pages that this version does not have, or that fail: said in the report and left out of the mix. */
    private static Set<Kind> missing(Instance instance, Mix mix) throws Exception {
        Worker worker = mix.following().get(0);
        Browser theirs = new Browser(instance.url()).with(worker.cookie());
        Set<Kind> left = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (theirs.get(mix.path(kind, worker)).status() != 200) {
                left.add(kind);
            }
        }
        return left;
    }

    private JsonNode run(Instance instance, Mix mix, Set<Kind> left, String label, Duration duration) throws Exception {
        Path requests = work.resolve(label + ".csv");
        Path results = Files.createDirectories(work.resolve("gatling-" + label));
        mix.write(requests, (int) duration.toSeconds() * MixSimulation.PER_SECOND + MixSimulation.PER_SECOND, left);
        Path log = work.resolve("gatling-" + label + ".log");
        Process gatling = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Dbench.url=" + instance.url(),
                        "-Dbench.requests=" + requests,
                        "-Dbench.seconds=" + duration.toSeconds(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.gatling.app.Gatling",
                        "--simulation",
                        MixSimulation.class.getName(),
                        "--results-folder",
                        results.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(gatling::destroy));
        if (gatling.waitFor() != 0) {
            throw new IOException("Gatling failed: see " + log);
        }
        return JsonMapper.shared().readTree(newest(results).resolve("js/stats.json"));
    }

    private static Path newest(Path results) throws IOException {
        try (Stream<Path> runs = Files.list(results)) {
            return runs.max(Comparator.comparing(Path::getFileName)).orElseThrow();
        }
    }

    private static List<Figure> all(JsonNode stats, int workers, Set<Kind> left, Duration duration) {
        JsonNode total = stats.get("stats");
        double failed = total.get("numberOfRequests").get("ko").asDouble();
        double sent = total.get("numberOfRequests").get("total").asDouble();
        String note = "%,.0f requests in %d s, %d workers signed in%s"
                .formatted(sent, duration.toSeconds(), workers, left.isEmpty() ? "" : "; not in the mix: " + left);
        return List.of(
                Figure.plain("Professional pages, requests a second", sent / duration.toSeconds(), "req/s", note),
                Figure.plain("Professional pages, p50", time(total, 1), "ms", ""),
                Figure.atMost("Professional pages, p95", time(total, 3), "ms", 100, ""),
                Figure.atMost("Professional pages, p99", time(total, 4), "ms", 300, ""),
                Figure.atMost("Professional pages, errors", failed, "requests", 0, "any answer but the expected one"));
    }

    private static List<Figure> each(JsonNode stats) {
        List<Figure> figures = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (JsonNode page : stats.get("contents")) {
                JsonNode its = page.get("stats");
                if (its.get("name").asString().equals(kind.label())) {
                    String note = "p50 %.0f ms, p99 %.0f ms, %s requests, %s errors"
                            .formatted(
                                    time(its, 1),
                                    time(its, 4),
                                    its.get("numberOfRequests").get("total").asString(),
                                    its.get("numberOfRequests").get("ko").asString());
                    figures.add(Figure.plain("— " + kind.label() + ", p95", time(its, 3), "ms", note));
                }
            }
        }
        return figures;
    }

    /** Percentile 50, 75, 95 or 99, by its place in the tool's settings. */
    private static double time(JsonNode stats, int place) {
        return stats.get("percentiles" + place).get("total").asDouble();
    }
}
