package fr.passerelle.plan;

/** Where an action of the plan stands. */
public enum ActionState {
    TODO("À faire"),
    DOING("En cours"),
    DONE("Fait"),
    DROPPED("Abandonné");

    private final String label;

    ActionState(String label) {
        this.label = label;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** Whether something remains to be done. */
    public boolean open() {
        return this == TODO || this == DOING;
    }
}
