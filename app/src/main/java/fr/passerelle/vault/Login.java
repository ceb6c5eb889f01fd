package fr.passerelle.vault;

/** With what somebody opens her account; the password is hers alone. */
public enum Login {
    EMAIL("Une adresse e-mail", true),
    PHONE("Un numéro de téléphone", true),
    NUMBER("Un numéro d’allocataire ou de client", true),
    SOCIAL_SECURITY("Le numéro de sécurité sociale (il ne se note pas ici)", false),
    FRANCE_CONNECT("FranceConnect", false),
    UNKNOWN("Elle ne sait plus", false);

    private final String label;
    private final boolean told;

    Login(String label, boolean told) {
        this.label = label;
        this.told = told;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** Whether it is noted which one. */
    public boolean told() {
        return told;
    }
}
