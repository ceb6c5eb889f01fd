package fr.passerelle.procedure;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves procedures on: the one place where a state is written, with its step, its trace and what follows from it. */
@Component
public class Moves {

    private final JdbcClient jdbc;
    private final Now now;
    private final Steps steps;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Moves(JdbcClient jdbc, Now now, Steps steps, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.now = now;
        this.steps = steps;
        this.journal = journal;
        this.events = events;
    }

    /**
     * Where it goes, and what is said of it; all but the state and the day may be null.
     *
     * @param day the day on which it happened
     * @param waitingBy by when the operator wants what it asked
     * @param expectedOn when an answer is now expected
     * @param reference the receipt number
     */
    public record To(
            ProcedureState state,
            LocalDate day,
            @Nullable Waiting waiting,
            @Nullable LocalDate waitingBy,
            @Nullable LocalDate expectedOn,
            @Nullable String reference,
            @Nullable BigDecimal amount,
            @Nullable AbandonReason reason,
            @Nullable String words,
            @Nullable UUID attachment,
            @Nullable Integer minutes) {

        /** Another state that day, and nothing more to say. */
        public static To state(ProcedureState state, LocalDate day) {
            return new To(state, day, null, null, null, null, null, null, null, null, null);
        }
    }

    /** Tells that a procedure has begun, in the file of each of its people; the first is the applicant. */
    public void begun(Viewer viewer, List<UUID> people, UUID procedure) {
        steps.write(
                viewer,
                procedure,
                new Steps.Step(now.instant(), null, Steps.Kind.STARTED, null, null, null, null, null, null));
        people.forEach(person -> journal.record(viewer.actor(), Entry.on(person, "procedure.started", procedure)));
        events.publishEvent(new ProcedureMoved(procedure, people.get(0), ProcedureState.TO_PREPARE));
    }

    /**
     * Moves a procedure on.
     *
     * @param person one of its people
     * @param read the procedure as it was read
     * @throws NotFound for a move that the table of states does not know
     * @throws OptimisticLockingFailureException when it changed since it was read
     */
    public void move(Viewer viewer, UUID person, Procedure read, To to) {
        if (!read.state().mayBecome(to.state())) {
            throw new NotFound();
        }
        write(read, to);
        if (to.state() == ProcedureState.SENT) {
            jdbc.sql(
                            "update procedure_piece set state = 'SENT', version = version + 1 where procedure_id = ? and state = 'HELD'")
                    .param(read.id())
                    .update();
        }
        steps.write(viewer, read.id(), step(to));
        journal.record(viewer.actor(), Entry.on(person, verb(to.state()), read.id()));
        events.publishEvent(new ProcedureMoved(read.id(), applicant(read.id()), to.state()));
    }

    private void write(Procedure read, To to) {
        int moved = jdbc.sql("""
                        update procedure_procedure
                        set state = :state, waiting = :waiting, waiting_by = cast(:waitingBy as date), expected_on = cast(:expectedOn as date),
                            reference = coalesce(:reference, reference), amount = coalesce(cast(:amount as numeric), amount),
                            sent_on = case when :state = 'SENT' then cast(:day as date) else sent_on end,
                            decided_on = case when :state in ('ACCEPTED', 'PARTLY', 'REFUSED') then cast(:day as date) else decided_on end,
                            right_opened_on = case when :state = 'RIGHT_OPEN' then cast(:day as date) end,
                            abandon_reason = :reason, changed_at = :now,
                            closed_at = case when :state in ('RIGHT_OPEN', 'ABANDONED') then cast(:now as timestamptz) end,
                            version = version + 1
                        where id = :id and version = :version and answers_version = :answersVersion
                        """)
                .param("state", to.state().name())
                .param("waiting", to.waiting() == null ? null : to.waiting().name())
                .param("waitingBy", to.waitingBy())
                .param("expectedOn", to.expectedOn())
                .param("reference", to.reference())
                .param("amount", to.amount())
                .param("day", to.day())
                .param("reason", to.reason() == null ? null : to.reason().name())
                .param("now", Timestamp.from(now.instant()))
                .param("id", read.id())
                .param("version", read.version())
                .param("answersVersion", read.answersVersion())
                .update();
        if (moved == 0) {
            throw new OptimisticLockingFailureException("procedure moved meanwhile");
        }
    }

    private UUID applicant(UUID procedure) {
        return jdbc.sql("select person_id from procedure_person where procedure_id = ? order by position limit 1")
                .param(procedure)
                .query(UUID.class)
                .single();
    }

    private Steps.Step step(To to) {
        return new Steps.Step(
                now.instant(),
                null,
                Steps.Kind.MOVED,
                to.state(),
                to.waiting(),
                to.day().equals(now.today()) ? null : to.day(),
                to.minutes(),
                to.reason() == null ? to.words() : to.reason().label() + (to.words() == null ? "" : ". " + to.words()),
                to.attachment());
    }

    private static String verb(ProcedureState state) {
        return switch (state) {
            case TO_PREPARE -> "procedure.reopened";
            case READY -> "procedure.made-ready";
            case SENT -> "procedure.sent";
            case WAITING -> "procedure.waiting-noted";
            case ACCEPTED -> "procedure.accepted";
            case PARTLY -> "procedure.partly-accepted";
            case REFUSED -> "procedure.refused";
            case REMEDY -> "procedure.contested";
            case RIGHT_OPEN -> "procedure.right-opened";
            case ABANDONED -> "procedure.abandoned";
        };
    }
}
