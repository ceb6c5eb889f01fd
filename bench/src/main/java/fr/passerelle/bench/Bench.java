package fr.passerelle.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Measures what Passerelle promises: {@code ./passerelle bench}. */
public final class Bench {

    static final String SCALE =
            "scale S: 50 000 persons, 500 000 accompaniments, 25 000 places, 1 000 professionals, all invented";

    private final Path root;
    private final Path work;
    private final Options options;
    private final Report report;
    private boolean failed;

    private Bench(Path root, Path work, Options options) throws IOException {
        this.root = root;
        this.work = work;
        this.options = options;
        this.report = new Report(Machine.here(), options);
    }

    /** Runs the measurements asked for; exit code 1 when one could not be made, 2 when the command is wrong. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("bench.root", ".")).toRealPath();
        if (List.of(arguments).contains("--help")) {
            say(Options.HELP.formatted(String.join(", ", names(root))));
            return;
        }
        try {
            Options options = Options.read(arguments, root, names(root));
            Path work =
                    Files.createDirectories(root.resolve("bench/target/work")).toRealPath();
            Bench bench = new Bench(root, work, options);
            bench.run();
            System.exit(bench.failed ? 1 : 0);
        } catch (Options.Wrong wrong) {
            say(wrong.getMessage());
            System.exit(2);
        }
    }

    /** The data of the run before would fill the disk in the end. */
    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private void run() throws Exception {
        Startup startup = new Startup(root, work);
        if (options.wants(startup.name())) {
            say("Démarrages…");
            report.add(startup.measure(options));
        }
        try (Instance instance = large()) {
            report.on(instance);
            for (Measurement measurement : all(root, work)) {
                if (options.wants(measurement.name())) {
                    say(measurement.doing() + "…");
                    report.add(figures(measurement, instance));
                }
            }
        }
        if (!options.brief() && options.only().isEmpty()) {
            Files.writeString(root.resolve("docs/benchmarks.md"), report.markdown());
        }
        System.out.write((options.json() ? report.json() : report.markdown()).getBytes(StandardCharsets.UTF_8));
        System.out.println();
    }

    /** One measurement that fails does not take the others with it: it is said, and the exit code tells. */
    private List<Figure> figures(Measurement measurement, Instance instance) throws InterruptedException {
        try {
            return measurement.measure(instance, options);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failed = true;
            say("  " + e);
            return List.of(Figure.missing(
                    "Measurement « " + measurement.name() + " »",
                    "failed: " + e.getClass().getSimpleName()));
        }
    }

    /** The instance that is measured: filled by one process, measured in a fresh one. */
    private Instance large() throws Exception {
        Path data = options.data() == null ? Files.createTempDirectory(work, "data") : options.data();
        say("Données (" + (options.brief() ? "la démonstration" : "échelle S, une à trois minutes") + ")…");
        Map<String, String> scale =
                options.brief() ? Map.of() : Map.of("PASSERELLE_JAVA_OPTS", "-Dpasserelle.demo.scale=S");
        try (Instance filled = Instance.start(root, data, scale)) {
            Exclusions.note(filled.database());
            Database.settle(data);
        }
        return Instance.start(root, data, Map.of());
    }

    /** In this order: the load first, the import last since it doubles the directory. */
    private static List<Measurement> all(Path root, Path work) {
        return List.of(
                new ProfessionalMix(work),
                new SingleQuery(work),
                new NearestPlaces(),
                new OpenProcedures(),
                new OpenDossier(),
                new TakeFileAway(),
                new Practice(root.resolve("app/target/passerelle.jar"), work),
                new Screening(root.resolve("app/target/passerelle.jar"), work),
                new FitPapers(root.resolve("app/target/passerelle.jar"), work),
                new PageWeight(),
                new CheckJournal(root),
                new PlaceImport(root, work));
    }

    private static Set<String> names(Path root) {
        Set<String> names = new TreeSet<>(Set.of("startup"));
        all(root, root).forEach(measurement -> names.add(measurement.name()));
        return names;
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
