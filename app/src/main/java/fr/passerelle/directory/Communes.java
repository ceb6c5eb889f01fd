package fr.passerelle.directory;

import fr.passerelle.kernel.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All communes in memory: by code, by postal code, by name however it is spelled. */
public final class Communes {

    private static final Comparator<Commune> MOST_PEOPLED_FIRST =
            Comparator.comparingInt(Commune::population).reversed().thenComparing(Commune::code);
    private static final Pattern ARTICLE = Pattern.compile("^(?:le|la|les|l) (?=.)");
    private static final Pattern SAINT = Pattern.compile("\\bst\\b");
    private static final Pattern SAINTE = Pattern.compile("\\bste\\b");
    private static final Pattern CEDEX = Pattern.compile(" cedex( \\d+)?$");
    private static final Pattern ARRONDISSEMENT =
            Pattern.compile("^(paris|lyon|marseille) \\d{1,2}(?: ?(?:er|e|eme|ieme|nd))?(?: arrondissement)?$");

    private final CompletableFuture<Index> index;

    public Communes(Collection<Commune> communes) {
        index = CompletableFuture.completedFuture(new Index(communes));
    }

    /** Reads them while the application goes on starting; whoever asks before the end waits for it. */
    public Communes(Supplier<Collection<Commune>> reading) {
        index = CompletableFuture.supplyAsync(() -> new Index(reading.get()));
    }

    /** The commune of an INSEE code; an arrondissement of Paris, Lyon or Marseille gives its commune. */
    public Optional<Commune> byCode(String inseeCode) {
        return Optional.ofNullable(index.join().byCode.get(whole(inseeCode)));
    }

    /** The communes a postal code serves, most peopled first. */
    public List<Commune> byPostalCode(String postalCode) {
        return List.copyOf(index.join().byPostalCode.getOrDefault(postalCode, List.of()));
    }

    /** The communes bearing this name whatever its case, accents, hyphens, « St », CEDEX or arrondissement. */
    public List<Commune> named(String name) {
        return List.copyOf(index.join().byName.getOrDefault(compact(spelled(name)), List.of()));
    }

    /**
     * The communes whose name, with or without its article, starts like the text typed.
     *
     * @param limit how many at most; exact names first, then most peopled first
     */
    public List<Commune> startingWith(String typed, int limit) {
        Set<String> prefixes = new LinkedHashSet<>(List.of(compact(spelled(typed)), compact(PlainText.fold(typed))));
        prefixes.remove("");
        Set<Commune> exact = new LinkedHashSet<>();
        Set<Commune> found = new LinkedHashSet<>();
        NavigableMap<String, List<Commune>> byPrefix = index.join().byPrefix;
        for (String prefix : prefixes) {
            exact.addAll(byPrefix.getOrDefault(prefix, List.of()));
            byPrefix.subMap(prefix, prefix + Character.MAX_VALUE).values().forEach(found::addAll);
        }
        found.removeAll(exact);
        List<Commune> ordered = new ArrayList<>(exact);
        found.stream().sorted(MOST_PEOPLED_FIRST).forEach(ordered::add);
        return List.copyOf(ordered.subList(0, Math.max(0, Math.min(limit, ordered.size()))));
    }

    /** All of them, by code. */
    public List<Commune> all() {
        return index.join().byCode.values().stream()
                .sorted(Comparator.comparing(Commune::code))
                .toList();
    }

    /** How many communes are known. */
    public int size() {
        return index.join().byCode.size();
    }

    private static String spelled(String name) {
        String folded = CEDEX.matcher(PlainText.fold(name)).replaceFirst("");
        Matcher arrondissement = ARRONDISSEMENT.matcher(folded);
        if (arrondissement.matches()) {
            return arrondissement.group(1);
        }
        return SAINTE.matcher(SAINT.matcher(folded).replaceAll("saint")).replaceAll("sainte");
    }

    // Spaces are dropped from keys so that a forgotten apostrophe or hyphen does not matter.
    private static String compact(String folded) {
        return folded.replace(" ", "");
    }

    /** The code of the whole commune: an arrondissement of Paris, Lyon or Marseille gives that of its commune. */
    public static String whole(String code) {
        if (code.matches("751(0[1-9]|1\\d|20)")) {
            return "75056";
        }
        if (code.matches("6938[1-9]")) {
            return "69123";
        }
        return code.matches("132(0[1-9]|1[0-6])") ? "13055" : code;
    }

    private static final class Index {

        private final Map<String, Commune> byCode = new HashMap<>();
        private final Map<String, List<Commune>> byPostalCode = new HashMap<>();
        private final Map<String, List<Commune>> byName = new HashMap<>();
        private final NavigableMap<String, List<Commune>> byPrefix = new TreeMap<>();

        private Index(Collection<Commune> communes) {
            communes.stream().sorted(MOST_PEOPLED_FIRST).forEach(this::add);
        }

        private void add(Commune commune) {
            byCode.put(commune.code(), commune);
            commune.postalCodes()
                    .forEach(code -> byPostalCode
                            .computeIfAbsent(code, c -> new ArrayList<>())
                            .add(commune));
            String name = spelled(commune.name());
            byName.computeIfAbsent(compact(name), n -> new ArrayList<>()).add(commune);
            byPrefix.computeIfAbsent(compact(name), n -> new ArrayList<>()).add(commune);
            String bare = ARTICLE.matcher(name).replaceFirst("");
            if (!bare.equals(name)) {
                byPrefix.computeIfAbsent(compact(bare), n -> new ArrayList<>()).add(commune);
            }
        }
    }
}
