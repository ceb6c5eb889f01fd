package fr.passerelle.bench;

import fr.passerelle.bench.Mix.Kind;
import fr.passerelle.bench.Workers.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
        int alarmsBefore = alarms(instance);
        List<Worker> workers = Workers.signIn(instance, options.signedIn());
        Mix mix = new Mix(SEED, workers);
        Set<Kind> left = missing(instance, mix);
        run(instance, mix, left, options.rate(), options.warmUp());
        Path answers = run(instance, mix, left, options.rate(), options.load());
        Answers all = Answers.read(answers, "");
        String sent = String.format(
                Locale.ROOT,
                "%d requests in %d s, %d workers signed in%s",
                all.sent(),
                options.load().toSeconds(),
                workers.size(),
                left.isEmpty() ? "" : "; not in the mix: " + left);
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.plain(
                        "Professional pages, requests a second",
                        all.sent() / (double) options.load().toSeconds(),
                        "req/s",
                        sent),
                Figure.plain("Professional pages, p50", all.percentile(50), "ms", ""),
                Figure.atMost("Professional pages, p95", all.percentile(95), "ms", 100, ""),
                Figure.atMost("Professional pages, p99", all.percentile(99), "ms", 300, ""),
                Figure.atMost(
                        "Professional pages, errors", all.failed(), "requests", 0, "any answer but the expected one")));
        figures.addAll(each(answers));
        figures.add(Figure.atMost(
                "Alarms raised by so many openings",
                alarms(instance) - alarmsBefore,
                "alarms",
                0,
                "limits as shipped: 60 files an hour and 150 a day for each account"));
        String note = "JVM of " + instance.java() + "; peak " + Math.round(instance.peakMegabytes())
                + " MB; PostgreSQL's processes are not in it";
        figures.add(Figure.atMost(
                "Resident memory of the JVM after the load", instance.residentMegabytes(), "MB", 512, note));
        return figures;
    }

    private static int alarms(Instance instance) throws Exception {
        return Integer.parseInt(instance.database().value("select count(*) from law_alarm"));
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

    /** One load; gives the file of its answers. */
    private Path run(Instance instance, Mix mix, Set<Kind> left, int rate, Duration duration) throws Exception {
        Path requests = work.resolve("requests.csv");
        Path answers = work.resolve("answers.csv");
        Path log = work.resolve("gatling.log");
        Files.deleteIfExists(answers);
        mix.write(requests, (int) duration.toSeconds() * rate + rate, left);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        // Gatling looks for news of itself on the web: a proxy that nobody answers for keeps it on this machine.
        command.addAll(
                List.of("-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=9", "-Djava.util.prefs.userRoot=" + work));
        command.addAll(List.of(
                "-Dbench.url=" + instance.url(),
                "-Dbench.requests=" + requests,
                "-Dbench.answers=" + answers,
                "-Dbench.rate=" + rate,
                "-Dbench.seconds=" + duration.toSeconds()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.gatling.app.Gatling"));
        command.addAll(List.of("--simulation", MixSimulation.class.getName(), "--no-reports"));
        command.addAll(List.of("--results-folder", work.resolve("gatling").toString()));
        Process gatling = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(gatling::destroy));
        if (gatling.waitFor() != 0 || !Files.exists(answers)) {
            throw new IOException("Gatling failed: see " + log);
        }
        return answers;
    }

    private static List<Figure> each(Path file) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Answers answers = Answers.read(file, kind.label());
            if (answers.sent() > 0) {
                String note = String.format(
                        Locale.ROOT,
                        "p50 %.0f ms, p99 %.0f ms, %d requests, %d errors",
                        answers.percentile(50),
                        answers.percentile(99),
                        answers.sent(),
                        answers.failed());
                figures.add(Figure.plain("— " + kind.label() + ", p95", answers.percentile(95), "ms", note));
            }
        }
        return figures;
    }
}
