package fr.passerelle.directory.imports;

import fr.passerelle.directory.imports.ImportResult.Fix;
import fr.passerelle.directory.imports.ImportResult.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a mapping does of a sample, before anything is kept.
 *
 * @param rows how many the sample has
 * @param shown the first of them
 * @param refused what is left out, with the reason
 */
record Preview(
        ImportMapping mapping,
        List<Binding> bindings,
        List<String> missing,
        List<String> unknownColumns,
        int rows,
        List<Shown> shown,
        List<Row> refused,
        List<String> warnings) {

    private static final int SHOWN = 5;
    private static final int LISTED = 20;
    private static final int LONGEST = 160;

    /** Where a field of ours comes from; no column when it is always the same. */
    record Binding(String field, String columns) {}

    /** One row read. */
    record Shown(Row row, List<Value> values) {}

    /**
     * What was read of one field.
     *
     * @param fixed what became of it and why, empty when it was kept as it is
     */
    record Value(String field, String read, String fixed) {}

    /** The columns that a field comes from, in words. */
    String columns(String field) {
        return bindings.stream()
                .filter(binding -> binding.field().equals(field))
                .map(binding -> binding.columns().isEmpty() ? "toujours la même" : binding.columns())
                .findFirst()
                .orElse("—");
    }

    /** @throws UnreadableFile when the sample cannot be read that way */
    static Preview of(ImportMapping mapping, byte[] sample, PlaceImport reader) {
        PlaceFile file = PlaceFile.open(sample, mapping.root());
        ImportMapping.Bound bound = mapping.bindOrFail(file.header());
        var reading = reader.reading(bound);
        List<Shown> shown = new ArrayList<>();
        List<Row> refused = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        int[] rows = new int[1];
        file.forEach(raw -> {
            Row row = reading.apply(raw);
            rows[0]++;
            if (!row.isAccepted() && refused.size() < LISTED) {
                refused.add(row);
            }
            row.warnings().stream()
                    .limit(Math.max(0, LISTED - warnings.size()))
                    .forEach(warning -> warnings.add("Ligne " + row.line() + "\u00a0: " + warning.message()));
            if (row.isAccepted() && shown.size() < SHOWN) {
                shown.add(new Shown(row, values(bound, raw, row)));
            }
        });
        List<String> ordered = mapping.kind().fields();
        return new Preview(
                mapping,
                ordered.stream()
                        .flatMap(field -> Optional.ofNullable(bound.fields().get(field)).stream()
                                .map(drawn -> new Binding(field, drawn.label())))
                        .toList(),
                ordered.stream()
                        .filter(field -> mapping.fields().containsKey(field)
                                && !bound.fields().containsKey(field))
                        .toList(),
                bound.unknownColumns(),
                rows[0],
                shown,
                refused,
                warnings);
    }

    private static List<Value> values(ImportMapping.Bound bound, PlaceFile.RawRow raw, Row row) {
        List<Value> values = new ArrayList<>();
        for (String field : bound.mapping().kind().fields()) {
            Recipe.Drawn drawn = bound.fields().get(field);
            String read = drawn == null ? "" : drawn.of(raw.cells()).strip();
            Optional<Fix> fix = row.fixes().stream()
                    .filter(one -> one.field().column().equals(field))
                    .findFirst();
            if (!read.isEmpty() || fix.isPresent()) {
                values.add(new Value(
                        field, shortened(read), fix.map(Preview::words).orElse("")));
            }
        }
        return values;
    }

    private static String words(Fix fix) {
        return (fix.after().isEmpty() ? "retiré" : shortened(fix.after())) + " ("
                + fix.rule().words() + ")";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
