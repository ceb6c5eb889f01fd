package fr.passerelle.procedure;

/** Where a supporting document stands. */
public enum PieceState {
    MISSING("Manque"),
    HELD("Réunie"),
    EXPIRED("Trop ancienne"),
    SENT("Envoyée"),
    NOT_NEEDED("Pas demandée");

    private final String label;

    PieceState(String label) {
        this.label = label;
    }

    /** The French words. */
    public String label() {
        return label;
    }
}
