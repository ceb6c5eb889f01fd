package fr.passerelle.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * How much two places look like one, and by what. It never decides: it only chooses what a person is shown. Without alike names nothing counts;
 * with alike names alone nothing counts either.
 *
 * @param score 0 to 100
 * @param reasons French words, « même téléphone », « à 20 m »
 */
record Likeness(int score, List<String> reasons) {

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(1);
    private static final int LONG_WORD = 5;

    Likeness {
        reasons = List.copyOf(reasons);
    }

    /** Empty when the two are not to be shown to anybody. */
    static Optional<Likeness> between(TwinCandidate one, TwinCandidate other, TwinRules rules) {
        if (!one.insee().equals(other.insee()) || areTwoServices(one, other)) {
            return Optional.empty();
        }
        double name = alike(one.words(), other.words());
        if (name < rules.leastName()) {
            return Optional.empty();
        }
        Tally tally = new Tally(rules);
        tally.add("name", name, name > 0.95 ? "même nom" : "noms proches");
        double address = one.street().isEmpty() || other.street().isEmpty() ? -1 : alike(one.street(), other.street());
        tally.addEvidence("address", address, address > 0.95 ? "même adresse" : "adresses proches");
        Double metres = metres(one, other);
        tally.addEvidence("distance", near(metres, rules), metres == null ? "" : "à " + Math.round(metres) + "\u00a0m");
        tally.addEvidence("phone", same(one.phone(), other.phone()), "même téléphone");
        tally.addEvidence("email", shared(one.emails(), other.emails()), "même e-mail");
        tally.add("website", shared(one.websites(), other.websites()), "même site web");
        tally.add("siret", same(one.siret(), other.siret()), "même SIRET");
        if (isAnotherStop(one, other, metres, address)) {
            return Optional.empty();
        }
        return tally.outcome();
    }

    /** A library and a town hall share an address, a name of quarter, a telephone; they stay two places. */
    private static boolean areTwoServices(TwinCandidate one, TwinCandidate other) {
        return !one.families().isEmpty()
                && !other.families().isEmpty()
                && Collections.disjoint(one.families(), other.families());
    }

    /** The stops of one bus have the same name, SIRET and telephone: only one spot makes them one. */
    private static boolean isAnotherStop(
            TwinCandidate one, TwinCandidate other, @Nullable Double metres, double address) {
        return (one.itinerant() || other.itinerant())
                && !(metres != null && metres <= 50)
                && !(metres == null && address > 0.95);
    }

    /** Shared words, of all words and of the shorter text; one letter more or less does not matter in a long word. */
    private static double alike(Set<String> one, Set<String> other) {
        int shared = 0;
        for (String word : one) {
            shared += other.contains(word) || isNearlyIn(other, word) ? 1 : 0;
        }
        int all = one.size() + other.size() - shared;
        int fewest = Math.min(one.size(), other.size());
        return fewest == 0 ? 0 : ((double) shared / all + Math.min(1, (double) shared / fewest)) / 2;
    }

    private static boolean isNearlyIn(Set<String> words, String word) {
        if (word.length() < LONG_WORD) {
            return false;
        }
        for (String each : words) {
            // One letter more, less or other: measured only where the lengths allow it, for millions of words are
            // compared.
            if (each.length() >= LONG_WORD
                    && Math.abs(each.length() - word.length()) <= 1
                    && DISTANCE.apply(word, each) == 1) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Double metres(TwinCandidate one, TwinCandidate other) {
        return one.position() == null || other.position() == null
                ? null
                : one.position().kmTo(other.position()) * 1000;
    }

    private static double near(@Nullable Double metres, TwinRules rules) {
        return metres == null ? -1 : Math.max(0, Math.min(1, (rules.far() - metres) / (rules.far() - rules.here())));
    }

    private static double same(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? -1 : one.equals(other) ? 1 : 0;
    }

    private static double shared(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty() ? -1 : Collections.disjoint(one, other) ? 0 : 1;
    }

    /** Adds up what is known of both; what one of them does not say counts neither for nor against. */
    private static final class Tally {

        private final TwinRules rules;
        private final List<String> reasons = new ArrayList<>();
        private double sum;
        private double most;
        private boolean sure;

        Tally(TwinRules rules) {
            this.rules = rules;
        }

        void addEvidence(String what, double likeness, String words) {
            sure |= likeness >= rules.sure();
            add(what, likeness, words);
        }

        void add(String what, double likeness, String words) {
            if (likeness < 0) {
                return;
            }
            int weight = rules.weight(what);
            sum += weight * likeness;
            most += weight;
            if (likeness >= rules.leastName()) {
                reasons.add(words);
            }
        }

        Optional<Likeness> outcome() {
            int score = (int) Math.round(100 * sum / most);
            return sure && score >= rules.proposedFrom() ? Optional.of(new Likeness(score, reasons)) : Optional.empty();
        }
    }
}
