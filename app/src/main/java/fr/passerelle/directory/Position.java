package fr.passerelle.directory;

/** A point of the globe in WGS 84 decimal degrees. */
public record Position(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** @throws IllegalArgumentException when a coordinate is not a number or leaves the globe */
    public Position {
        if (!isOnGlobe(latitude, longitude)) {
            throw new IllegalArgumentException("Not on the globe: " + latitude + ", " + longitude);
        }
    }

    /** Whether the two numbers, in degrees, are a possible latitude and longitude. */
    public static boolean isOnGlobe(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Great-circle distance in kilometres (haversine). */
    public double kmTo(Position other) {
        double latitudes = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double longitudes = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = latitudes * latitudes
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * longitudes
                        * longitudes;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Where the other lies from here, in degrees: 0 is the north, 90 the east. */
    public double bearingTo(Position other) {
        double east = Math.toRadians(other.longitude - longitude);
        double from = Math.toRadians(latitude);
        double to = Math.toRadians(other.latitude);
        double x = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(east);
        return (Math.toDegrees(Math.atan2(Math.sin(east) * Math.cos(to), x)) + 360) % 360;
    }
}
