package fr.passerelle.bench;

import fr.passerelle.bench.PerfectWays.Way;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many people who practise at once on the public practice sites: each of them waits for an answer, and thinks, before going on (closed model). */
final class Practice implements Measurement {

    private final Path jar;
    private final Path work;

    Practice(Path jar, Path work) {
        this.jar = jar;
        this.work = work;
    }

    @Override
    public String name() {
        return "practice";
    }

    @Override
    public String doing() {
        return "Personnes qui s’entraînent en même temps";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        List<Way> ways = PerfectWays.all(jar, work);
        int learners = options.learners();
        List<Learner.Played> all = play(instance, options, ways);
        Timings steps = timings(all, Learner.Played::steps);
        Timings beginnings = timings(all, Learner.Played::beginnings);
        List<String> troubles =
                all.stream().flatMap(played -> played.troubles().stream()).toList();
        String who = learners + " people practising at once";
        String exercises = ways.stream().map(Way::exercise).distinct().count() + " exercises, " + ways.size()
                + " ways through them; each screen looked at for 3 to 9 s";
        return List.of(
                Figure.plain(who + ", steps a second", rate(steps, options), "steps/s", exercises),
                Figure.atMost(
                        who + ", p95 of a step",
                        steps.percentile(95),
                        "ms",
                        80,
                        "from the button to the next screen, two requests; p50 %.1f ms, p99 %.1f ms, %d steps"
                                .formatted(steps.percentile(50), steps.percentile(99), steps.count())),
                Figure.plain(
                        "— beginning an exercise, p95",
                        beginnings.percentile(95),
                        "ms",
                        "%d times, the first screen included".formatted(beginnings.count())),
                Figure.atMost(
                        "— answers other than the expected one",
                        troubles.size(),
                        "answers",
                        0,
                        troubles.isEmpty() ? "every right move leads to the next screen" : troubles.get(0)));
    }

    private static List<Learner.Played> play(Instance instance, Options options, List<Way> ways) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(options.learners());
        try {
            long countedFrom = System.nanoTime() + options.learning().toNanos() / 3;
            List<Future<Learner.Played>> coming = new ArrayList<>();
            for (int seat = 0; seat < options.learners(); seat++) {
                coming.add(threads.submit(
                        new Learner(new Browser(instance.url()), ways, seat, countedFrom, options.learning())));
            }
            List<Learner.Played> all = new ArrayList<>();
            for (Future<Learner.Played> played : coming) {
                all.add(played.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Timings timings(List<Learner.Played> all, Function<Learner.Played, List<Long>> which) {
        List<Long> times = all.stream().map(which).flatMap(List::stream).toList();
        Timings timings = new Timings(times.size());
        times.forEach(timings::add);
        return timings;
    }

    private static double rate(Timings steps, Options options) {
        Duration window = options.learning();
        return steps.count() / (window.toMillis() / 1e3);
    }
}
