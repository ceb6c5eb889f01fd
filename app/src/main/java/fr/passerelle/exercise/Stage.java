package fr.passerelle.exercise;

/** How much help there is: four stages, in the order in which one gains ease. */
public enum Stage {
    /** The exercise is shown done, step by step, aloud. */
    WATCH,
    /** The first hint always shows; what goes wrong is said at once. */
    HELPED,
    /** Hints when asked; some slips are found out later, as in real life. */
    ALONE,
    /** As alone, and something in the situation of the person has changed. */
    SURPRISE;

    /** Whether a slip that the body would see later is only said later. */
    boolean lateNews() {
        return this == ALONE || this == SURPRISE;
    }
}
