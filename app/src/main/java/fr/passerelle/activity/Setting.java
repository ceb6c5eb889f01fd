package fr.passerelle.activity;

/** Where it took place. */
public enum Setting {
    PLACE("Sur place", "au bureau, au lieu"),
    HOME("À domicile", "chez elle"),
    PHONE("Par téléphone", "appel"),
    REMOTE("À distance", "visio, message"),
    OTHER("Ailleurs", "autre");

    private final String label;
    private final String hint;

    Setting(String label, String hint) {
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
