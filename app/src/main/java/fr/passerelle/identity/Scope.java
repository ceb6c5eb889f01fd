package fr.passerelle.identity;

/** How far a granted action reaches. */
public enum Scope {
    /** Not granted. */
    NONE("non"),
    /** The persons whom one of my teams follows, or those opened to me by a motivated access still valid. */
    FOLLOWED("personnes suivies"),
    /** The whole territory, or no person at all. */
    TERRITORY("oui");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    /** The French word of the charter page. */
    public String label() {
        return label;
    }
}
