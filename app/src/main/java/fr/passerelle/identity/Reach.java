package fr.passerelle.identity;

/** How far somebody reaches on a person: nowhere, to read, or to read and write. */
public enum Reach {
    /** As if she did not exist. */
    NONE,
    /** Pages that show; nothing may be sent. */
    READ,
    /** Pages that show, and forms. */
    CONTRIBUTE;

    /** Whether this reaches at least that far. */
    public boolean covers(Reach asked) {
        return compareTo(asked) >= 0;
    }

    /** The further of two. */
    public Reach or(Reach other) {
        return covers(other) ? this : other;
    }
}
