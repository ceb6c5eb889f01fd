package fr.passerelle.directory.imports;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.Term;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import fr.passerelle.kernel.PlainText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the words of list columns into terms of the national vocabulary, however they are spelled. */
final class TermReading {

    private static final Map<PlaceField, Term[]> NATIONAL = new EnumMap<>(Map.of(
            PlaceField.SERVICES, Offer.Service.values(),
            PlaceField.AUDIENCES, Offer.Audience.values(),
            PlaceField.NEEDS, Offer.Need.values(),
            PlaceField.FEES, Offer.Fee.values(),
            PlaceField.MOBILITIES, Offer.Mobility.values(),
            PlaceField.PROGRAMMES, Offer.Programme.values(),
            PlaceField.TRAININGS, Offer.Training.values(),
            PlaceField.ACCESS_MODES, Offer.AccessMode.values(),
            PlaceField.SUPPORT_MODES, Offer.SupportMode.values()));

    /** How « * » folds: what any other word says, of a mapping that takes only some of them. */
    private static final String ANY_OTHER = "";

    private static final Map<String, Term> BY_CODE = byCode();

    private final Map<PlaceField, Map<String, List<Term>>> vocabularies = new EnumMap<>(PlaceField.class);
    private final Map<String, List<String>> kinds;
    private final Map<String, String> keys = new HashMap<>();
    private final Set<PlaceField> foreign;
    private final ImportMapping.Bound bound;

    TermReading(ImportMapping.Bound bound) {
        this.bound = bound;
        foreign = NATIONAL.keySet().stream()
                .filter(field -> bound.vocabulary(field).isPresent())
                .collect(Collectors.toSet());
        NATIONAL.forEach((field, terms) -> vocabularies.put(
                field, bound.vocabulary(field).map(TermReading::tolerant).orElseGet(() -> national(terms))));
        kinds = bound.vocabulary(PlaceField.KINDS).orElse(Map.of());
    }

    /** Whether this is the code or the label of a term of the national vocabulary. */
    static boolean isKnown(String code) {
        return BY_CODE.containsKey(code) || BY_CODE.containsKey(key(code));
    }

    /** The codes of « typologie », an open list: a word without translation is kept as it is. */
    List<String> kinds(RowText row) {
        return row.list(PlaceField.KINDS).stream()
                .flatMap(word -> kinds.isEmpty()
                        ? Stream.of(word)
                        : kinds
                                .getOrDefault(PlainText.fold(word), kinds.getOrDefault(ANY_OTHER, List.of(word)))
                                .stream())
                .distinct()
                .toList();
    }

    Offer read(RowText row, RowNotes notes) {
        Set<Term> terms = new LinkedHashSet<>();
        Set<String> columnsRead = new LinkedHashSet<>();
        for (PlaceField field : NATIONAL.keySet()) {
            // One column of the old vocabulary may feed several of our fields: it is read once.
            String label = bound.label(field);
            if (label.isEmpty() || columnsRead.add(label)) {
                row.list(field).forEach(word -> terms.addAll(understand(field, word, notes)));
            }
        }
        return new Offer(
                only(Offer.Service.class, terms),
                only(Offer.Audience.class, terms),
                only(Offer.Need.class, terms),
                only(Offer.Fee.class, terms),
                only(Offer.Mobility.class, terms),
                only(Offer.Programme.class, terms),
                only(Offer.Training.class, terms),
                row.list(PlaceField.OTHER_TRAININGS),
                only(Offer.AccessMode.class, terms),
                only(Offer.SupportMode.class, terms));
    }

    private List<Term> understand(PlaceField field, String word, RowNotes notes) {
        Map<String, List<Term>> vocabulary = vocabularies.getOrDefault(field, Map.of());
        List<Term> known = vocabulary.get(keys.computeIfAbsent(word, TermReading::key));
        if (known == null) {
            known = vocabulary.get(ANY_OTHER);
        }
        if (known != null) {
            if (!foreign.contains(field)) {
                notes.fix(field, word, known.get(0).label(), FixRule.LABEL);
            }
            return known;
        }
        List<String> parts = Stream.of(word.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() > 1 && parts.stream().allMatch(part -> vocabulary.containsKey(key(part)))) {
            List<Term> all = new ArrayList<>();
            parts.forEach(part -> all.addAll(understand(field, part, notes)));
            return all;
        }
        notes.warn(
                WarningKind.UNKNOWN_TERM,
                "Terme inconnu dans la colonne «\u00A0" + bound.label(field) + "\u00A0»\u00A0: " + word + ".");
        return List.of();
    }

    private static Map<String, List<Term>> national(Term[] terms) {
        return Stream.of(terms).collect(Collectors.toMap(term -> key(term.label()), List::of));
    }

    private static Map<String, List<Term>> tolerant(Map<String, List<String>> folded) {
        Map<String, List<Term>> tolerant = new HashMap<>();
        folded.forEach((word, codes) ->
                tolerant.put(key(word), codes.stream().map(TermReading::term).toList()));
        return tolerant;
    }

    private static Term term(String code) {
        Term term = BY_CODE.get(code);
        return term != null ? term : Objects.requireNonNull(BY_CODE.get(key(code)), code);
    }

    private static Map<String, Term> byCode() {
        Map<String, Term> terms = new HashMap<>();
        NATIONAL.values()
                .forEach(family -> Stream.of(family).forEach(term -> {
                    terms.put(term.name(), term);
                    terms.put(key(term.label()), term);
                }));
        return Map.copyOf(terms);
    }

    /** Folded, and indifferent to the plural. */
    private static String key(String word) {
        return Stream.of(PlainText.fold(word).split(" "))
                .map(part -> part.length() > 3 && part.endsWith("s") ? part.substring(0, part.length() - 1) : part)
                .collect(Collectors.joining(" "));
    }

    private static <T extends Term> Set<T> only(Class<T> type, Set<Term> terms) {
        return terms.stream().filter(type::isInstance).map(type::cast).collect(Collectors.toSet());
    }
}
