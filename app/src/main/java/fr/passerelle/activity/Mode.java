package fr.passerelle.activity;

/** Who held the mouse. */
public enum Mode {
    FOR("À la place", "je fais pour elle"),
    WITH("Avec", "nous faisons ensemble"),
    BY_PERSON("Faire faire", "elle fait, je regarde");

    private final String label;
    private final String hint;

    Mode(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** A word or two that make it clear. */
    public String hint() {
        return hint;
    }
}
