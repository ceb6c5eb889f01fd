package fr.passerelle.directory.imports;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.PlainText;
import fr.passerelle.directory.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How the columns and words of one family of files become ours; pure data, one YAML file each.
 *
 * @param title French name shown to people
 * @param separators characters that separate the items of a list
 * @param columns for each of our columns, the names it may have there
 * @param terms for each of their columns, their words and our codes; no code means the word has no equivalent
 */
record ImportMapping(
        String name,
        String title,
        String separators,
        Map<String, List<String>> columns,
        Map<String, Map<String, List<String>>> terms) {

    static final List<ImportMapping> KNOWN =
            Stream.of("standard-v1", "hinaura-v0").map(ImportMapping::load).toList();

    private static final Map<String, Term> TERMS = Stream.<Term[]>of(
                    Offer.Service.values(),
                    Offer.Audience.values(),
                    Offer.Need.values(),
                    Offer.Fee.values(),
                    Offer.Mobility.values(),
                    Offer.Programme.values(),
                    Offer.Training.values(),
                    Offer.AccessMode.values(),
                    Offer.SupportMode.values())
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(Term::name, Function.identity()));

    /** A mapping tied to the header of one file. */
    record Bound(ImportMapping mapping, Map<PlaceField, String> columns, List<String> unknownColumns) {

        /** The words of this column and ours, by folded text; empty when the column speaks the national vocabulary. */
        Optional<Map<String, List<Term>>> vocabulary(PlaceField field) {
            String column = PlainText.fold(columns.getOrDefault(field, ""));
            return mapping.terms.entrySet().stream()
                    .filter(entry -> PlainText.fold(entry.getKey()).equals(column))
                    .map(entry -> folded(entry.getValue()))
                    .findFirst();
        }
    }

    static Optional<ImportMapping> named(String name) {
        return KNOWN.stream().filter(mapping -> mapping.name.equals(name)).findFirst();
    }

    /**
     * The known mapping that takes the most columns of this header.
     *
     * @throws UnreadableFile when none finds the identifier and the name of places
     */
    static Bound recognise(List<String> header) {
        return KNOWN.stream()
                .map(mapping -> mapping.bind(header))
                .max(Comparator.<Bound>comparingInt(bound -> bound.columns().size())
                        .thenComparing(bound -> -KNOWN.indexOf(bound.mapping())))
                .filter(ImportMapping::isUsable)
                .orElseThrow(() -> unknown(header));
    }

    /** @throws UnreadableFile when this mapping does not find the identifier and the name of places */
    Bound bindOrFail(List<String> header) {
        return Optional.of(bind(header)).filter(ImportMapping::isUsable).orElseThrow(() -> unknown(header));
    }

    private static boolean isUsable(Bound bound) {
        return bound.columns().containsKey(PlaceField.ID) && bound.columns().containsKey(PlaceField.NAME);
    }

    private Bound bind(List<String> header) {
        Map<String, String> byFolded = new LinkedHashMap<>();
        header.forEach(column -> byFolded.putIfAbsent(PlainText.fold(column), column));
        Map<PlaceField, String> found = new EnumMap<>(PlaceField.class);
        for (PlaceField field : PlaceField.values()) {
            columns.getOrDefault(field.column(), List.of()).stream()
                    .map(alias -> byFolded.get(PlainText.fold(alias)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(column -> found.put(field, column));
        }
        List<String> unknown = new ArrayList<>(header);
        unknown.removeAll(found.values());
        return new Bound(this, found, List.copyOf(unknown));
    }

    private static Map<String, List<Term>> folded(Map<String, List<String>> words) {
        Map<String, List<Term>> folded = new HashMap<>();
        words.forEach((word, codes) -> folded.put(
                PlainText.fold(word), codes.stream().map(ImportMapping::term).toList()));
        return folded;
    }

    private static Term term(String code) {
        return Objects.requireNonNull(TERMS.get(code), code);
    }

    private static UnreadableFile unknown(List<String> header) {
        return new UnreadableFile(
                "Ce fichier n’est pas reconnu\u00A0: il faut au moins les colonnes «\u00A0id\u00A0» et «\u00A0nom\u00A0». "
                        + "Colonnes trouvées\u00A0: "
                        + header.stream().limit(12).collect(Collectors.joining(", ")) + ".");
    }

    private static ImportMapping load(String name) {
        try (InputStream yaml = Objects.requireNonNull(ImportMapping.class.getResourceAsStream(name + ".yaml"), name)) {
            return new YAMLMapper().readValue(yaml, ImportMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
