package fr.passerelle.procedure.due;

import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.Recurring.Window;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The due dates of persons. The right to ask was checked by the gate. */
@Component
class Dues {

    private static final String SELECT = """
            select d.id, d.person_id, d.procedure_id, d.sheet, d.title, d.kind, d.every_months, d.from_day, d.to_day, d.earliest_months,
                   d.latest_months, d.anchor, d.until_on, d.opens_on, d.due_on, d.ended_at, d.version
            from procedure_due d
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Dues(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    LocalDate today() {
        return now.today();
    }

    /** What somebody noted: its rhythm, from when it is counted, and its first turn. */
    record Noted(
            @Nullable UUID procedure,
            @Nullable String sheet,
            String title,
            Period period,
            LocalDate anchor,
            @Nullable LocalDate until,
            Window turn) {}

    /** A turn that is over. */
    record Past(UUID dueId, String title, LocalDate dueOn, Due.Outcome outcome) {}

    /** One of that person, still kept; anybody else's is absent. */
    Due required(UUID person, UUID due) {
        return jdbc.sql(SELECT + " where d.person_id = ? and d.id = ? and d.ended_at is null")
                .params(person, due)
                .query(Due.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What is kept for that person, the nearest first. */
    List<Due> of(UUID person) {
        return jdbc.sql(SELECT + " where d.person_id = ? and d.ended_at is null order by d.due_on, d.id")
                .param(person)
                .query(Due.class)
                .list();
    }

    /** The turns that are over, the last one first. */
    List<Past> past(UUID person, int limit) {
        return jdbc.sql("""
                        select t.due_id, d.title, t.due_on, t.outcome
                        from procedure_due d join procedure_turn t on t.due_id = d.id
                        where d.person_id = ? order by t.at desc limit ?
                        """).params(person, limit).query(Past.class).list();
    }

    /** Until when the person's own calendar may read them, or null. */
    @Nullable
    Instant sharedUntil(UUID person) {
        return jdbc.sql("select expires_at from procedure_calendar where person_id = ? and expires_at > ?")
                .params(person, Timestamp.from(now.instant()))
                .query((row, i) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    UUID add(Viewer viewer, UUID person, Noted noted) {
        UUID id = Ids.next();
        row(jdbc.sql("""
                        insert into procedure_due (id, person_id, team_id, procedure_id, sheet, title, kind, every_months, from_day, to_day,
                            earliest_months, latest_months, anchor, until_on, opens_on, due_on, created_at)
                        values (:id, :person, :team, :procedure, :sheet, :title, :kind, :every, :from, :to, :earliest, :latest, :anchor, :until,
                            :opens, :due, :now)
                        """), noted)
                .param("id", id)
                .param("person", person)
                .param("team", viewer.team())
                .param("procedure", noted.procedure())
                .param("sheet", noted.sheet())
                .param("now", Timestamp.from(now.instant()))
                .update();
        return id;
    }

    void change(Due due, Noted noted) {
        changed(row(jdbc.sql("""
                        update procedure_due
                        set title = :title, kind = :kind, every_months = :every, from_day = :from, to_day = :to, earliest_months = :earliest,
                            latest_months = :latest, anchor = :anchor, until_on = :until, opens_on = :opens, due_on = :due, version = version + 1
                        where id = :id and version = :version and ended_at is null
                        """), noted)
                .param("id", due.id())
                .param("version", due.version())
                .update());
    }

    private static JdbcClient.StatementSpec row(JdbcClient.StatementSpec statement, Noted noted) {
        Period period = noted.period();
        return statement
                .param("title", noted.title())
                .param("kind", period.kind().name())
                .param("every", period.everyMonths())
                .param("from", period.fromDay())
                .param("to", period.toDay())
                .param("earliest", period.earliestMonths())
                .param("latest", period.latestMonths())
                .param("anchor", noted.anchor())
                .param("until", noted.until())
                .param("opens", noted.turn().opens())
                .param("due", noted.turn().closes());
    }

    /** Keeps what became of the present turn and goes to the next; false when there is none and it is over. */
    boolean turn(Viewer viewer, Due due, Due.Outcome outcome) {
        Optional<Window> next = due.following();
        changed(jdbc.sql("""
                        update procedure_due
                        set opens_on = coalesce(:opens, opens_on), due_on = coalesce(:due, due_on), ended_at = :ended, version = version + 1
                        where id = :id and version = :version and ended_at is null
                        """)
                .param("opens", next.map(Window::opens).orElse(null))
                .param("due", next.map(Window::closes).orElse(null))
                .param("ended", next.isPresent() ? null : Timestamp.from(now.instant()))
                .param("id", due.id())
                .param("version", due.version())
                .update());
        jdbc.sql("""
                        insert into procedure_turn (due_id, due_on, outcome, at, account) values (?, ?, ?, ?, ?)
                        on conflict (due_id, due_on) do update set outcome = excluded.outcome, at = excluded.at, account = excluded.account
                        """)
                .params(due.id(), due.dueOn(), outcome.name(), Timestamp.from(now.instant()), viewer.id())
                .update();
        return next.isPresent();
    }

    /** It comes no more. */
    void end(Due due) {
        changed(jdbc.sql(
                        "update procedure_due set ended_at = ?, version = version + 1 where id = ? and version = ? and ended_at is null")
                .params(Timestamp.from(now.instant()), due.id(), due.version())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("due date changed meanwhile");
        }
    }
}
