package fr.passerelle.directory.imports;

import fr.passerelle.directory.PlainText;
import fr.passerelle.directory.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pairs of places that may be one: told to people with the evidence, never merged. */
final class Lookalikes {

    private static final int LISTED = 500;
    private static final double NEAR_KM = 0.15;
    private static final double SAME_NAME = 0.6;
    private static final Set<String> SMALL_WORDS =
            Set.of("le", "la", "les", "l", "de", "du", "des", "d", "et", "a", "au", "aux", "en", "sur");

    private Lookalikes() {}

    /** A place as far as it matters here. */
    record Seen(
            UUID id,
            String source,
            String name,
            @Nullable String insee,
            String street,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String phone) {}

    /** Two places that look alike, and why, in French. */
    record Pair(
            UUID first,
            String firstName,
            String firstSource,
            UUID second,
            String secondName,
            String secondSource,
            String why) {}

    private record Candidate(Seen seen, Set<String> words, String street) {

        static Candidate of(Seen seen) {
            Set<String> words = Stream.of(PlainText.fold(seen.name()).split(" "))
                    .filter(word -> !SMALL_WORDS.contains(word))
                    .collect(Collectors.toSet());
            return new Candidate(seen, words, PlainText.fold(seen.street()));
        }
    }

    /** The pairs of which one place at least comes from this source, within a same commune. */
    static List<Pair> among(List<Seen> places, String source) {
        Map<String, List<Candidate>> byCommune = places.stream()
                .filter(place -> place.insee() != null)
                .map(Candidate::of)
                .collect(Collectors.groupingBy(
                        candidate -> String.valueOf(candidate.seen().insee())));
        List<Pair> pairs = new ArrayList<>();
        for (List<Candidate> commune : byCommune.values()) {
            for (int i = 0; i < commune.size() && pairs.size() < LISTED; i++) {
                for (int j = i + 1; j < commune.size(); j++) {
                    compare(commune.get(i), commune.get(j), source, pairs);
                }
            }
        }
        return pairs;
    }

    private static void compare(Candidate one, Candidate other, String source, List<Pair> pairs) {
        boolean concerned =
                one.seen().source().equals(source) || other.seen().source().equals(source);
        if (!concerned || alike(one.words(), other.words()) < SAME_NAME) {
            return;
        }
        String why = evidence(one, other);
        if (!why.isEmpty()) {
            pairs.add(new Pair(
                    one.seen().id(),
                    one.seen().name(),
                    one.seen().source(),
                    other.seen().id(),
                    other.seen().name(),
                    other.seen().source(),
                    why));
        }
    }

    private static String evidence(Candidate one, Candidate other) {
        if (one.seen().phone() != null && one.seen().phone().equals(other.seen().phone())) {
            return "noms proches, même téléphone";
        }
        if (!one.street().isEmpty() && one.street().equals(other.street())) {
            return "noms proches, même adresse";
        }
        Double km = km(one.seen(), other.seen());
        return km != null && km <= NEAR_KM
                ? String.format(Locale.FRANCE, "noms proches, à %d\u00a0m", Math.round(km * 1000))
                : "";
    }

    private static @Nullable Double km(Seen one, Seen other) {
        if (one.latitude() == null
                || one.longitude() == null
                || other.latitude() == null
                || other.longitude() == null) {
            return null;
        }
        return new Position(one.latitude(), one.longitude()).kmTo(new Position(other.latitude(), other.longitude()));
    }

    private static double alike(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }
}
