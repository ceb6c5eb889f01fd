package fr.passerelle.vault;

/** Whether a paper still serves. */
public enum Freshness {
    UP_TO_DATE("À jour", "ok"),
    SOON("Bientôt périmé", "now"),
    EXPIRED("Périmé", "late"),
    UNDATED("Sans date", ""),
    REPLACED("Remplacé", "");

    private final String label;
    private final String tag;

    Freshness(String label, String tag) {
        this.label = label;
        this.tag = tag;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** How the tag of that state is drawn. */
    public String tag() {
        return tag;
    }
}
