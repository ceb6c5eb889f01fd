package fr.passerelle.bench;

import java.io.IOException;
import java.util.Arrays;

/** How long each of many tries took. */
final class Timings {

    private final long[] nanos;
    private int count;

    Timings(int capacity) {
        nanos = new long[capacity];
    }

    /** A page asked for so many times in a row, after as many that are not counted. */
    static Timings ofPage(Browser browser, String path, int tries) throws IOException, InterruptedException {
        Timings timings = new Timings(tries);
        for (int i = 0; i < 2 * tries; i++) {
            long start = System.nanoTime();
            browser.get(path);
            if (i >= tries) {
                timings.add(System.nanoTime() - start);
            }
        }
        return timings;
    }

    void add(long nanoseconds) {
        nanos[count++] = nanoseconds;
    }

    int count() {
        return count;
    }

    /** In milliseconds, the time that so many tries out of a hundred did not exceed. */
    double percentile(double percent) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * count) - 1;
        return sorted[Math.max(0, rank)] / 1e6;
    }
}
