package fr.passerelle.instrument;

import fr.passerelle.instrument.Evaluation.Band;
import fr.passerelle.instrument.Evaluation.Level;
import fr.passerelle.instrument.Evaluation.Profile;
import fr.passerelle.instrument.Evaluation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the person stands: level or band, corrections C1–C4 applied in order, then the first profile that fits. */
record Standing(
        @Nullable Level level,
        @Nullable Level oralLevel,
        @Nullable Band band,
        @Nullable Profile profile,
        List<Step> steps) {

    static Standing unknown() {
        return new Standing(null, null, null, null, List.of());
    }

    static Standing atReception(Instrument instrument, Answers answers, Scores scores) {
        var sheet = instrument.sheet();
        var points = scores.value("QUICK");
        if (points == null) {
            return unknown();
        }
        var band = highest(sheet.bands(), points);
        var lowered = sheet.bandLowered().met(answers);
        if (!lowered.isEmpty() && band != Band.LOW) {
            band = Band.values()[band.ordinal() - 1];
        }
        return new Standing(
                null, null, band, null, List.of(new Step("QUICK", instrument.say("band." + band), lowered)));
    }

    static Standing of(Instrument instrument, Answers answers, Scores scores, boolean durable) {
        var points = scores.value("T");
        if (points == null) {
            return unknown();
        }
        var sheet = instrument.sheet();
        var base = highest(sheet.levels(), points);
        var steps = new ArrayList<Step>();
        steps.add(new Step("T", instrument.say("level", points, sheet.sum("T").max(), base), List.of()));
        var written = base;
        var oral = base;
        for (var correction : sheet.corrections()) {
            if (applies(correction, answers, scores)) {
                written = corrected(written, correction);
                oral = correction.written() ? oral : corrected(oral, correction);
                steps.add(new Step(correction.id(), correction.sentence(), read(instrument, correction, answers)));
            }
        }
        var profile = profile(sheet, answers, scores, written, durable);
        steps.add(
                new Step(profile.code().name(), instrument.say("profile", profile.code(), profile.label()), List.of()));
        return new Standing(written, oral == written ? null : oral, null, profile.code(), List.copyOf(steps));
    }

    private static <K> K highest(Map<K, Integer> cuts, int points) {
        return cuts.entrySet().stream()
                .filter(cut -> cut.getValue() <= points)
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static boolean applies(Sheet.Correction correction, Answers answers, Scores scores) {
        var when = correction.when();
        var sum = correction.sum();
        return when != null ? when.holds(answers) : sum != null && scores.atMost(sum, correction.upTo());
    }

    private static Level corrected(Level level, Sheet.Correction correction) {
        var cap = correction.atMost();
        var floor = correction.atLeast();
        var capped = cap == null ? level : level.atMost(cap);
        return floor == null ? capped : capped.atLeast(floor);
    }

    private static List<String> read(Instrument instrument, Sheet.Correction correction, Answers answers) {
        var when = correction.when();
        if (when != null) {
            return when.met(answers);
        }
        var sum = correction.sum();
        return sum == null
                ? List.of()
                : instrument.sheet().sum(sum).of().stream()
                        .flatMap(item -> answers.of(item).stream().map(choice -> item + "." + choice))
                        .toList();
    }

    private static Sheet.ProfileTest profile(
            Sheet sheet, Answers answers, Scores scores, Level level, boolean durable) {
        return sheet.profiles().stream()
                .filter(test ->
                        test.clauses().stream().anyMatch(clause -> holds(clause, answers, scores, level, durable)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(Sheet.Clause clause, Answers answers, Scores scores, Level level, boolean durable) {
        var answer = clause.answer();
        var points = Optional.ofNullable(clause.atLeast()).orElse(Map.of());
        return clause.level() == level
                && (answer == null || answers.has(answer))
                && (clause.durable() == null || clause.durable() == durable)
                && points.entrySet().stream().allMatch(min -> scores.atLeast(min.getKey(), min.getValue()));
    }
}
