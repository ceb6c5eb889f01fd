package fr.passerelle.directory.imports;

import fr.passerelle.directory.Place;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.PlaceService;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything an import has to say. Lines are those of the CSV file, header included; ranks from 1 in a JSON array.
 *
 * @param unknownColumns columns of the file that no field takes
 */
record ImportResult(
        String mapping,
        List<Place> accepted,
        List<Fix> fixes,
        List<Rejection> rejected,
        List<Warning> warnings,
        List<String> unknownColumns,
        Counts counts) {

    /**
     * What happened to one row: a place, a service, or the reason why there is none.
     *
     * @param id empty when the row has none
     */
    record Row(
            int line,
            String id,
            @Nullable Place place,
            @Nullable PlaceService service,
            @Nullable String reason,
            List<Fix> fixes,
            List<Warning> warnings) {

        boolean isAccepted() {
            return place != null || service != null;
        }
    }

    /** A value changed on the way in; an empty « after » means the value was dropped. */
    record Fix(int line, String id, PlaceField field, String before, String after, FixRule rule) {}

    /** A row kept that somebody should look at; the message is a French sentence. */
    record Warning(int line, String id, WarningKind kind, String message) {}

    /** A row left out; the reason is a French sentence. */
    record Rejection(int line, String id, String reason) {}

    /** Numbers of rows, then of fixes and warnings by kind. */
    record Counts(
            int rows,
            int accepted,
            int fixedRows,
            int warnedRows,
            int rejected,
            Map<FixRule, Integer> fixes,
            Map<WarningKind, Integer> warnings) {}

    /** Why a value was changed. */
    enum FixRule {
        SPACES("espaces superflus retirés"),
        LEADING_ZERO("zéro initial rétabli"),
        CODE_FORMAT("code remis en forme"),
        PHONE_FORMAT("téléphone mis au format international"),
        EXTRA_PHONE("un seul numéro est conservé"),
        HOURS("horaires traduits dans la notation OpenStreetMap"),
        COMMUNE_NAME("nom officiel de la commune"),
        POSTAL_CODE_COMPLETED("code postal déduit de la commune"),
        LABEL("terme ramené à la liste nationale"),
        DATE_FORMAT("date mise au format AAAA-MM-JJ"),
        URL_COMPLETED("adresse web complétée"),
        COORDINATES_SPLIT("latitude et longitude séparées"),
        AXES_SWAPPED("latitude et longitude étaient inversées"),
        LAMBERT_CONVERTED("coordonnées Lambert-93 traduites en degrés"),
        CENTRE_OF_COMMUNE("position absente\u00A0: centre de la commune, approximatif"),
        INVALID_DROPPED("valeur inutilisable retirée");

        private final String words;

        FixRule(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Why a row deserves a look. */
    enum WarningKind {
        FAR_FROM_COMMUNE,
        IMPOSSIBLE_COORDINATES,
        NO_POSITION,
        COMMUNE_UNCERTAIN,
        POSTAL_CODE_MISMATCH,
        INSEE_CODE_MISMATCH,
        PIVOT_PLACEHOLDER,
        PIVOT_SUSPECT,
        HOURS_NOT_UNDERSTOOD,
        HOURS_DOUBTFUL,
        PHONE_SUSPECT,
        EMAIL_SUSPECT,
        UNKNOWN_TERM,
        DATE_IN_FUTURE,
        TEXT_TOO_LONG,
        DUPLICATE_ID,
        UNEVEN_ROW
    }
}
