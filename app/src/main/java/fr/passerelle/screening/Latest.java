package fr.passerelle.screening;

import fr.passerelle.instrument.Action;
import fr.passerelle.instrument.Evaluation;
import fr.passerelle.instrument.Flag;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known today of a person's difficulties: the question that plan, referrals and activity ask. The gate checked the right to ask. */
@Component
public class Latest {

    private final JdbcClient jdbc;
    private final Instruments instruments;
    private final Now now;

    Latest(JdbcClient jdbc, Instruments instruments, Now now) {
        this.jdbc = jdbc;
        this.instruments = instruments;
        this.now = now;
    }

    /**
     * The latest result.
     *
     * @param screening the screening it comes from
     * @param mode how to accompany: the professional's choice where there is one
     */
    public record Result(Screening screening, Evaluation evaluation, Evaluation.Mode mode) {

        /** The identifier of the screening. */
        public UUID id() {
            return screening.id();
        }

        /** The day on which it was done. */
        public LocalDate day() {
            return screening.day();
        }

        /** Facts worth acting on. */
        public Set<Flag> flags() {
            return evaluation.flags();
        }

        /** What is proposed, in its order. */
        public List<Action> actions() {
            return evaluation.actions();
        }

        /** The profile, or null when undetermined or at reception. */
        public Evaluation.@Nullable Profile profile() {
            return evaluation.profile();
        }
    }

    /** The latest result of that person: a full screening goes before a quick one; refusals and drafts do not count. */
    public Optional<Result> of(UUID person) {
        return jdbc.sql(Row.SELECT + """
                                 where person_id = ? and state = 'DONE'
                                 order by (taking = 'RECEPTION'), finished_at desc limit 1
                                """)
                .param(person)
                .query(Row::read)
                .optional()
                .map(this::result);
    }

    /** The profile of that person as a code, for a snapshot; empty when none is known. */
    public Optional<String> profile(UUID person) {
        return of(person).map(Result::profile).map(Enum::name);
    }

    private Result result(Screening screening) {
        Evaluation evaluation = screening.evaluated(instruments.of(screening.instrument()), now.today());
        return new Result(screening, evaluation, screening.mode(evaluation));
    }
}
