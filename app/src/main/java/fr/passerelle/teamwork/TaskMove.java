package fr.passerelle.teamwork;

import java.util.Arrays;
import java.util.List;

/** What can be said of a task, and by which of the two colleagues. */
public enum TaskMove {
    ACCEPT("Accepter", "check", TaskState.ACCEPTED, false),
    FINISH("C’est fait", "check", TaskState.DONE, false),
    DECLINE("Décliner", "close", TaskState.DECLINED, false),
    WITHDRAW("Retirer la tâche", "close", TaskState.WITHDRAWN, true);

    private final String label;
    private final String icon;
    private final TaskState target;
    private final boolean givers;

    TaskMove(String label, String icon, TaskState target, boolean givers) {
        this.label = label;
        this.icon = icon;
        this.target = target;
        this.givers = givers;
    }

    /** The French words of the button. */
    public String label() {
        return label;
    }

    /** A name of the sprite. */
    public String icon() {
        return icon;
    }

    /** Where it leads. */
    public TaskState target() {
        return target;
    }

    /** Those that may be said of a task now, by its giver or by its receiver. */
    public static List<TaskMove> of(TaskState state, boolean giver, boolean receiver) {
        return Arrays.stream(values())
                .filter(move -> state.mayBecome(move.target) && (move.givers ? giver : receiver))
                .toList();
    }
}
