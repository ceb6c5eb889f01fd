package fr.passerelle.instrument;

import fr.passerelle.instrument.Evaluation.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds points up, keeping gaps apart from zeros: a sum with an allowed gap is scaled up from what is known. */
record Scores(Map<String, Score> byCode) {

    /** Absorbs the error of binary fractions before rounding down. */
    private static final double EPSILON = 1e-9;

    static Scores of(Instrument instrument, Answers answers) {
        var scores = new LinkedHashMap<String, Score>();
        for (var code : instrument.sheet().sums().keySet()) {
            scores.put(code, score(instrument, answers, code));
        }
        return new Scores(scores);
    }

    /** Rounded down, on the side of more help; {@code null} when too much is missing. */
    @Nullable
    Integer value(String code) {
        return Objects.requireNonNull(byCode.get(code), code).value();
    }

    boolean atLeast(String code, int points) {
        var value = value(code);
        return value != null && value >= points;
    }

    boolean atMost(String code, int points) {
        var value = value(code);
        return value != null && value <= points;
    }

    private static Score score(Instrument instrument, Answers answers, String code) {
        var sum = instrument.sheet().sum(code);
        var missing = new ArrayList<String>();
        for (var term : sum.of()) {
            if (points(instrument, answers, term) == null) {
                missing.add(term);
            }
        }
        var points = points(instrument, answers, code);
        return new Score(points == null ? null : (int) Math.floor(points + EPSILON), sum.max(), missing);
    }

    private static @Nullable Double points(Instrument instrument, Answers answers, String term) {
        var sum = instrument.sheet().sums().get(term);
        if (sum == null) {
            return itemPoints(instrument.item(term).orElseThrow(), answers);
        }
        double known = 0;
        int knownMax = 0;
        int gaps = 0;
        for (var part : sum.of()) {
            var points = points(instrument, answers, part);
            if (points == null) {
                gaps++;
            } else {
                known += points;
                knownMax += max(instrument, part);
            }
        }
        return gaps > sum.gaps() ? null : known * sum.max() / knownMax;
    }

    private static int max(Instrument instrument, String term) {
        var sum = instrument.sheet().sums().get(term);
        return sum == null ? instrument.item(term).orElseThrow().maxPoints() : sum.max();
    }

    /** The best of several choices: owning a computer is not undone by borrowing a phone. */
    private static @Nullable Double itemPoints(Item item, Answers answers) {
        var skippedPoints = item.pointsIfSkipped();
        if (skippedPoints != null && item.skipped(answers)) {
            return skippedPoints.doubleValue();
        }
        Double best = null;
        for (var code : answers.of(item.code())) {
            var points = item.choice(code).orElseThrow().points();
            if (points != null && (best == null || points > best)) {
                best = points.doubleValue();
            }
        }
        return best;
    }
}
