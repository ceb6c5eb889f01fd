package fr.passerelle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file of places sent from the administrator's page: validation, corrections, duplicates, writing, report. */
final class PlaceImport implements Measurement {

    private static final long PATIENCE_NANOS = 300_000_000_000L;

    private final Path root;
    private final Path work;

    PlaceImport(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String doing() {
        return "Import de lieux";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        Path file = work.resolve("places.csv");
        PlacesFile.write(file, root, options.places());
        Browser browser = Workers.one(instance, "ADMINISTRATOR");
        Browser.Page form = browser.get("/administration/lieux");
        String source = "Mesure " + UUID.randomUUID();
        Map<String, String> fields =
                Map.of("_csrf", form.csrf(), "_once", form.once(), "source", source, "whole", "true");
        double before = instance.processorSeconds();
        long start = System.nanoTime();
        try (HeapWatch heap = HeapWatch.of(instance)) {
            Browser.Page answer = new Upload("places.csv", "text/csv", Files.readAllBytes(file))
                    .send(browser, "/administration/lieux", fields, "file");
            if (answer.status() != 303) {
                throw new IOException("The file was refused with " + answer.status());
            }
            String state = await(instance.database(), source, start);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!state.equals("DONE")) {
                return List.of(Figure.missing("Import of places", "the import ended as " + state));
            }
            String note =
                    "from the upload to the report; %s places kept; %.1f s of processor time of the JVM, of which the collector took %.1f s; heap used at most %.0f MB"
                            .formatted(
                                    kept(instance.database(), source),
                                    instance.processorSeconds() - before,
                                    heap.collecting(),
                                    heap.most());
            return List.of(Figure.atMost("Import of %,d places".formatted(options.places()), seconds, "s", 15, note));
        }
    }

    private static String kept(Database database, String source) throws Exception {
        return database.value("select count(*) from directory_place where source = ?", source);
    }

    private static String await(Database database, String source, long start) throws Exception {
        String state = "WAITING";
        while (state.equals("WAITING") || state.equals("RUNNING")) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                return state;
            }
            Thread.sleep(100);
            state = database.value("select state from directory_import where source = ?", source);
        }
        return state;
    }
}
