package fr.passerelle.referral;

/** Why a place declines; a closed list, so that gaps of the territory can be counted. Source: the reasons offered by the field's referral tools. */
public enum DeclineReason {
    FULL("Nous sommes complets"),
    NOT_OUR_SERVICE("Nous ne proposons pas cette aide"),
    NOT_ELIGIBLE("La personne ne remplit pas nos conditions"),
    TOO_FAR("La personne habite hors de notre secteur"),
    UNREACHABLE("Nous n’arrivons pas à joindre la personne"),
    NOT_INTERESTED("La personne ne souhaite pas venir"),
    CLOSED("Le lieu est fermé ou a changé"),
    OTHER("Autre raison");

    private final String label;

    DeclineReason(String label) {
        this.label = label;
    }

    /** The French sentence that the place chooses. */
    public String label() {
        return label;
    }
}
