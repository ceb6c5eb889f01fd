package fr.passerelle.directory;

import org.jspecify.annotations.Nullable;

/**
 * The surroundings in which one looks.
 *
 * @param centre null for the rare commune whose centre is not known: then only its own places are near
 * @param insee the commune, whose places without position count as near
 */
public record Around(
        @Nullable Position centre, double km, @Nullable String insee) {

    private static final double KM_PER_DEGREE = 111.2;

    double south() {
        return latitude() - km / KM_PER_DEGREE;
    }

    double north() {
        return latitude() + km / KM_PER_DEGREE;
    }

    double west() {
        return longitude() - span();
    }

    double east() {
        return longitude() + span();
    }

    double latitude() {
        return centre == null ? 0 : centre.latitude();
    }

    double longitude() {
        return centre == null ? 0 : centre.longitude();
    }

    private double span() {
        return km / (KM_PER_DEGREE * Math.max(0.05, Math.cos(Math.toRadians(latitude()))));
    }
}
