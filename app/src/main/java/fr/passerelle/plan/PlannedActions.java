package fr.passerelle.plan;

import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Action;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plans agreed with the persons of a territory. */
@Component
public class PlannedActions {

    /** SQL condition that keeps the persons {@code p} an action of whose plan should be done by now; takes {@code :today}. */
    public static final String LATE =
            "exists (select 1 from plan_action l where l.person_id = p.id and l.state in ('TODO', 'DOING') and l.due_on < :today)";

    private static final String SELECT = """
            select id, person_id, kind, code, title, detail, reason, who, due_on, state, drop_reason, screening_id, created_at, changed_at, version
            from plan_action
            """;

    private final JdbcClient jdbc;
    private final Now now;

    PlannedActions(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What an action says, whether it comes from the screening or not. */
    public record Wording(
            Action.Kind kind,
            String title,
            @Nullable String detail,
            @Nullable String reason,
            @Nullable Who who,
            @Nullable LocalDate dueOn) {}

    /** Where an action comes from. */
    public record Source(UUID screening, String code) {}

    /** An action of that person, if it is hers. */
    public Optional<PlannedAction> find(UUID person, UUID action) {
        return jdbc.sql(SELECT + " where person_id = ? and id = ?")
                .params(person, action)
                .query(PlannedAction.class)
                .optional();
    }

    /** An action of that person; anybody else's is absent. */
    public PlannedAction required(UUID person, UUID action) {
        return find(person, action).orElseThrow(NotFound::new);
    }

    /** The plan of a person, in the order agreed. */
    public List<PlannedAction> of(UUID person) {
        return jdbc.sql(SELECT + " where person_id = ? order by position, id")
                .param(person)
                .query(PlannedAction.class)
                .list();
    }

    /** Adds an action at the end of the plan. */
    public UUID add(Viewer viewer, UUID person, Wording wording, @Nullable Source source) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into plan_action (id, person_id, kind, code, title, detail, reason, who, due_on, state, screening_id, position,
                            created_at, changed_at, team_id)
                        select :id, :person, :kind, :code, :title, :detail, :reason, :who, :due, 'TODO', :screening,
                               coalesce(max(position), 0) + 1, :now, :now, :team
                        from plan_action where person_id = :person
                        """)
                .param("id", id)
                .param("person", person)
                .param("kind", wording.kind().name())
                .param("code", source == null ? null : source.code())
                .param("title", wording.title())
                .param("detail", wording.detail())
                .param("reason", wording.reason())
                .param("who", wording.who() == null ? null : wording.who().name())
                .param("due", wording.dueOn())
                .param("screening", source == null ? null : source.screening())
                .param("now", Timestamp.from(now.instant()))
                .param("team", viewer.team())
                .update();
        return id;
    }

    /** Says it in other words. */
    public void reword(PlannedAction action, Wording wording) {
        changed(jdbc.sql("""
                        update plan_action
                        set kind = :kind, title = :title, detail = :detail, reason = :reason, who = :who, due_on = :due, changed_at = :now,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                .param("kind", wording.kind().name())
                .param("title", wording.title())
                .param("detail", wording.detail())
                .param("reason", wording.reason())
                .param("who", wording.who() == null ? null : wording.who().name())
                .param("due", wording.dueOn())
                .param("now", Timestamp.from(now.instant()))
                .param("id", action.id())
                .param("version", action.version())
                .update());
    }

    /** Moves it on, or gives it up with a reason. */
    public void move(PlannedAction action, ActionState state, @Nullable String dropReason) {
        changed(jdbc.sql("""
                        update plan_action set state = :state, drop_reason = :reason, changed_at = :now, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("reason", dropReason)
                .param("now", Timestamp.from(now.instant()))
                .param("id", action.id())
                .param("version", action.version())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("action changed meanwhile");
        }
    }
}
