package fr.passerelle.directory.api;

import fr.passerelle.directory.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place as GeoJSON (RFC 7946); its properties are the columns of the national schema. */
record GeoFeature(String type, String id, @Nullable Point geometry, PlaceAnswer properties) {

    /** Longitude first, then latitude. */
    record Point(String type, List<Double> coordinates) {}

    static GeoFeature of(Described described) {
        Position at = described.stored().place().position();
        return new GeoFeature(
                "Feature",
                described.stored().id().toString(),
                at == null ? null : new Point("Point", List.of(at.longitude(), at.latitude())),
                PlaceAnswer.of(described.stored(), null));
    }
}
