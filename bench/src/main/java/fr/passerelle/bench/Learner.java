package fr.passerelle.bench;

import fr.passerelle.bench.PerfectWays.Deed;
import fr.passerelle.bench.PerfectWays.Way;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Somebody who practises, on a telephone of their own: one exercise after the other, with the time to read each screen. */
final class Learner implements Callable<Learner.Played> {

    /** Beginners take longer: these look at each screen for six seconds on average. */
    private static final int LEAST_THOUGHT_MS = 3_000;

    private static final int MOST_THOUGHT_MS = 9_000;

    private final Browser browser;
    private final List<Way> ways;
    private final Random random;
    private final long countedFrom;
    private final long end;
    private final Played played = new Played(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    /**
     * What one learner did.
     *
     * @param steps how long each took, from the press of a button to the next screen
     * @param beginnings the same from the choice of an exercise to its first screen
     * @param troubles answers other than the expected ones
     */
    record Played(List<Long> steps, List<Long> beginnings, List<String> troubles) {}

    /**
     * A learner with the seed of what she chooses and of how long she thinks.
     *
     * @param countedFrom steps before that moment warm up
     */
    Learner(Browser browser, List<Way> ways, long seed, long countedFrom, Duration counted) {
        this.browser = browser;
        this.ways = ways;
        this.random = new Random(seed);
        this.countedFrom = countedFrom;
        this.end = countedFrom + counted.toNanos();
    }

    @Override
    public Played call() throws InterruptedException {
        // Nobody begins at the same instant as all the others.
        TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_THOUGHT_MS));
        while (System.nanoTime() < end) {
            Way way = ways.get(random.nextInt(ways.size()));
            try {
                play(way);
            } catch (IOException trouble) {
                played.troubles().add(way.exercise() + ": " + trouble.getMessage());
            }
        }
        return played;
    }

    private void play(Way way) throws IOException, InterruptedException {
        String choice = "/s-entrainer/" + way.exercise();
        String csrf = browser.get(choice).csrf();
        think();
        long start = System.nanoTime();
        String address = browser.follow(
                choice,
                Map.of(
                        "person",
                        way.person(),
                        "stage",
                        way.stage(),
                        "_csrf",
                        csrf,
                        "_once",
                        UUID.randomUUID().toString()));
        browser.show(address + "/" + way.deeds().get(0).screen());
        count(played.beginnings(), start);
        for (int made = 0; made < way.deeds().size() && System.nanoTime() < end; made++) {
            think();
            step(address, way, made, csrf);
        }
    }

    /** The press of a button, and the screen that it opens: the next one of the right way. */
    private void step(String address, Way way, int made, String csrf) throws IOException, InterruptedException {
        Deed deed = way.deeds().get(made);
        Map<String, String> form = new HashMap<>(deed.form());
        form.put("moves", Integer.toString(made));
        form.put("_csrf", csrf);
        long start = System.nanoTime();
        String next = browser.follow(address + "/" + deed.screen(), form);
        if (made + 1 < way.deeds().size()
                && !next.equals(address + "/" + way.deeds().get(made + 1).screen())) {
            throw new IOException(deed.screen() + " led to " + next.replaceAll(".*/", ""));
        }
        browser.show(next);
        count(played.steps(), start);
    }

    private void count(List<Long> times, long start) {
        if (start >= countedFrom) {
            times.add(System.nanoTime() - start);
        }
    }

    private void think() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(LEAST_THOUGHT_MS + random.nextInt(MOST_THOUGHT_MS - LEAST_THOUGHT_MS));
    }
}
