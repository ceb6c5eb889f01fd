package fr.passerelle.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** The nearest suitable places of the whole directory, with filters and opening hours, asked one after the other. */
final class NearestPlaces implements Measurement {

    private static final int TRIES = 400;
    private static final List<String> TOWNS =
            List.of("13041", "13001", "13055", "69123", "21231", "31555", "35238", "38185", "44109", "59350");
    private static final String WHAT = "Nearest suitable places, with filters and hours, p95";

    @Override
    public String name() {
        return "nearest";
    }

    @Override
    public String doing() {
        return "Lieux les plus proches";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.add(time(
                instance,
                WHAT,
                "/api/v1/places?radius_km=15&service=ADMINISTRATIVE_PROCEDURES&free=true"
                        + "&open_at=2026-11-26T10:30&limit=20&near="));
        figures.add(time(
                instance,
                "— usual search (service, within 15 km), p95",
                "/api/v1/places?radius_km=15&service=EVERYDAY_DIGITAL_TOOLS&limit=20&near="));
        figures.add(time(
                instance,
                "— page of the search: counts of every choice, ranking by fit, p95",
                "/lieux?langue=fr&service=ADMINISTRATIVE_PROCEDURES&prix=FREE&ou=",
                random -> TOWNS.get(random.nextInt(TOWNS.size())),
                false));
        figures.add(export(instance));
        return figures;
    }

    /** The whole directory written as it is read. */
    private static Figure export(Instance instance) throws Exception {
        String what = "— whole directory as national CSV";
        Browser browser = new Browser(instance.url());
        long start = System.nanoTime();
        if (browser.get("/api/v1/places.csv").status() != 200) {
            return Figure.missing(what, "this version has no /api/v1/places.csv");
        }
        return Figure.atMost(what, (System.nanoTime() - start) / 1e6, "ms", 5000, "streamed, HTTP included; once");
    }

    private static Figure time(Instance instance, String what, String question) throws Exception {
        return time(instance, what, question, NearestPlaces::around, true);
    }

    /** @param query whether the target of the query holds: a page counts and draws besides */
    private static Figure time(
            Instance instance, String what, String question, Function<Random, String> where, boolean query)
            throws Exception {
        Browser browser = new Browser(instance.url());
        Random random = new Random(13);
        if (browser.get(question + where.apply(random)).status() != 200) {
            return Figure.missing(what, "this version refuses the question");
        }
        for (int i = 0; i < TRIES; i++) {
            browser.get(question + where.apply(random));
        }
        Timings timings = new Timings(TRIES);
        for (int i = 0; i < TRIES; i++) {
            String asked = question + where.apply(random);
            long start = System.nanoTime();
            browser.get(asked);
            timings.add(System.nanoTime() - start);
        }
        String places = instance.database().value("select count(*) from directory_place where gone_at is null");
        String note = "out of %s places, HTTP included; p50 %.1f ms".formatted(places, timings.percentile(50));
        return query
                ? Figure.atMost(what, timings.percentile(95), "ms", 20, note)
                : Figure.plain(what, timings.percentile(95), "ms", note);
    }

    /** Somewhere in Bouches-du-Rhône. */
    private static String around(Random random) {
        return String.format(
                Locale.ROOT, "%.4f,%.4f", 43.25 + 0.5 * random.nextDouble(), 4.7 + 0.9 * random.nextDouble());
    }
}
