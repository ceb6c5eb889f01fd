package fr.passerelle.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A person with 500 papers takes her file away herself: she asks in her own space, watches the page, and fetches it. */
final class TakeFileAway implements Measurement {

    private static final int WANTED_SECONDS = 60;
    private static final int PATIENCE_SECONDS = 300;
    /** As often as the page asks. */
    private static final int LOOK_EVERY_MS = 1_000;

    private static final String HERE = "/mon-espace/emporter";
    private static final String PAPERS = "documents/";
    private static final Pattern PROGRESS = Pattern.compile("<progress value=\"(\\d+)\" max=\"(\\d+)\"");
    private static final Pattern READY = Pattern.compile("href=\"(" + HERE + "/[^\"]+\\.zip)\"");

    @Override
    public String name() {
        return "takeaway";
    }

    @Override
    public String doing() {
        return "Un dossier de 500 papiers, emporté";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        int papers = options.papers();
        Followed followed = Followed.of(instance, 1);
        Browser worker = followed.worker(instance);
        fill(worker, followed, papers);
        Browser herself = followed.herself(instance, worker);
        try (HeapWatch heap = HeapWatch.of(instance)) {
            double before = instance.processorSeconds();
            Taken taken = take(herself);
            double processor = instance.processorSeconds() - before;
            Inside inside = Inside.of(herself.open(taken.href()));
            if (inside.papers() != papers || taken.seen().isEmpty()) {
                return List.of(Figure.missing(
                        "File with %d papers taken away".formatted(papers),
                        "%d papers in the package, progress shown %d times"
                                .formatted(inside.papers(), taken.seen().size())));
            }
            String note =
                    "from the person’s request to the link in her page; %d entries, %.0f MB of papers; %.1f s of processor time of the JVM; progress seen at %s; heap used at most %.0f MB"
                            .formatted(inside.entries(), inside.bytes() / 1e6, processor, taken.seen(), heap.most());
            return List.of(Figure.atMost(
                    "File with %d papers taken away".formatted(papers), taken.seconds(), "s", WANTED_SECONDS, note));
        }
    }

    /** One paper after the other, by the worker's form. */
    private static void fill(Browser worker, Followed followed, int papers) throws Exception {
        ScannedPapers drawn = new ScannedPapers();
        String path = followed.dossier() + "/papiers/ajouter";
        for (int number = 0; number < papers; number++) {
            Browser.Page form = worker.get(path);
            Browser.Page answer = drawn.paper(number)
                    .send(
                            worker,
                            path,
                            Map.of(
                                    "_csrf",
                                    form.csrf(),
                                    "_once",
                                    form.once(),
                                    "kind",
                                    "other",
                                    "title",
                                    "Papier " + number),
                            "files");
            if (answer.status() != 303) {
                throw new IOException("Paper " + number + " was refused with " + answer.status());
            }
        }
    }

    /**
     * @param href of the package
     * @param seen how many papers the page said were packed, each number once
     */
    private record Taken(String href, double seconds, Set<Integer> seen) {}

    private static Taken take(Browser herself) throws Exception {
        Browser.Page page = herself.get(HERE);
        long start = System.nanoTime();
        herself.post(HERE, Map.of("_csrf", page.csrf(), "_once", page.once()));
        Set<Integer> seen = new TreeSet<>();
        while (true) {
            String body = herself.get(HERE).body();
            double seconds = (System.nanoTime() - start) / 1e9;
            Matcher ready = READY.matcher(body);
            if (ready.find()) {
                return new Taken(ready.group(1), seconds, seen);
            }
            Matcher progress = PROGRESS.matcher(body);
            if (!progress.find() || seconds > PATIENCE_SECONDS) {
                throw new IOException("No package after " + seconds + " s");
            }
            seen.add(Integer.valueOf(progress.group(1)));
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    /**
     * What a package holds.
     *
     * @param bytes of its papers
     */
    private record Inside(int entries, int papers, long bytes) {

        static Inside of(InputStream zip) throws IOException {
            int entries = 0;
            int papers = 0;
            long bytes = 0;
            try (ZipInputStream in = new ZipInputStream(zip)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    int size = in.readAllBytes().length;
                    entries++;
                    if (entry.getName().startsWith(PAPERS)) {
                        papers++;
                        bytes += size;
                    }
                }
            }
            return new Inside(entries, papers, bytes);
        }
    }
}
