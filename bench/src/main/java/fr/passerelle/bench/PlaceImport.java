package fr.passerelle.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A file of places sent from the administrator's page: validation, corrections, duplicates, writing, report. */
final class PlaceImport implements Measurement {

    private static final String BOUNDARY = "----passerelle-bench";
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
        long start = System.nanoTime();
        Browser.Page answer = browser.post(
                "/administration/lieux",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body(fields, file)));
        if (answer.status() != 303) {
            throw new IOException("The file was refused with " + answer.status());
        }
        String state = await(instance.database(), source, start);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!state.equals("DONE")) {
            return List.of(Figure.missing("Import of places", "the import ended as " + state));
        }
        String kept = instance.database().value("select count(*) from directory_place where source = ?", source);
        String worked = instance.database()
                .value(
                        "select extract(epoch from ended_at - started_at)::numeric(9,1) from directory_import where source = ?",
                        source);
        String note = "from the upload to the report; %s s of work, %s places kept".formatted(worked, kept);
        return List.of(Figure.atMost("Import of %,d places".formatted(options.places()), seconds, "s", 15, note));
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

    private static byte[] body(Map<String, String> fields, Path file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            String part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, field.getKey(), field.getValue());
            body.write(part.getBytes(StandardCharsets.UTF_8));
        }
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"places.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(BOUNDARY);
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(Files.readAllBytes(file));
        body.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
