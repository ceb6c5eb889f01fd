package fr.passerelle.directory;

import fr.passerelle.kernel.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place as far as it matters for telling whether it is another one.
 *
 * @param words those of the name, folded, without small words nor those of its commune
 * @param street folded, without « rue », « avenue »…
 * @param position null when it is only the centre of the commune
 * @param emails of the place
 * @param itinerant whether it is a stop of something that moves
 */
record TwinCandidate(
        UUID id,
        String source,
        String insee,
        Set<String> words,
        Set<String> families,
        Set<String> street,
        @Nullable Position position,
        @Nullable String phone,
        List<String> emails,
        List<String> websites,
        @Nullable String siret,
        boolean itinerant) {

    private static final Set<String> SMALL_WORDS = Set.of(
            "le", "la", "les", "l", "de", "du", "des", "d", "et", "a", "au", "aux", "en", "sur", "sous", "pour", "par",
            "st", "saint", "ste", "sainte");
    private static final Set<String> WAYS = Set.of(
            "rue",
            "avenue",
            "av",
            "boulevard",
            "bd",
            "place",
            "pl",
            "chemin",
            "route",
            "rte",
            "impasse",
            "allee",
            "quai",
            "cours",
            "square",
            "zone",
            "lieu",
            "dit");

    /** A row of the query of {@link Twins}. */
    record Row(
            UUID id,
            String source,
            String name,
            String insee,
            String communeName,
            String street,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String phone,
            List<String> emails,
            List<String> websites,
            @Nullable String pivot,
            boolean itinerant) {}

    static TwinCandidate of(Row row, TwinRules rules) {
        String folded = PlainText.fold(row.name());
        return new TwinCandidate(
                row.id(),
                row.source(),
                row.insee(),
                nameWords(folded, PlainText.fold(row.communeName())),
                rules.familiesOf(folded),
                split(PlainText.fold(row.street()))
                        .filter(word -> !WAYS.contains(word))
                        .collect(Collectors.toSet()),
                row.latitude() == null || row.longitude() == null
                        ? null
                        : new Position(row.latitude(), row.longitude()),
                row.phone(),
                row.emails(),
                row.websites(),
                row.pivot(),
                row.itinerant());
    }

    private static Set<String> nameWords(String name, String commune) {
        Set<String> words = split(name).collect(Collectors.toSet());
        Set<String> own = new HashSet<>(words);
        split(commune).forEach(own::remove);
        return own.isEmpty() ? words : own;
    }

    private static Stream<String> split(String folded) {
        return Stream.of(folded.split(" ")).filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word));
    }
}
