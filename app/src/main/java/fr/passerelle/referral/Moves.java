package fr.passerelle.referral;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves referrals on: the one place where a state is written, with who did it and when. */
@Component
public class Moves {

    private final JdbcClient jdbc;
    private final Now now;
    private final Telling telling;

    Moves(JdbcClient jdbc, Now now, Telling telling) {
        this.jdbc = jdbc;
        this.now = now;
        this.telling = telling;
    }

    /** Who moves it. */
    public enum By {
        PROFESSIONAL,
        PLACE,
        PERSON
    }

    /** The referral as it was read. */
    public record From(UUID id, ReferralState state, long version) {}

    /**
     * What is said of the move; all but the state may be null.
     *
     * @param words what the thread shows instead of the state's own words
     */
    public record To(
            ReferralState state,
            @Nullable String words,
            @Nullable DeclineReason why,
            @Nullable String whyWords,
            @Nullable Welcome welcome,
            @Nullable Instant slot,
            @Nullable Outcome outcome,
            @Nullable ClosingReason closing) {

        /** Another state, and nothing more to say. */
        public static To state(ReferralState state) {
            return new To(state, null, null, null, null, null, null, null);
        }

        /** Declined, and why. */
        public static To declined(DeclineReason why, @Nullable String words) {
            return new To(ReferralState.DECLINED, null, why, words, null, null, null, null);
        }

        /** Accepted, at a slot or when the place is open. */
        public static To accepted(Welcome welcome, @Nullable Instant slot, String words) {
            return new To(ReferralState.ACCEPTED, words, null, null, welcome, slot, null, null);
        }

        /** What came of the visit. */
        public static To result(Outcome outcome) {
            return new To(ReferralState.RESULT, outcome.label(), null, null, null, null, outcome, null);
        }

        /** Closed, and why. */
        public static To closed(ClosingReason why, @Nullable String more) {
            String words = "Close\u00a0: " + why.label() + (more == null || more.isBlank() ? "" : ". " + more.strip());
            return new To(ReferralState.CLOSED, words, null, null, null, null, null, why);
        }
    }

    /** Moves a referral on; refuses a move that the table of states does not know, or one made on an older version. */
    public void move(From from, To to, By by, @Nullable UUID account) {
        if (!from.state().mayBecome(to.state())) {
            throw new NotFound();
        }
        // Once nobody is expected any more, the word that came along with the request has no reader left.
        int moved = jdbc.sql("""
                        update referral_referral
                        set state = :state, version = version + 1, moved_at = :now,
                            decline_reason = coalesce(:why, decline_reason), decline_words = coalesce(:whyWords, decline_words),
                            welcome = coalesce(:welcome, welcome),
                            appointment_at = coalesce(cast(:slot as timestamptz), appointment_at),
                            outcome = coalesce(:outcome, outcome), closing = coalesce(:closing, closing),
                            came_on = case when :state = 'CAME' then cast(:today as date) else came_on end,
                            visit_asked_at = case when :state = 'ACCEPTED' then null else visit_asked_at end,
                            message = case when :state in ('DECLINED', 'CLOSED', 'CANCELLED') then null else message end
                        where id = :id and version = :version
                        """)
                .param("state", to.state().name())
                .param("now", Timestamp.from(now.instant()))
                .param("why", name(to.why()))
                .param("whyWords", to.whyWords())
                .param("welcome", name(to.welcome()))
                .param("slot", to.slot() == null ? null : Timestamp.from(to.slot()))
                .param("outcome", name(to.outcome()))
                .param("closing", name(to.closing()))
                .param("today", now.today())
                .param("id", from.id())
                .param("version", from.version())
                .update();
        if (moved == 0) {
            throw new OptimisticLockingFailureException("referral moved meanwhile");
        }
        step(from.id(), to.state(), by, account, to.words());
    }

    /** Writes what happened in the thread, without moving; the sender is told of what others did. */
    public void step(UUID referral, ReferralState state, By by, @Nullable UUID account, @Nullable String words) {
        UUID step = Ids.next();
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into referral_step (id, referral_id, at, state, by_place, by_person, account, words, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(step, referral, at, state.name(), by == By.PLACE, by == By.PERSON, account, words)
                .param(by == By.PROFESSIONAL ? at : null)
                .update();
        if (by != By.PROFESSIONAL) {
            telling.atOnce(step);
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
