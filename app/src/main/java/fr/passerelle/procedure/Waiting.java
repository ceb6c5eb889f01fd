package fr.passerelle.procedure;

/** What is awaited of the operator, or what it awaits. */
public enum Waiting {
    PIECE_ASKED("Une pièce est demandée"),
    NO_ANSWER("Pas de réponse"),
    UNDER_REVIEW("En cours d’étude");

    private final String label;

    Waiting(String label) {
        this.label = label;
    }

    /** The French words. */
    public String label() {
        return label;
    }
}
