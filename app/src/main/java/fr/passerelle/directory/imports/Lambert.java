package fr.passerelle.directory.imports;

import fr.passerelle.directory.Position;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/** Lambert-93 (EPSG:2154), the legal projection of metropolitan France, turned into degrees. */
final class Lambert {

    // The definition of EPSG:2154: its database would add megabytes for this one line.
    private static final String PARAMETERS =
            "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 "
                    + "+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";
    private static final CoordinateTransform TO_DEGREES = transform();

    private Lambert() {}

    // Bounds of the projection over metropolitan France, in metres.
    static boolean is(double x, double y) {
        return x > 50_000 && x < 1_350_000 && y > 6_000_000 && y < 7_200_000;
    }

    /** Empty when these are no metres of that projection. */
    static Optional<Position> position(double x, double y) {
        if (!is(x, y)) {
            return Optional.empty();
        }
        try {
            ProjCoordinate degrees = new ProjCoordinate();
            synchronized (TO_DEGREES) {
                TO_DEGREES.transform(new ProjCoordinate(x, y), degrees);
            }
            return Position.isOnGlobe(degrees.y, degrees.x)
                    ? Optional.of(new Position(rounded(degrees.y), rounded(degrees.x)))
                    : Optional.empty();
        } catch (Proj4jException e) {
            return Optional.empty();
        }
    }

    /** The tenth of a metre. */
    private static double rounded(double degrees) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.6f", degrees));
    }

    private static CoordinateTransform transform() {
        CRSFactory systems = new CRSFactory();
        CoordinateReferenceSystem lambert = systems.createFromParameters("EPSG:2154", PARAMETERS);
        CoordinateReferenceSystem degrees =
                systems.createFromParameters("EPSG:4326", "+proj=longlat +datum=WGS84 +no_defs");
        return new CoordinateTransformFactory().createTransform(lambert, degrees);
    }
}
