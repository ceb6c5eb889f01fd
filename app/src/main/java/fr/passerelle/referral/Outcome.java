package fr.passerelle.referral;

/** What came of a visit, in the words of the place or of the one who refers. */
public enum Outcome {
    HELPED("La personne a été aidée"),
    ENROLLED("Elle est inscrite à un atelier"),
    REDIRECTED("Elle a été envoyée vers un autre lieu"),
    STOPPED("Cela s’est arrêté là");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The French sentence. */
    public String label() {
        return label;
    }
}
