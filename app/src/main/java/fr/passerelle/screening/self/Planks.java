package fr.passerelle.screening.self;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The footbridge that shows how far one has come: one plank a question, on the curve of the drawing. */
record Planks(List<Plank> planks, int at) {

    private static final double LEFT = 8;
    private static final double WIDTH = 204;
    private static final double FOOT = 60;

    /** Where a plank lies, and how it leans. */
    record Plank(String transform, boolean done, boolean here) {}

    /**
     * As many planks as questions.
     *
     * @param at index of the question on the screen
     */
    static Planks of(int count, int at) {
        List<Plank> planks = IntStream.range(0, count)
                .mapToObj(i -> new Plank(transform(place(i, count)), i < at, i == at))
                .toList();
        return new Planks(planks, at);
    }

    /** Where the walker's feet are. */
    String walker() {
        double t = place(at, planks.size());
        return String.format(Locale.ROOT, "translate(%.1f %.1f)", x(t), y(t) - 17);
    }

    /** Thinner planks when there are many. */
    String width() {
        return String.format(Locale.ROOT, "%.1f", Math.min(10.6, WIDTH / planks.size() * 0.78));
    }

    String half() {
        return String.format(Locale.ROOT, "%.1f", -Math.min(10.6, WIDTH / planks.size() * 0.78) / 2);
    }

    private static double place(int i, int count) {
        return (i + 0.5) / count;
    }

    private static double x(double t) {
        return LEFT + WIDTH * t;
    }

    private static double y(double t) {
        return FOOT * ((1 - t) * (1 - t) + t * t) - 8;
    }

    private static String transform(double t) {
        double lean = Math.toDegrees(Math.atan2(FOOT * (4 * t - 2), WIDTH));
        return String.format(Locale.ROOT, "translate(%.1f %.1f) rotate(%.1f)", x(t), y(t), lean);
    }
}
