package fr.passerelle.teamwork;

import java.util.EnumSet;
import java.util.Set;

/** Where a task handed to a colleague stands, and the one table of the moves between states. */
public enum TaskState {
    PROPOSED("Proposée", "now"),
    ACCEPTED("Acceptée", ""),
    DECLINED("Déclinée", "late"),
    DONE("Faite", "ok"),
    WITHDRAWN("Retirée", "");

    private final String label;
    private final String tag;

    TaskState(String label, String tag) {
        this.label = label;
        this.tag = tag;
    }

    /** The French word. */
    public String label() {
        return label;
    }

    /** The kind of its tag. */
    public String tag() {
        return tag;
    }

    /** Whether the one to whom it was handed still has to do with it. */
    public boolean open() {
        return this == PROPOSED || this == ACCEPTED;
    }

    /** Whether nothing more comes of it: a declined one still waits for the colleague who handed it. */
    public boolean over() {
        return next().isEmpty();
    }

    /** The states that may follow this one: the table of transitions. */
    public Set<TaskState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ACCEPTED, DECLINED, DONE, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(DECLINED, DONE, WITHDRAWN);
            case DECLINED -> EnumSet.of(PROPOSED, WITHDRAWN);
            case DONE, WITHDRAWN -> EnumSet.noneOf(TaskState.class);
        };
    }

    /** Whether that state may follow. */
    public boolean mayBecome(TaskState other) {
        return next().contains(other);
    }
}
