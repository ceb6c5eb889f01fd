package fr.passerelle.directory.imports;

import fr.passerelle.directory.Communes;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.imports.ImportResult.Counts;
import fr.passerelle.directory.imports.ImportResult.Fix;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.Rejection;
import fr.passerelle.directory.imports.ImportResult.Row;
import fr.passerelle.directory.imports.ImportResult.Warning;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import fr.passerelle.directory.imports.PlaceFile.RawRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a file of places: nothing is saved, everything is reported. */
final class PlaceImport {

    /** What can be said of the file once its rows have gone by. */
    record Summary(ImportMapping mapping, List<String> unknownColumns, List<DeadColumns.Dead> dead, Counts counts) {}

    private final Communes communes;
    private final LocalDate today;
    private final Supplier<Optional<Map<String, Place.Address>>> structures;

    /** @param today civil date of the import, after which an update date is suspect */
    PlaceImport(Communes communes, LocalDate today) {
        this(communes, today, Optional::empty);
    }

    /** @param structures the places that services may hang on; empty when that is not checked */
    PlaceImport(Communes communes, LocalDate today, Supplier<Optional<Map<String, Place.Address>>> structures) {
        this.communes = communes;
        this.today = today;
        this.structures = structures;
    }

    /**
     * Reads a whole file into memory.
     *
     * @throws UnreadableFile with a French sentence when the file as a whole is no use
     */
    ImportResult read(byte[] file) {
        List<Row> rows = new ArrayList<>();
        Summary summary = stream(file, Optional.empty(), rows::add);
        List<Place> accepted =
                rows.stream().map(Row::place).filter(Objects::nonNull).toList();
        List<Fix> fixes = rows.stream().flatMap(row -> row.fixes().stream()).toList();
        List<Warning> warnings =
                rows.stream().flatMap(row -> row.warnings().stream()).toList();
        List<Rejection> rejected = rows.stream()
                .filter(row -> !row.isAccepted())
                .map(row -> new Rejection(row.line(), row.id(), Objects.requireNonNullElse(row.reason(), "")))
                .toList();
        return new ImportResult(
                summary.mapping().name(),
                accepted,
                fixes,
                rejected,
                warnings,
                summary.unknownColumns(),
                summary.counts());
    }

    /**
     * Gives the rows one by one, in the order of the file.
     *
     * @param mapping the one to use; empty to recognise it from the header
     * @throws UnreadableFile with a French sentence when the file as a whole is no use
     */
    Summary stream(byte[] file, Optional<ImportMapping> mapping, Consumer<Row> action) {
        PlaceFile rows = PlaceFile.open(file, mapping.map(ImportMapping::root).orElse(""));
        ImportMapping.Bound bound = mapping.map(asked -> asked.bindOrFail(rows.header()))
                .orElseGet(() -> ImportMapping.recognise(rows.header()));
        Function<RawRow, Row> reading = reading(bound);
        DeadColumns dead = new DeadColumns(rows.header());
        Tally tally = new Tally();
        rows.forEach(raw -> {
            dead.see(raw.cells());
            Row row = reading.apply(raw);
            tally.add(row);
            action.accept(row);
        });
        return new Summary(bound.mapping(), bound.unknownColumns(), dead.found(), tally.counts());
    }

    /** What reads the rows of one file, one after the other. */
    Function<RawRow, Row> reading(ImportMapping.Bound bound) {
        return bound.mapping().kind() == ImportMapping.Kind.SERVICES
                ? new ServiceReading(bound, structures.get(), today)::read
                : new PlaceReading(bound, communes, today)::read;
    }

    private static final class Tally {

        private int rows;
        private int accepted;
        private int fixed;
        private int warned;
        private final Map<FixRule, Integer> fixes = new EnumMap<>(FixRule.class);
        private final Map<WarningKind, Integer> warnings = new EnumMap<>(WarningKind.class);

        void add(Row row) {
            rows++;
            accepted += row.isAccepted() ? 1 : 0;
            fixed += row.fixes().isEmpty() ? 0 : 1;
            warned += row.warnings().isEmpty() ? 0 : 1;
            row.fixes().forEach(fix -> fixes.merge(fix.rule(), 1, Integer::sum));
            row.warnings().forEach(warning -> warnings.merge(warning.kind(), 1, Integer::sum));
        }

        Counts counts() {
            return new Counts(rows, accepted, fixed, warned, rows - accepted, Map.copyOf(fixes), Map.copyOf(warnings));
        }
    }
}
