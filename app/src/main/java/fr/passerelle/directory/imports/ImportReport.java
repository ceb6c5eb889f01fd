package fr.passerelle.directory.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Twins;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, for the page, for the downloaded table and for programs. Lists stop at {@value #LISTED} lines, counts never do.
 *
 * @param mapping title of the mapping that was chosen or recognised
 * @param kind what the rows are; null in the reports of before there were services
 */
record ImportReport(
        String source,
        String file,
        String mapping,
        ImportMapping.@Nullable Kind kind,
        Counts counts,
        Map<FixRule, Integer> fixes,
        Map<WarningKind, Integer> warnings,
        @JsonProperty("unknown_columns") List<String> unknownColumns,
        @JsonProperty("dead_columns") @Nullable List<DeadColumns.Dead> dead,
        List<Refused> refused,
        List<Fixed> fixed,
        @JsonProperty("to_check") List<ToCheck> toCheck,
        List<Twins.Pair> lookalikes) {

    static final int LISTED = 50_000;

    /** Columns that are empty in the whole file, or always say one same stopgap. */
    List<DeadColumns.Dead> deadColumns() {
        return dead == null ? List.of() : dead;
    }

    /** Whether it brought services rather than places. */
    boolean ofServices() {
        return kind == ImportMapping.Kind.SERVICES;
    }

    /** Numbers of rows, then of places. */
    record Counts(
            int rows,
            int accepted,
            @JsonProperty("fixed_rows") int fixedRows,
            @JsonProperty("rows_to_check") int rowsToCheck,
            int refused,
            int added,
            int changed,
            int unchanged,
            int back,
            int gone) {

        static Counts of(ImportResult.Counts rows, PlaceStore.Changes places) {
            return new Counts(
                    rows.rows(),
                    rows.accepted(),
                    rows.fixedRows(),
                    rows.warnedRows(),
                    rows.rejected(),
                    places.added(),
                    places.changed(),
                    places.unchanged(),
                    places.back(),
                    places.gone());
        }
    }

    /** A row left out, and why, in a French sentence. */
    record Refused(int line, String id, String reason) {}

    /** A value changed on the way in; an empty « after » means that it was dropped. */
    record Fixed(int line, String id, String column, String before, String after, FixRule rule) {}

    /** A row kept that somebody should look at. */
    record ToCheck(int line, String id, WarningKind kind, String message) {}
}
