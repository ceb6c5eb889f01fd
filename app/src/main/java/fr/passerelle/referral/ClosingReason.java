package fr.passerelle.referral;

/** Why somebody closes a referral; nothing closes by itself. */
public enum ClosingReason {
    DONE("On sait ce que cela a donné"),
    NO_ANSWER("Le lieu n’a pas répondu"),
    SECOND_CHOICE("Un autre lieu a été choisi"),
    UNREACHABLE("On n’arrive plus à joindre la personne"),
    GAVE_UP("La personne ne souhaite plus y aller"),
    OTHER("Autre raison");

    private final String label;

    ClosingReason(String label) {
        this.label = label;
    }

    /** The French sentence. */
    public String label() {
        return label;
    }
}
