package fr.passerelle.teamwork;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands tasks over and moves them on: the one place where their state is written, with its trace. That the colleague follows was checked. */
@Component
public class Handing {

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Journal journal;
    private final Now now;

    Handing(JdbcClient jdbc, Notices notices, Journal journal, Now now) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.journal = journal;
        this.now = now;
    }

    /** What is asked, of whom, and for when. */
    public record Asked(
            String title, @Nullable String detail, @Nullable LocalDate dueOn, UUID colleague) {}

    /** Proposes a task to a colleague, who is told. */
    public UUID hand(Viewer viewer, UUID person, Asked asked) {
        UUID task = Ids.next();
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into teamwork_task (id, person_id, title, detail, due_on, given_by, given_to, given_at, state, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?)
                        """)
                .params(task, person, asked.title(), asked.detail(), asked.dueOn())
                .params(viewer.id(), asked.colleague(), at, at)
                .update();
        notices.tell(person, List.of(asked.colleague()));
        journal.record(viewer.actor(), Entry.on(person, "task.handed", task));
        return task;
    }

    /** Proposes a declined task to somebody else. */
    public void handOn(Viewer viewer, Task read, UUID colleague) {
        write(viewer, read, TaskState.PROPOSED, colleague, null);
        notices.tell(read.person(), List.of(colleague));
        journal.record(viewer.actor(), Entry.on(read.person(), "task.handed-on", read.id()));
    }

    /**
     * Moves a task on.
     *
     * @throws NotFound for a move that the table of states does not know
     * @throws OptimisticLockingFailureException when it changed since it was read
     */
    public void move(Viewer viewer, Task read, TaskState state, @Nullable String words) {
        write(viewer, read, state, read.givenTo(), words);
        journal.record(viewer.actor(), Entry.on(read.person(), verb(state), read.id()));
    }

    private void write(Viewer viewer, Task read, TaskState state, UUID colleague, @Nullable String words) {
        if (!read.state().mayBecome(state)) {
            throw new NotFound();
        }
        int moved = jdbc.sql("""
                        update teamwork_task
                        set state = :state, given_to = :to, words = :words, answered_by = :by, changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("to", colleague)
                .param("words", words)
                .param("by", state == TaskState.PROPOSED ? null : viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("id", read.id())
                .param("version", read.version())
                .update();
        if (moved == 0) {
            throw new OptimisticLockingFailureException("task changed meanwhile");
        }
    }

    private static String verb(TaskState state) {
        return switch (state) {
            case PROPOSED -> "task.handed-on";
            case ACCEPTED -> "task.accepted";
            case DECLINED -> "task.declined";
            case DONE -> "task.done";
            case WITHDRAWN -> "task.withdrawn";
        };
    }
}
