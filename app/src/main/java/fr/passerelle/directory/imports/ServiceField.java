package fr.passerelle.directory.imports;

import fr.passerelle.directory.PlaceField;
import java.util.List;
import java.util.stream.Stream;

/** What a service has and a place has not; the rest bears the names of the national schema. */
enum ServiceField {
    STRUCTURE("structure"),
    THEMES("thematiques"),
    AUDIENCES("publics"),
    FEE_WORDS("frais_precisions"),
    CONDITIONS("conditions"),
    BRING("a_apporter"),
    LANGUAGES("langues"),
    RECEPTION("modes_accueil"),
    REFER_BY("mobilisable_par"),
    REFER_HOW("modes_mobilisation"),
    REFER_WORDS("mobilisation_precisions");

    private static final List<PlaceField> SHARED = List.of(
            PlaceField.ID,
            PlaceField.NAME,
            PlaceField.DETAIL,
            PlaceField.SERVICES,
            PlaceField.HOURS,
            PlaceField.PHONE,
            PlaceField.EMAILS,
            PlaceField.BOOKING_URL,
            PlaceField.FEES,
            PlaceField.MOBILITIES,
            PlaceField.COMMUNE,
            PlaceField.POSTAL_CODE,
            PlaceField.STREET,
            PlaceField.UPDATED_ON);

    private final String column;

    ServiceField(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Every field that a mapping of services may fill. */
    static List<String> all() {
        return Stream.concat(
                        SHARED.stream().map(PlaceField::column),
                        Stream.of(values()).map(ServiceField::column))
                .toList();
    }
}
