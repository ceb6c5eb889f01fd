package fr.passerelle.screening;

import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Evaluation;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The screenings of a territory. */
@Component
public class Screenings {

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Now now;

    Screenings(JdbcClient jdbc, Instruments instruments, Now now) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.now = now;
    }

    /** A screening of that person; anybody else's is absent. */
    public Screening required(UUID person, UUID id) {
        return jdbc.sql(Row.SELECT + " where person_id = ? and id = ?")
                .params(person, id)
                .query(Row::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The draft of that person, if one was begun. */
    public Optional<Screening> draft(UUID person) {
        return jdbc.sql(Row.SELECT + " where person_id = ? and state = 'DRAFT'")
                .param(person)
                .query(Row::read)
                .optional();
    }

    /** Everything that was done or refused, newest first. */
    public List<Screening> history(UUID person) {
        return jdbc.sql(Row.SELECT
                        + " where person_id = ? and state <> 'DRAFT' order by finished_at desc, id desc limit 100")
                .param(person)
                .query(Row::read)
                .list();
    }

    /** The last one done before that one with the same version, both in full: the only ones that may be compared. */
    public Optional<Screening> before(Screening screening) {
        return screening.quick() || screening.state() != Screening.State.DONE
                ? Optional.empty()
                : history(screening.person()).stream()
                        .filter(other -> other.state() == Screening.State.DONE && !other.quick())
                        .filter(other -> other.instrument().equals(screening.instrument()))
                        .filter(other -> finished(other).isBefore(finished(screening)))
                        .findFirst();
    }

    /** Begins a draft; where another was begun in the same moment, that one holds. */
    public Screening start(Viewer viewer, UUID person, Taking taking) {
        try {
            return insert(viewer, person, taking, Screening.State.DRAFT);
        } catch (DuplicateKeyException begun) {
            throw new OptimisticLockingFailureException("a draft was begun meanwhile", begun);
        }
    }

    /** The reception's version: done at once, or refused; a draft begun by somebody else stays as it is. */
    public Screening quick(Viewer viewer, UUID person, Answers answers, Need need, boolean refused) {
        Screening begun =
                insert(viewer, person, Taking.RECEPTION, refused ? Screening.State.REFUSED : Screening.State.DONE);
        Answers kept = refused ? demand(answers) : answers;
        jdbc.sql(
                        "update screening_screening set answers = cast(? as jsonb), right_at_risk = ?, finished_at = ? where id = ?")
                .params(Row.json(kept), need.rightAtRisk(), Timestamp.from(now.instant()), begun.id())
                .update();
        Screening done = required(person, begun.id());
        summarise(done);
        return done;
    }

    private Screening insert(Viewer viewer, UUID person, Taking taking, Screening.State state) {
        UUID id = Ids.next();
        Screening.Past past = past(person);
        jdbc.sql("""
                        insert into screening_screening (id, person_id, instrument, taking, state, asked_before, learning_declined_on,
                            started_at, author, team_id)
                        values (:id, :person, :instrument, :taking, :state, :asked, :declined, :now, :author, :team)
                        """)
                .param("id", id)
                .param("person", person)
                .param("instrument", instruments.current().version())
                .param("taking", taking.name())
                .param("state", state.name())
                .param("asked", past.askedBefore())
                .param("declined", past.learningDeclinedOn())
                .param("now", Timestamp.from(now.instant()))
                .param("author", viewer.id())
                .param("team", viewer.team())
                .update();
        return required(person, id);
    }

    /** Keeps answers in a draft, on the version that was read. */
    public Screening keep(Screening draft, Taking taking, Answers answers, Need need) {
        changed(jdbc.sql("""
                        update screening_screening
                        set taking = :taking, answers = cast(:answers as jsonb), need = :need, need_due = :due, right_at_risk = :risk,
                            version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("taking", taking.name())
                .param("answers", Row.json(answers))
                .param("need", need.words())
                .param("due", need.due())
                .param("risk", need.rightAtRisk())
                .param("id", draft.id())
                .param("version", draft.version())
                .update());
        return required(draft.person(), draft.id());
    }

    /** Finishes a draft: its result is now the person's. */
    public void finish(Screening draft) {
        close(draft, Screening.State.DONE, draft.answers());
    }

    /** The person does not wish to go on: kept as a refusal, without reason; of the answers only what she asks for stays. */
    public void refuse(Screening draft) {
        close(draft, Screening.State.REFUSED, demand(draft.answers()));
    }

    private static Answers demand(Answers answers) {
        var asked = answers.chosen().get("Q16");
        return asked == null ? Answers.none() : Answers.of(Map.of("Q16", asked));
    }

    private void close(Screening draft, Screening.State state, Answers answers) {
        changed(jdbc.sql("""
                        update screening_screening
                        set state = :state, answers = cast(:answers as jsonb), finished_at = :now, version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                .param("state", state.name())
                .param("answers", Row.json(answers))
                .param("now", Timestamp.from(now.instant()))
                .param("id", draft.id())
                .param("version", draft.version())
                .update());
        summarise(required(draft.person(), draft.id()));
    }

    /** Confirms a durable reason until that day, or withdraws it. */
    public void confirm(Screening screening, @Nullable LocalDate reviewOn) {
        changed(jdbc.sql("""
                        update screening_screening
                        set durable_confirmed_on = :today, durable_review_on = :review, version = version + 1
                        where id = :id and version = :version and state = 'DONE'
                        """)
                .param("today", reviewOn == null ? null : now.today())
                .param("review", reviewOn)
                .param("id", screening.id())
                .param("version", screening.version())
                .update());
        summarise(required(screening.person(), screening.id()));
    }

    /** Chooses another mode than the one proposed, or goes back to it. */
    public void choose(Screening screening, Screening.@Nullable Choice choice) {
        changed(jdbc.sql("""
                        update screening_screening set override_mode = :mode, override_reason = :reason, version = version + 1
                        where id = :id and version = :version and state = 'DONE'
                        """)
                .param("mode", choice == null ? null : choice.mode().name())
                .param("reason", choice == null ? null : choice.reason().name())
                .param("id", screening.id())
                .param("version", screening.version())
                .update());
        summarise(required(screening.person(), screening.id()));
    }

    /** Copies the result into the columns that lists read. */
    private void summarise(Screening screening) {
        Evaluation evaluation = screening.evaluated(instruments.of(screening.instrument()), now.today());
        var level = evaluation.level();
        var profile = evaluation.profile();
        String[] flags = evaluation.flags().stream().map(Enum::name).toArray(String[]::new);
        jdbc.sql(
                        "update screening_screening set level = :level, profile = :profile, mode = :mode, flags = :flags where id = :id")
                .param("level", level == null ? null : level.name())
                .param("profile", profile == null ? null : profile.name())
                .param("mode", screening.mode(evaluation).name())
                .param("flags", flags)
                .param("id", screening.id())
                .update();
    }

    private Screening.Past past(UUID person) {
        return jdbc.sql("""
                        select coalesce(bool_or(state = 'REFUSED'), false) as asked_before,
                               cast(max(finished_at) filter (where answers -> 'Q16' @> '["FOR_ME"]' or answers -> 'Q16' @> '["NOTHING"]')
                                    at time zone 'Europe/Paris' as date) as learning_declined_on
                        from screening_screening where person_id = ? and state <> 'DRAFT'
                        """).param(person).query(Screening.Past.class).single();
    }

    private static java.time.Instant finished(Screening screening) {
        return screening.finishedAt() == null ? screening.startedAt() : screening.finishedAt();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("screening changed meanwhile");
        }
    }
}
