package fr.passerelle.referral.loop;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.referral.ReferralState;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The referrals of a territory. */
@Component
class Referrals {

    private static final String COLUMNS = """
            select r.id, r.person_id, r.place_id, r.place_name, r.need, r.urgency, r.message, r.consent, r.shares, r.mailed_to,
                   r.state, r.decline_reason, r.decline_words, r.came_on, r.created_at, r.sender_name, r.sender_phone,
                   r.appointment_at, r.reminded_at, r.version
            from referral_referral r
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Referrals(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    record Referral(
            UUID id,
            UUID personId,
            UUID placeId,
            String placeName,
            String need,
            Urgency urgency,
            @Nullable String message,
            Consent consent,
            List<Share> shares,
            @Nullable String mailedTo,
            ReferralState state,
            @Nullable String declineReason,
            @Nullable String declineWords,
            @Nullable LocalDate cameOn,
            Instant createdAt,
            String senderName,
            @Nullable String senderPhone,
            @Nullable Instant appointmentAt,
            @Nullable Instant remindedAt,
            long version) {

        boolean shares(Share share) {
            return shares.contains(share);
        }
    }

    record Step(
            Instant at,
            ReferralState state,
            boolean byPlace,
            @Nullable String words) {}

    Optional<Referral> find(UUID person, UUID id) {
        return jdbc.sql(COLUMNS + " where r.person_id = ? and r.id = ?")
                .params(person, id)
                .query(Referrals::row)
                .optional();
    }

    List<Referral> of(UUID person, int limit) {
        return jdbc.sql(COLUMNS + " where r.person_id = ? order by r.created_at desc limit ?")
                .params(person, limit)
                .query(Referrals::row)
                .list();
    }

    /** Referrals mailed before that instant, without answer nor reminder so far. */
    List<Referral> unansweredSince(Instant limit) {
        return jdbc.sql(
                        COLUMNS
                                + " where r.state in ('SENT', 'READ') and r.mailed_to is not null and r.reminded_at is null and r.created_at < ?")
                .param(Timestamp.from(limit))
                .query(Referrals::row)
                .list();
    }

    List<Step> steps(UUID id) {
        return jdbc.sql("select at, state, by_place, words from referral_step where referral_id = ? order by at")
                .param(id)
                .query(Step.class)
                .list();
    }

    /** Writes a new referral with its first step. */
    UUID add(Viewer viewer, UUID person, UUID place, String placeName, ReferForm form, @Nullable String mailedTo) {
        UUID id = Ids.next();
        ReferralState state = mailedTo == null ? ReferralState.GIVEN : ReferralState.SENT;
        jdbc.sql("""
                        insert into referral_referral (id, person_id, place_id, place_name, plan_action, need, urgency, message, bring,
                            consent, shares, mailed_to, state, created_at, created_by, organisation_id, team_id, sender_name, sender_phone,
                            appointment_at)
                        values (:id, :person, :place, :placeName, :action, :need, :urgency, :message, :bring, :consent, :shares, :mailedTo,
                            :state, :now, :account, :organisation, :team, :sender, :senderPhone, :appointment)
                        """)
                .param("id", id)
                .param("person", person)
                .param("place", place)
                .param("placeName", placeName)
                .param("action", form.planAction())
                .param("need", form.need())
                .param("urgency", form.chosenUrgency().name())
                .param("message", form.message())
                .param("bring", form.bringList().toArray(String[]::new))
                .param("consent", form.chosenConsent().name())
                .param("shares", form.sharedNames())
                .param("mailedTo", mailedTo)
                .param("state", state.name())
                .param("now", Timestamp.from(now.instant()))
                .param("account", viewer.id())
                .param("organisation", viewer.organisation())
                .param("team", viewer.team())
                .param("sender", viewer.name() + ", " + viewer.organisationName())
                .param("senderPhone", form.senderPhone())
                .param("appointment", form.appointment().map(Timestamp::from).orElse(null))
                .update();
        step(id, state, false, viewer.id(), null);
        return id;
    }

    /** Moves a referral on; refuses a move that the table of states does not know, or one made on an older version. */
    void move(Referral referral, ReferralState next, UUID account, @Nullable String words) {
        if (!referral.state().mayBecome(next)) {
            throw new NotFound();
        }
        LocalDate came = next == ReferralState.CAME ? now.today() : null;
        int moved = jdbc.sql("""
                        update referral_referral set state = ?, came_on = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .params(next.name(), came, referral.id(), referral.version())
                .update();
        if (moved == 0) {
            throw new org.springframework.dao.OptimisticLockingFailureException("referral moved meanwhile");
        }
        step(referral.id(), next, false, account, words);
    }

    void reminded(Referral referral, @Nullable UUID account) {
        jdbc.sql("update referral_referral set reminded_at = ? where id = ?")
                .params(Timestamp.from(now.instant()), referral.id())
                .update();
        step(referral.id(), referral.state(), false, account, "Lieu relancé par e-mail");
    }

    private void step(
            UUID referral, ReferralState state, boolean byPlace, @Nullable UUID account, @Nullable String words) {
        jdbc.sql(
                        "insert into referral_step (id, referral_id, at, state, by_place, account, words) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), referral, Timestamp.from(now.instant()), state.name(), byPlace, account, words)
                .update();
    }

    private static Referral row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getString("place_name"),
                row.getString("need"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("message"),
                Consent.valueOf(row.getString("consent")),
                List.of((String[]) row.getArray("shares").getArray()).stream()
                        .map(Share::valueOf)
                        .toList(),
                row.getString("mailed_to"),
                ReferralState.valueOf(row.getString("state")),
                row.getString("decline_reason"),
                row.getString("decline_words"),
                row.getObject("came_on", LocalDate.class),
                row.getTimestamp("created_at").toInstant(),
                row.getString("sender_name"),
                row.getString("sender_phone"),
                instant(row.getTimestamp("appointment_at")),
                instant(row.getTimestamp("reminded_at")),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
