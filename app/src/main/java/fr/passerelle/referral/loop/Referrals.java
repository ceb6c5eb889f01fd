package fr.passerelle.referral.loop;

import fr.passerelle.directory.PlaceCards;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.people.Dossiers;
import fr.passerelle.referral.ClosingReason;
import fr.passerelle.referral.Moves;
import fr.passerelle.referral.Outcome;
import fr.passerelle.referral.ReferralState;
import fr.passerelle.referral.Welcome;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
            select r.id, r.person_id, r.place_id, r.place_name, r.need, r.urgency, r.message, r.bring, r.consent, r.shares, r.mailed_to,
                   r.state, r.decline_reason, r.decline_words, r.came_on, r.created_at, r.sender_name, r.sender_phone,
                   r.appointment_at, r.reminded_at, r.service, r.welcome, r.outcome, r.closing, r.follows, r.person_says, r.version
            from referral_referral r
            """;

    private final JdbcClient jdbc;
    private final Now now;
    private final Moves moves;

    Referrals(JdbcClient jdbc, Now now, Moves moves) {
        this.jdbc = jdbc;
        this.now = now;
        this.moves = moves;
    }

    record Referral(
            UUID id,
            UUID personId,
            UUID placeId,
            String placeName,
            String need,
            Urgency urgency,
            @Nullable String message,
            List<String> bring,
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
            @Nullable String service,
            @Nullable Welcome welcome,
            @Nullable Outcome outcome,
            @Nullable ClosingReason closing,
            @Nullable UUID follows,
            @Nullable String personSays,
            long version) {

        Moves.From from() {
            return new Moves.From(id, state, version);
        }

        /** Whole days for which the place has been silent; 0 where nothing is awaited from it. */
        long silence(LocalDate today) {
            return state.unanswered() ? ChronoUnit.DAYS.between(LocalDate.ofInstant(createdAt, Now.PARIS), today) : 0;
        }

        /** Where it stands, in words: what was done last, or for how long nobody has answered. */
        String situation(LocalDate today) {
            return TeamReferrals.situation(state, silence(today));
        }
    }

    record Step(
            Instant at,
            ReferralState state,
            boolean byPlace,
            boolean byPerson,
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

    /** Referrals mailed, without answer nor reminder so far. */
    List<Referral> unreminded() {
        return jdbc.sql(
                        COLUMNS
                                + " where r.state in ('SENT', 'READ') and r.mailed_to is not null and r.reminded_at is null and r.person_id is not null")
                .query(Referrals::row)
                .list();
    }

    /** Persons expected before that slot, or accepted without one before that move, of whom the place was not asked yet. */
    List<Referral> expectedBefore(Instant slot, Instant accepted) {
        return jdbc.sql(COLUMNS + """
                         where r.state = 'ACCEPTED' and r.mailed_to is not null and r.visit_asked_at is null and r.person_id is not null
                           and coalesce(r.appointment_at < ?, r.moved_at < ?)
                        """)
                .params(Timestamp.from(slot), Timestamp.from(accepted))
                .query(Referrals::row)
                .list();
    }

    /** Claims the question « est-elle venue ? »; false when another run has already asked it. */
    boolean visitAsked(Referral referral) {
        return jdbc.sql("update referral_referral set visit_asked_at = ? where id = ? and visit_asked_at is null")
                        .params(Timestamp.from(now.instant()), referral.id())
                        .update()
                == 1;
    }

    /** The referral that was made in the place of this one. */
    Optional<Referral> replacing(Referral first) {
        return jdbc.sql(COLUMNS + " where r.person_id = ? and r.follows = ? order by r.created_at desc limit 1")
                .params(first.personId(), first.id())
                .query(Referrals::row)
                .optional();
    }

    List<Step> steps(UUID id) {
        return jdbc.sql(
                        "select at, state, by_place, by_person, words from referral_step where referral_id = ? order by at")
                .param(id)
                .query(Step.class)
                .list();
    }

    /** Writes a new referral with its first step: a draft where the place is to be told, else what the person leaves with. */
    UUID add(Viewer viewer, UUID person, PlaceCards.Card place, ReferForm form) {
        UUID id = Ids.next();
        ReferralState state = form.mailWanted() ? ReferralState.DRAFT : ReferralState.GIVEN;
        String code = PersonCodes.draw();
        jdbc.sql("""
                        insert into referral_referral (id, person_id, place_id, place_name, plan_action, need, service, urgency, message,
                            bring, consent, shares, mailed_to, state, created_at, moved_at, created_by, organisation_id, team_id, sender_name,
                            sender_phone, appointment_at, follows, person_code, person_code_hash)
                        values (:id, :person, :place, :placeName, :action, :need, :service, :urgency, :message, :bring, :consent, :shares,
                            :mailedTo, :state, :now, :now, :account, :organisation, :team, :sender, :senderPhone, :appointment, :follows,
                            :code, :codeHash)
                        """)
                .param("id", id)
                .param("person", person)
                .param("place", place.id())
                .param("placeName", place.name())
                .param("action", form.planAction())
                .param("need", form.need())
                .param("service", form.serviceName())
                .param("urgency", form.chosenUrgency().name())
                .param("message", form.message())
                .param("bring", form.bringList().toArray(String[]::new))
                .param("consent", form.chosenConsent().name())
                .param("shares", form.sharedNames())
                .param("mailedTo", form.mailWanted() ? place.email() : null)
                .param("state", state.name())
                .param("now", Timestamp.from(now.instant()))
                .param("account", viewer.id())
                .param("organisation", viewer.organisation())
                .param("team", viewer.team())
                .param("sender", viewer.name() + ", " + viewer.organisationName())
                .param("senderPhone", form.senderPhone())
                .param("appointment", form.appointment().map(Timestamp::from).orElse(null))
                .param("follows", form.apres())
                .param("code", code)
                .param("codeHash", PersonCodes.hash(code))
                .update();
        moves.step(id, state, Moves.By.PROFESSIONAL, viewer.id(), null);
        return id;
    }

    /** A draft leaves: its days are counted from now. */
    void send(Referral draft, UUID account) {
        moves.move(draft.from(), Moves.To.state(ReferralState.SENT), Moves.By.PROFESSIONAL, account);
        jdbc.sql("update referral_referral set created_at = moved_at where id = ?")
                .param(draft.id())
                .update();
    }

    /** Erases a draft: nobody was told of it. */
    void erase(UUID person, UUID draft) {
        jdbc.sql("delete from referral_referral where person_id = ? and id = ? and state = 'DRAFT'")
                .params(person, draft)
                .update();
    }

    /** Moves a referral on, on behalf of a professional. */
    void move(Referral referral, Moves.To to, UUID account) {
        moves.move(referral.from(), to, Moves.By.PROFESSIONAL, account);
    }

    /** Claims the reminder; false when another run has already sent it. */
    boolean reminded(Referral referral, @Nullable UUID account) {
        int claimed = jdbc.sql(
                        "update referral_referral set reminded_at = ? where id = ? and reminded_at is not distinct from ?")
                .params(Timestamp.from(now.instant()), referral.id())
                .param(referral.remindedAt() == null ? null : Timestamp.from(referral.remindedAt()))
                .update();
        if (claimed == 1) {
            moves.step(referral.id(), referral.state(), Moves.By.PROFESSIONAL, account, "Lieu relancé par e-mail");
        }
        return claimed == 1;
    }

    /** Persons whom the viewer follows and whose name holds that text, for the same place; the one who is referred already is left out. */
    List<Followed> followed(Viewer viewer, UUID except, String text) {
        return jdbc.sql("select p.id, p.display_name as name from people_person p where p.id <> :except"
                        + " and strpos(lower(unaccent(p.display_name)), lower(unaccent(:text))) > 0 and "
                        + Dossiers.FOLLOWED + " order by p.display_name limit 30")
                .param("except", except)
                .param("text", text.strip())
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .query(Followed.class)
                .list();
    }

    record Followed(UUID id, String name) {}

    /** Whether the people of an organisation stand behind that place, and answer from their own accounts. */
    boolean kept(UUID place) {
        return jdbc.sql("select exists (select 1 from directory_keeper where place_id = ?)")
                .param(place)
                .query(Boolean.class)
                .single();
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
                List.of((String[]) row.getArray("bring").getArray()),
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
                row.getString("service"),
                constant(Welcome.class, row.getString("welcome")),
                constant(Outcome.class, row.getString("outcome")),
                constant(ClosingReason.class, row.getString("closing")),
                row.getObject("follows", UUID.class),
                row.getString("person_says"),
                row.getLong("version"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
