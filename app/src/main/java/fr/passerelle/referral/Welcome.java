package fr.passerelle.referral;

/** How a place expects the person. */
public enum Welcome {
    WHEN_OPEN("Elle peut venir pendant l’ouverture, sans rendez-vous"),
    AT_SLOT("Elle a rendez-vous");

    private final String label;

    Welcome(String label) {
        this.label = label;
    }

    /** The French sentence. */
    public String label() {
        return label;
    }
}
