package fr.passerelle.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, computed from what several sources and people say, fact by fact: what people corrected comes first, then what the freshest
 * source says, then what any source says. The name and the SIRET stay those of the place itself; services, networks and trainings add up.
 */
final class Publication {

    /**
     * What one source says of the place.
     *
     * @param row the columns of {@code directory_place}, by name
     * @param freshOn when its producer, or somebody who called, last vouched for it
     * @param corrected the facts that people corrected in this row
     */
    record Voice(UUID place, Map<String, @Nullable Object> row, LocalDate freshOn, Set<Fact> corrected) {}

    /** How the import begins what it says of a point far from its commune. */
    private static final String POINT_DOUBT = "Le point est à ";

    private final Voice own;
    private final List<Voice> voices;
    private final Map<String, @Nullable Object> row = new LinkedHashMap<>();
    private final Map<Fact, UUID> origins = new EnumMap<>(Fact.class);

    private Publication(Voice own, List<Voice> linked) {
        this.own = own;
        this.voices = Stream.concat(Stream.of(own), linked.stream()).toList();
        row.putAll(own.row());
    }

    /** @param corrections what people say instead, fact by fact */
    static Publication of(Voice own, List<Voice> linked, Map<Fact, Map<String, @Nullable Object>> corrections) {
        Publication publication = new Publication(own, linked);
        Arrays.stream(Fact.values()).forEach(publication::settle);
        publication.date();
        corrections.forEach((fact, value) -> {
            publication.row.putAll(value);
            publication.origins.remove(fact);
        });
        if (corrections.containsKey(Fact.POSITION)) {
            publication.forgetTheDoubtOnThePoint();
        }
        return publication;
    }

    /** The columns to show. */
    Map<String, @Nullable Object> row() {
        return row;
    }

    /** The linked places from which facts are taken. */
    Map<Fact, UUID> origins() {
        return origins;
    }

    private void settle(Fact fact) {
        if (fact.adds()) {
            fact.columns().forEach(this::addUp);
            return;
        }
        boolean itsOwn = fact == Fact.NAME || fact == Fact.PIVOT;
        voices.stream()
                .filter(voice -> fact.isSaid(voice.row()))
                .min(Comparator.comparing((Voice voice) -> !voice.corrected().contains(fact))
                        .thenComparing(voice -> itsOwn && voice != own)
                        .thenComparing(voice -> isVague(fact, voice.row()))
                        .thenComparing(Voice::freshOn, Comparator.reverseOrder()))
                .filter(best -> best != own)
                .ifPresent(best -> {
                    row.putAll(fact.in(best.row()));
                    origins.put(fact, best.place());
                });
    }

    private static boolean isVague(Fact fact, Map<String, @Nullable Object> row) {
        return fact == Fact.POSITION && Boolean.TRUE.equals(row.get("approximate"));
    }

    private void addUp(String column) {
        Set<Object> all = new LinkedHashSet<>();
        voices.forEach(voice -> {
            if (voice.row().get(column) instanceof Collection<?> said) {
                all.addAll(said);
            }
        });
        row.put(column, List.copyOf(all));
    }

    private void date() {
        voices.stream()
                .map(voice -> voice.row().get("updated_on"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .max(Comparator.naturalOrder())
                .ifPresent(latest -> row.put("updated_on", latest));
    }

    /** The warning of the import on the point of its source says nothing of the one that people gave. */
    private void forgetTheDoubtOnThePoint() {
        if (row.get("warnings") instanceof List<?> warnings) {
            row.put(
                    "warnings",
                    warnings.stream()
                            .filter(warning -> !warning.toString().startsWith(POINT_DOUBT))
                            .toList());
        }
    }

    static Set<Fact> facts(Collection<Fact> facts) {
        return facts.isEmpty() ? EnumSet.noneOf(Fact.class) : EnumSet.copyOf(facts);
    }
}
