package fr.passerelle.bench;

import java.util.Arrays;

/** How long each of many tries took. */
final class Timings {

    private final long[] nanos;
    private int count;

    Timings(int capacity) {
        nanos = new long[capacity];
    }

    void add(long nanoseconds) {
        nanos[count++] = nanoseconds;
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
