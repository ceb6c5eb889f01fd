package fr.passerelle.directory.imports;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.PlainText;
import fr.passerelle.directory.Term;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private final Map<PlaceField, Map<String, List<Term>>> vocabularies = new EnumMap<>(PlaceField.class);
    private final Map<String, String> keys = new HashMap<>();
    private final Set<PlaceField> foreign;
    private final Map<PlaceField, String> columns;

    TermReading(ImportMapping.Bound bound) {
        columns = bound.columns();
        foreign = NATIONAL.keySet().stream()
                .filter(field -> bound.vocabulary(field).isPresent())
                .collect(Collectors.toSet());
        NATIONAL.forEach((field, terms) -> vocabularies.put(
                field, bound.vocabulary(field).map(TermReading::tolerant).orElseGet(() -> national(terms))));
    }

    Offer read(RowText row, RowNotes notes) {
        Set<Term> terms = new LinkedHashSet<>();
        Set<String> columnsRead = new LinkedHashSet<>();
        for (PlaceField field : NATIONAL.keySet()) {
            // One column of the old vocabulary may feed several of our fields: it is read once.
            String column = columns.get(field);
            if (column != null && columnsRead.add(column)) {
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
                "Terme inconnu dans la colonne «\u00A0" + columns.get(field) + "\u00A0»\u00A0: " + word + ".");
        return List.of();
    }

    private static Map<String, List<Term>> national(Term[] terms) {
        return Stream.of(terms).collect(Collectors.toMap(term -> key(term.label()), List::of));
    }

    private static Map<String, List<Term>> tolerant(Map<String, List<Term>> folded) {
        Map<String, List<Term>> tolerant = new HashMap<>();
        folded.forEach((word, terms) -> tolerant.put(key(word), terms));
        return tolerant;
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
