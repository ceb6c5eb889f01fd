package fr.passerelle.identity.admin;

import java.util.Arrays;

/** The kinds of structure met in the field. */
enum StructureKind {
    MDS("Département, maison des solidarités"),
    CCAS("CCAS ou CIAS"),
    CAF("Caisse d’allocations familiales"),
    MSA("Mutualité sociale agricole"),
    CPAM("Caisse primaire d’assurance maladie"),
    CARSAT("Caisse de retraite (CARSAT)"),
    FRANCE_TRAVAIL("France Travail"),
    MISSION_LOCALE("Mission locale"),
    FRANCE_SERVICES("France services"),
    ASSOCIATION("Association"),
    MEDIATHEQUE("Médiathèque"),
    OTHER("Autre structure");

    private final String label;

    StructureKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The French words for what is stored. */
    static String labelOf(String stored) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(stored))
                .findFirst()
                .orElse(OTHER)
                .label;
    }
}
