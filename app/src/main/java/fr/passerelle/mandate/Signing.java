package fr.passerelle.mandate;

/** How a mandate was signed; none asks for a national digital identity. */
public enum Signing {
    SCREEN("Signé à l’écran"),
    PAPER("Signé sur papier"),
    WITNESS("Signé devant témoin");

    private final String label;

    Signing(String label) {
        this.label = label;
    }

    /** The French words. */
    public String label() {
        return label;
    }
}
