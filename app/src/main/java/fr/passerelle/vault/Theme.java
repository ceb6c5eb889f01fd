package fr.passerelle.vault;

/** The shelves on which papers stand, in their order. */
public enum Theme {
    IDENTITY("Identité et séjour"),
    FAMILY("Famille"),
    HOME("Logement"),
    MONEY("Ressources, impôts, banque"),
    HEALTH("Santé et handicap"),
    WORK("Travail et études"),
    OTHER("Autres papiers");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    /** The French words. */
    public String label() {
        return label;
    }
}
