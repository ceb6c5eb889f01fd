package fr.passerelle.directory.imports;

import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.imports.Recipe.Drawn;
import fr.passerelle.directory.imports.Recipe.Header;
import fr.passerelle.kernel.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the columns and words of one family of files become ours; pure data, one YAML text each.
 *
 * @param title French name shown to people
 * @param root path of the list in a JSON file, empty when it is the file itself or the first list found
 * @param separators characters that separate the items of a list
 * @param fields for each of our fields, where its text comes from
 * @param terms by field or by column of theirs, their words (both folded) and our codes; no code means the word has no equivalent
 * @param leftOut columns that are known and not taken
 */
record ImportMapping(
        String name,
        String title,
        Kind kind,
        String root,
        String separators,
        Map<String, Recipe> fields,
        Map<String, Map<String, List<String>>> terms,
        List<String> leftOut) {

    /** What the rows of a file are. */
    enum Kind {
        PLACES("lieux"),
        SERVICES("services");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word of a mapping. */
        String word() {
            return word;
        }

        List<String> fields() {
            return this == SERVICES
                    ? ServiceField.all()
                    : Stream.of(PlaceField.values()).map(PlaceField::column).toList();
        }

        List<String> required() {
            List<String> both = List.of(PlaceField.ID.column(), PlaceField.NAME.column());
            return this == SERVICES
                    ? Stream.concat(both.stream(), Stream.of(ServiceField.STRUCTURE.column()))
                            .toList()
                    : both;
        }
    }

    /** Those that come with Passerelle, the surest first. */
    static final List<ImportMapping> KNOWN = Stream.of(
                    "standard-v1",
                    "hinaura-v0",
                    "bfc-ternum",
                    "gironde",
                    "bus-france-services-charente",
                    "data-inclusion-structures-v1",
                    "data-inclusion-services-v1")
            .map(name -> MappingYaml.read(name, text(name)))
            .toList();

    /** A mapping tied to the header of one file. */
    record Bound(ImportMapping mapping, Map<String, Drawn> fields, List<String> unknownColumns) {

        /** The words of a field and our codes, by folded text; empty when the file speaks the national vocabulary. */
        Optional<Map<String, List<String>>> vocabulary(PlaceField field) {
            Drawn drawn = fields.get(field.column());
            Stream<String> keys =
                    Stream.concat(Stream.of(field.column()), drawn == null ? Stream.empty() : drawn.columns().stream());
            return keys.map(key -> mapping.terms.get(PlainText.fold(key)))
                    .filter(Objects::nonNull)
                    .findFirst();
        }

        /** How the columns of the file are told for this field. */
        String label(PlaceField field) {
            Drawn drawn = fields.get(field.column());
            return drawn == null ? "" : drawn.label();
        }

        private int columnsTaken() {
            return (int) fields.values().stream()
                    .flatMap(drawn -> drawn.columns().stream())
                    .distinct()
                    .count();
        }

        private boolean isUsable() {
            return mapping.kind.required().stream().allMatch(fields::containsKey);
        }
    }

    static Optional<ImportMapping> named(String name) {
        return KNOWN.stream().filter(mapping -> mapping.name.equals(name)).findFirst();
    }

    /** The text of a mapping that comes with Passerelle. */
    static String text(String name) {
        try (InputStream yaml = Objects.requireNonNull(ImportMapping.class.getResourceAsStream(name + ".yaml"), name)) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The known mapping that takes the most columns of this header.
     *
     * @throws UnreadableFile when none finds what it cannot do without
     */
    static Bound recognise(List<String> header) {
        return KNOWN.stream()
                .map(mapping -> mapping.bind(header))
                .filter(Bound::isUsable)
                .max(Comparator.<Bound>comparingInt(Bound::columnsTaken)
                        .thenComparing(bound -> -KNOWN.indexOf(bound.mapping())))
                .orElseThrow(() -> new UnreadableFile(
                        "Ce fichier n’est pas reconnu\u00A0: il faut au moins les colonnes «\u00A0id\u00A0» et «\u00A0nom\u00A0», "
                                + "ou un modèle d’import fait pour lui. " + found(header)));
    }

    /** @throws UnreadableFile when this mapping does not find what it cannot do without */
    Bound bindOrFail(List<String> header) {
        Bound bound = bind(header);
        List<String> missing = kind.required().stream()
                .filter(field -> !bound.fields().containsKey(field))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile(
                    "Le modèle «\u00A0" + title + "\u00A0» ne trouve pas dans ce fichier de quoi remplir\u00A0: "
                            + String.join(", ", missing) + ". " + found(header));
        }
        return bound;
    }

    private Bound bind(List<String> columns) {
        Header header = new Header(columns);
        Map<String, Drawn> found = new LinkedHashMap<>();
        fields.forEach((field, recipe) -> recipe.in(header).ifPresent(drawn -> found.put(field, drawn)));
        Set<String> left = leftOut.stream().map(PlainText::fold).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>(columns);
        found.values().forEach(drawn -> unknown.removeAll(drawn.columns()));
        unknown.removeIf(column -> left.contains(PlainText.fold(column)));
        return new Bound(this, Map.copyOf(found), List.copyOf(unknown));
    }

    private static String found(List<String> header) {
        return "Colonnes trouvées\u00A0: " + header.stream().limit(12).collect(Collectors.joining(", ")) + ".";
    }
}
