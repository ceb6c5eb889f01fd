package fr.passerelle.teamwork.task;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DayItem.Part;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Replacements.Absent;
import fr.passerelle.identity.Viewer;
import fr.passerelle.teamwork.Task;
import fr.passerelle.teamwork.TaskState;
import fr.passerelle.teamwork.Tasks;
import fr.passerelle.teamwork.Tasks.Asked;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tasks handed to me, the nearest day first; and those that a colleague declined, which wait for who handed them. */
@Component
class TaskDay implements DaySource {

    private static final int LINES = 10;
    private static final int READ = 100;

    private final Tasks tasks;

    TaskDay(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        return waiting(viewer, viewer.id());
    }

    @Override
    public List<DayItem> insteadOf(Viewer viewer, Absent absent) {
        return waiting(viewer, absent.account());
    }

    private List<DayItem> waiting(Viewer viewer, UUID account) {
        if (!viewer.may(Action.TAKE_TASKS)) {
            return List.of();
        }
        List<UUID> of = List.of(account);
        return Stream.concat(
                        tasks.of(viewer, new Asked(false, of, false), LINES, 0).stream()
                                .map(TaskDay::handed),
                        tasks.of(viewer, new Asked(true, of, false), READ, 0).stream()
                                .filter(task -> task.state() == TaskState.DECLINED)
                                .limit(LINES)
                                .map(TaskDay::declined))
                .toList();
    }

    private static DayItem handed(Task task) {
        boolean proposed = task.state() == TaskState.PROPOSED;
        return new DayItem(
                Part.DUE,
                task.name(),
                task.title() + ", tâche " + (proposed ? "proposée" : "confiée") + " par " + task.giver(),
                task.href(),
                task.dueOn(),
                "list",
                proposed ? "Répondre" : "Ouvrir");
    }

    private static DayItem declined(Task task) {
        return new DayItem(
                Part.DUE,
                task.name(),
                task.title() + ", tâche déclinée par "
                        + (task.answeredBy() == null ? task.receiver() : task.answeredBy()),
                task.href(),
                task.dueOn(),
                "list",
                "Décider");
    }
}
