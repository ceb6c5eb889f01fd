package fr.passerelle.permanence;

/** The languages in which one receives. */
public enum Spoken {
    FRENCH("français"),
    EASY_FRENCH("français facile"),
    SIGN("langue des signes (LSF)"),
    ARABIC("arabe"),
    BERBER("berbère"),
    COMORIAN("comorien"),
    ENGLISH("anglais"),
    SPANISH("espagnol"),
    ITALIAN("italien"),
    PORTUGUESE("portugais"),
    ROMANIAN("roumain"),
    TURKISH("turc"),
    UKRAINIAN("ukrainien");

    private final String label;

    Spoken(String label) {
        this.label = label;
    }

    /** The French word. */
    public String label() {
        return label;
    }
}
