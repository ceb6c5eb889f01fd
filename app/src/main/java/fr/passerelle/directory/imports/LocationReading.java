package fr.passerelle.directory.imports;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Communes;
import fr.passerelle.directory.Place.Address;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.PlaceQuality;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.imports.CommuneRecognition.Answer;
import fr.passerelle.directory.imports.CommuneRecognition.Ground;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a place stands: commune, codes, street, and a point that agrees with them. */
final class LocationReading {

    /** @param department of the commune, or of the postal code when the commune is unknown; null when neither tells */
    record Location(
            Address address,
            @Nullable Position position,
            boolean approximate,
            @Nullable String department) {}

    /** Beyond this, a point and its commune disagree: the centre of a large commune is rarely farther from its edge. */
    static final double FAR_KM = PlaceQuality.FAR_KM;

    private static final Pattern POSTAL_CODE = Pattern.compile("(?<!\\d)(\\d{5})(?!\\d)");
    private static final Pattern INSEE_CODE = Pattern.compile("\\d[\\dAB]\\d{3}");
    private static final Pattern TWO_NUMBERS =
            Pattern.compile("\\(?(-?\\d+[.,]\\d+)\\s*[,;|\\s]\\s*(-?\\d+[.,]\\d+)\\)?");

    private final CommuneRecognition communes;

    LocationReading(Communes communes) {
        this.communes = new CommuneRecognition(communes);
    }

    /** Empty when nothing tells the commune. */
    Optional<Location> read(RowText row, RowNotes notes) {
        String written = row.line(PlaceField.COMMUNE, notes);
        String postalCode = postalCode(row.line(PlaceField.POSTAL_CODE), notes);
        String inseeCode = inseeCode(row.line(PlaceField.INSEE_CODE), notes);
        Answer answer =
                communes.recognise(written, postalCode, inseeCode, postalCode.isEmpty() ? asWritten(row) : null);
        if (answer.ground() == Ground.NONE) {
            return Optional.empty();
        }
        warn(answer, written, postalCode, notes);
        Commune commune = answer.commune().orElse(null);
        Address address = new Address(
                commune == null ? written : named(commune, written, notes),
                commune == null ? postalCode : completed(postalCode, commune, notes),
                agreed(inseeCode, commune, notes),
                row.line(PlaceField.STREET, notes),
                row.lineOrNull(PlaceField.COMPLEMENT, notes));
        Position centre = commune == null ? null : commune.centre();
        Optional<Position> point = point(row, centre, notes);
        point.ifPresent(position -> checkDistance(position, commune, notes));
        Position position = point.orElseGet(() -> centre(commune, notes));
        return Optional.of(
                new Location(address, position, point.isEmpty() && position != null, department(commune, postalCode)));
    }

    private static String postalCode(String text, RowNotes notes) {
        String digits = text.replaceAll("[\\s.]", "");
        if (digits.matches("\\d{4}")) {
            notes.fix(PlaceField.POSTAL_CODE, text, "0" + digits, FixRule.LEADING_ZERO);
            return "0" + digits;
        }
        Matcher found = POSTAL_CODE.matcher(digits);
        String code = found.find() ? found.group(1) : "";
        notes.fix(PlaceField.POSTAL_CODE, text, code, code.isEmpty() ? FixRule.INVALID_DROPPED : FixRule.CODE_FORMAT);
        return code;
    }

    private static String inseeCode(String text, RowNotes notes) {
        String compact = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (compact.matches("\\d{4}")) {
            notes.fix(PlaceField.INSEE_CODE, text, "0" + compact, FixRule.LEADING_ZERO);
            return "0" + compact;
        }
        String code = INSEE_CODE.matcher(compact).matches() ? compact : "";
        notes.fix(PlaceField.INSEE_CODE, text, code, code.isEmpty() ? FixRule.INVALID_DROPPED : FixRule.CODE_FORMAT);
        return code;
    }

    private static void warn(Answer answer, String written, String postalCode, RowNotes notes) {
        String name = answer.commune().map(Commune::name).orElse("");
        switch (answer.ground()) {
            case NAME ->
                notes.warn(
                        WarningKind.POSTAL_CODE_MISMATCH,
                        postalCode.isEmpty()
                                ? "Code postal absent\u00A0: commune reconnue à son seul nom, " + name + "."
                                : "Le code postal " + postalCode + " n’est pas celui de la commune (" + name + ").");
            case POSTAL_CODE, SIMILAR_NAME ->
                notes.warn(
                        WarningKind.COMMUNE_UNCERTAIN,
                        "Commune «\u00A0" + written + "\u00A0» inconnue\u00A0: " + name
                                + " retenue d’après le code postal " + postalCode + ".");
            case SEVERAL ->
                notes.warn(
                        WarningKind.COMMUNE_UNCERTAIN,
                        "Commune «\u00A0" + written + "\u00A0» inconnue, et le code postal " + postalCode
                                + " en dessert plusieurs.");
            default -> {}
        }
    }

    private static String named(Commune commune, String written, RowNotes notes) {
        notes.fix(PlaceField.COMMUNE, written, commune.name(), FixRule.COMMUNE_NAME);
        return commune.name();
    }

    private static String completed(String postalCode, Commune commune, RowNotes notes) {
        if (!postalCode.isEmpty() || commune.postalCodes().size() != 1) {
            return postalCode;
        }
        String code = commune.postalCodes().get(0);
        notes.fix(PlaceField.POSTAL_CODE, "", code, FixRule.POSTAL_CODE_COMPLETED);
        return code;
    }

    /** A missing INSEE code is filled from the commune without a note: it corrects nothing the producer wrote. */
    private @Nullable String agreed(String inseeCode, @Nullable Commune commune, RowNotes notes) {
        if (commune == null) {
            return inseeCode.isEmpty() ? null : inseeCode;
        }
        boolean agrees = communes.designates(inseeCode, commune);
        if (!inseeCode.isEmpty() && !agrees) {
            notes.warn(
                    WarningKind.INSEE_CODE_MISMATCH,
                    "Le code INSEE " + inseeCode + " n’est pas celui de la commune (" + commune.name() + ", "
                            + commune.code() + ").");
        }
        return agrees ? inseeCode : commune.code();
    }

    private static @Nullable Position asWritten(RowText row) {
        RowNotes unheard = new RowNotes(0, "");
        double latitude = number(row.line(PlaceField.LATITUDE), PlaceField.LATITUDE, unheard);
        double longitude = number(row.line(PlaceField.LONGITUDE), PlaceField.LONGITUDE, unheard);
        return Position.isOnGlobe(latitude, longitude) ? new Position(latitude, longitude) : null;
    }

    private static Optional<Position> point(RowText row, @Nullable Position centre, RowNotes notes) {
        String latitude = row.line(PlaceField.LATITUDE);
        String longitude = row.line(PlaceField.LONGITUDE);
        Matcher both = TWO_NUMBERS.matcher(latitude.isEmpty() ? longitude : latitude);
        if ((latitude.isEmpty() || longitude.isEmpty() || latitude.equals(longitude)) && both.matches()) {
            notes.fix(
                    PlaceField.LATITUDE, both.group(), both.group(1) + " " + both.group(2), FixRule.COORDINATES_SPLIT);
            latitude = both.group(1);
            longitude = both.group(2);
        }
        double north = number(latitude, PlaceField.LATITUDE, notes);
        double east = number(longitude, PlaceField.LONGITUDE, notes);
        if (Double.isNaN(north) || Double.isNaN(east) || (north == 0 && east == 0)) {
            return Optional.empty();
        }
        if (Lambert.is(north, east) || Lambert.is(east, north)) {
            return lambert(latitude, longitude, Math.min(north, east), Math.max(north, east), notes);
        }
        if (!Position.isOnGlobe(north, east) && !Position.isOnGlobe(east, north)) {
            notes.warn(
                    WarningKind.IMPOSSIBLE_COORDINATES,
                    "Coordonnées impossibles\u00A0: " + latitude + "\u00A0; " + longitude + ".");
            return Optional.empty();
        }
        return Optional.of(oriented(north, east, centre, notes));
    }

    private static double number(String text, PlaceField field, RowNotes notes) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(text.replace(',', '.').replace(" ", ""));
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            notes.drop(field, text);
            return Double.NaN;
        }
    }

    /** In Lambert-93, the north is always the larger of the two numbers. */
    private static Optional<Position> lambert(
            String latitude, String longitude, double east, double north, RowNotes notes) {
        Optional<Position> point = Lambert.position(east, north);
        point.ifPresent(found -> notes.fix(
                PlaceField.LATITUDE,
                latitude + " ; " + longitude,
                found.latitude() + " ; " + found.longitude(),
                FixRule.LAMBERT_CONVERTED));
        return point;
    }

    private static Position oriented(double latitude, double longitude, @Nullable Position centre, RowNotes notes) {
        boolean swap = !Position.isOnGlobe(latitude, longitude)
                || (Position.isOnGlobe(longitude, latitude) && fitsBetterSwapped(latitude, longitude, centre));
        if (!swap) {
            return new Position(latitude, longitude);
        }
        notes.fix(
                PlaceField.LATITUDE, latitude + " ; " + longitude, longitude + " ; " + latitude, FixRule.AXES_SWAPPED);
        return new Position(longitude, latitude);
    }

    private static boolean fitsBetterSwapped(double latitude, double longitude, @Nullable Position centre) {
        if (centre == null) {
            return isInMetropolitanFrance(longitude, latitude) && !isInMetropolitanFrance(latitude, longitude);
        }
        double asWritten = centre.kmTo(new Position(latitude, longitude));
        double swapped = centre.kmTo(new Position(longitude, latitude));
        return asWritten > FAR_KM && swapped < asWritten / 10;
    }

    private static boolean isInMetropolitanFrance(double latitude, double longitude) {
        return latitude > 41 && latitude < 51.5 && longitude > -5.5 && longitude < 10;
    }

    private static void checkDistance(Position point, @Nullable Commune commune, RowNotes notes) {
        if (commune == null || commune.centre() == null) {
            return;
        }
        double km = commune.centre().kmTo(point);
        if (km > FAR_KM) {
            notes.warn(
                    WarningKind.FAR_FROM_COMMUNE,
                    "Le point est à " + Math.round(km) + "\u00A0km du centre de la commune (" + commune.name() + ").");
        }
    }

    private static @Nullable Position centre(@Nullable Commune commune, RowNotes notes) {
        Position centre = commune == null ? null : commune.centre();
        if (centre == null) {
            notes.warn(WarningKind.NO_POSITION, "Position inconnue\u00A0: le lieu n’apparaîtra pas sur la carte.");
        } else {
            notes.fix(
                    PlaceField.LATITUDE, "", centre.latitude() + " ; " + centre.longitude(), FixRule.CENTRE_OF_COMMUNE);
        }
        return centre;
    }

    static String departmentOf(String insee) {
        return insee.startsWith("97") || insee.startsWith("98") ? insee.substring(0, 3) : insee.substring(0, 2);
    }

    private static @Nullable String department(@Nullable Commune commune, String postalCode) {
        if (commune != null) {
            return commune.department();
        }
        return Stream.of("97", "98").anyMatch(postalCode::startsWith)
                ? postalCode.substring(0, 3)
                : postalCode.startsWith("20") || postalCode.length() < 2 ? null : postalCode.substring(0, 2);
    }
}
