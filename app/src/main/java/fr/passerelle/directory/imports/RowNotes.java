package fr.passerelle.directory.imports;

import fr.passerelle.directory.Place;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.PlaceService;
import fr.passerelle.directory.imports.ImportResult.Fix;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.Row;
import fr.passerelle.directory.imports.ImportResult.Warning;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.util.ArrayList;
import java.util.List;

/** What is noted while one row is read. */
final class RowNotes {

    private final int line;
    private final String id;
    private final List<Fix> fixes = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    RowNotes(int line, String id) {
        this.line = line;
        this.id = id;
    }

    void fix(PlaceField field, String before, String after, FixRule rule) {
        if (!before.equals(after)) {
            fixes.add(new Fix(line, id, field, before, after, rule));
        }
    }

    void drop(PlaceField field, String before) {
        fix(field, before, "", FixRule.INVALID_DROPPED);
    }

    void warn(WarningKind kind, String message) {
        warnings.add(new Warning(line, id, kind, message));
    }

    Row accepted(Place place) {
        return new Row(line, id, place, null, null, List.copyOf(fixes), List.copyOf(warnings));
    }

    Row accepted(PlaceService service) {
        return new Row(line, id, null, service, null, List.copyOf(fixes), List.copyOf(warnings));
    }

    /** Fixes and warnings of a row left out would only be noise. */
    Row rejected(String reason) {
        return new Row(line, id, null, null, reason, List.of(), List.of());
    }
}
