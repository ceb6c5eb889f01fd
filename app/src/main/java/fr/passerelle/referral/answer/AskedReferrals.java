package fr.passerelle.referral.answer;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.referral.DeclineReason;
import fr.passerelle.referral.LinkToken;
import fr.passerelle.referral.ReferralState;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The referrals as their signed link opens them. */
@Component
class AskedReferrals {

    private final JdbcClient jdbc;
    private final Now now;

    AskedReferrals(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The referral behind a token; an unknown or expired token is absent. */
    Asked behind(String token) {
        return jdbc.sql("""
                        select r.id, r.person_id, r.place_name, r.sender_name, r.sender_phone, r.state, r.created_at, r.appointment_at, r.version,
                               case when 'FIRST_NAME' = any(r.shares) then p.display_name end as first_name,
                               case when 'PHONE' = any(r.shares) and not p.never_call then p.phone end as phone,
                               case when 'LANGUAGE' = any(r.shares) then p.languages else '{}' end as languages,
                               case when 'NEED' = any(r.shares) then r.need end as need,
                               r.message
                        from referral_link l
                        join referral_referral r on r.id = l.referral_id
                        join people_person p on p.id = r.person_id
                        where l.token_hash = ? and l.expires_at > ?
                        """)
                .params(LinkToken.hash(token), Timestamp.from(now.instant()))
                .query((row, i) -> new Asked(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("place_name"),
                        row.getString("sender_name"),
                        row.getString("sender_phone"),
                        ReferralState.valueOf(row.getString("state")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("appointment_at") == null
                                ? null
                                : row.getTimestamp("appointment_at").toInstant(),
                        row.getString("first_name"),
                        row.getString("phone"),
                        List.of((String[]) row.getArray("languages").getArray()),
                        row.getString("need"),
                        row.getString("message"),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The place moves the referral on; why is only for a decline. */
    void move(Asked asked, ReferralState next, @Nullable DeclineReason why, @Nullable String words) {
        if (!asked.state().mayBecome(next)) {
            throw new NotFound();
        }
        int moved = jdbc.sql("""
                        update referral_referral
                        set state = :state, decline_reason = :why, decline_words = :words, version = version + 1,
                            came_on = case when :state = 'CAME' then cast(:today as date) else came_on end
                        where id = :id and version = :version
                        """)
                .param("state", next.name())
                .param("why", why == null ? null : why.name())
                .param("words", words)
                .param("today", now.today())
                .param("id", asked.id())
                .param("version", asked.version())
                .update();
        if (moved == 0) {
            throw new OptimisticLockingFailureException("referral moved meanwhile");
        }
        jdbc.sql("insert into referral_step (id, referral_id, at, state, by_place) values (?, ?, ?, ?, true)")
                .params(Ids.next(), asked.id(), Timestamp.from(now.instant()), next.name())
                .update();
    }
}
