package fr.passerelle.directory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a page says of a place, corrected, dated and attributed as a whole; each holds one or several columns of {@code
 * directory_place} that make no sense apart.
 */
public enum Fact {
    NAME("Nom", "name"),
    PIVOT("SIRET", "pivot"),
    ADDRESS("Adresse", "street", "complement", "postal_code", "commune_name", "insee", "department"),
    POSITION("Position", "latitude", "longitude", "approximate"),
    PHONE("Téléphone", "phone"),
    EMAILS("E-mail", "emails"),
    WEBSITES("Site web", "websites"),
    BOOKING("Prise de rendez-vous", "booking_url"),
    HOURS("Horaires", "hours", "half_days"),
    SUMMARY("Présentation", "summary"),
    DETAIL("Présentation détaillée", "detail"),
    SERVICES("Services", true, "services"),
    SUPPORT("Accompagnement", "support_modes"),
    FEES("Prix", "fees"),
    AUDIENCES("Public", "audiences"),
    NEEDS("Accueil adapté", "needs"),
    ACCESS("Comment prendre contact", "access_modes"),
    ACCESSIBILITY("Accessibilité", "accessibility_url"),
    KINDS("Type de lieu", true, "kinds"),
    MOBILITY("Itinérance", "mobilities"),
    PROGRAMMES("Réseaux", true, "programmes"),
    TRAININGS("Formations", true, "trainings", "other_trainings"),
    PARENT("Structure", "parent_structure");

    private final String label;
    private final boolean adds;
    private final List<String> columns;

    Fact(String label, String... columns) {
        this(label, false, columns);
    }

    Fact(String label, boolean adds, String... columns) {
        this.label = label;
        this.adds = adds;
        this.columns = List.of(columns);
    }

    /** The French name of the fact. */
    public String label() {
        return label;
    }

    /** Whether what several sources say adds up, rather than one of them being right. */
    boolean adds() {
        return adds;
    }

    List<String> columns() {
        return columns;
    }

    /** The columns of this fact in a row of {@code directory_place}. */
    Map<String, @Nullable Object> in(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        columns.forEach(column -> value.put(column, row.get(column)));
        return value;
    }

    /** Whether the row says anything of it. */
    boolean isSaid(Map<String, @Nullable Object> row) {
        Object first = row.get(columns.get(0));
        return first != null && !first.equals("") && !(first instanceof List<?> list && list.isEmpty());
    }

    /** The facts on which two rows differ. */
    static List<Fact> changed(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return Arrays.stream(values())
                .filter(fact -> !Objects.equals(fact.in(before), fact.in(after)))
                .toList();
    }
}
