package fr.passerelle.directory.imports;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Communes;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.PlaceStore.Arrival;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.imports.ImportResult.Row;
import fr.passerelle.directory.imports.ImportResult.Warning;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The points of a source that somebody said were wrong: the same point is not taken again, the centre of the commune is. */
final class Misplaced {

    private static final double SAME_POINT_KM = 0.05;

    private final Map<String, Position> refused;
    private final Communes communes;

    private Misplaced(Map<String, Position> refused, Communes communes) {
        this.refused = refused;
        this.communes = communes;
    }

    static Misplaced of(String source, JdbcClient jdbc, Communes communes) {
        Map<String, Position> refused = new HashMap<>();
        jdbc.sql("select source_id, latitude, longitude from directory_misplaced where source = ?")
                .param(source)
                .query((row, i) -> refused.put(row.getString(1), new Position(row.getDouble(2), row.getDouble(3))))
                .list();
        return new Misplaced(refused, communes);
    }

    /** What arrives in the directory for an accepted row. */
    Arrival arrival(Place place, Row row) {
        Optional<Position> centre = centreInstead(place);
        return new Arrival(
                centre.map(point -> place.at(point, true)).orElse(place),
                row.warnings().stream()
                        .filter(warning -> centre.isEmpty() || warning.kind() != WarningKind.FAR_FROM_COMMUNE)
                        .map(Warning::message)
                        .toList());
    }

    private Optional<Position> centreInstead(Place place) {
        Position wrong = refused.get(place.id());
        Position point = place.position();
        String insee = place.address().inseeCode();
        if (wrong == null || point == null || insee == null || wrong.kmTo(point) > SAME_POINT_KM) {
            return Optional.empty();
        }
        return communes.byCode(insee).map(Commune::centre);
    }
}
