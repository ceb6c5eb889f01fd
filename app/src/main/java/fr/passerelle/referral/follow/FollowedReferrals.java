package fr.passerelle.referral.follow;

import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.referral.ReferralState;
import fr.passerelle.referral.Welcome;
import fr.passerelle.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The referrals as their short code opens them. */
@Component
class FollowedReferrals {

    private final JdbcClient jdbc;

    FollowedReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The referral of that code. It is looked up by its hash, and compared in constant time. */
    Optional<Followed> behind(String typed) {
        String code = PersonCodes.read(typed);
        if (code == null || Territories.current() == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select id, person_id, place_id, need, state, welcome, appointment_at, bring, sender_phone, person_says, person_code
                        from referral_referral where person_code_hash = ? and state <> 'DRAFT' and person_id is not null
                        """)
                .param(PersonCodes.hash(code))
                .query((row, i) -> same(code, row.getString("person_code"))
                        ? Optional.of(followed(row))
                        : Optional.<Followed>empty())
                .optional()
                .flatMap(found -> found);
    }

    /** Those of a person, the next appointments and the latest first. */
    List<Followed> of(UUID person) {
        return jdbc.sql("""
                        select id, person_id, place_id, need, state, welcome, appointment_at, bring, sender_phone, person_says
                        from referral_referral where person_id = ? and state <> 'DRAFT'
                        order by state in ('CLOSED', 'CANCELLED', 'RESULT'), coalesce(appointment_at, created_at) desc, id limit 30
                        """).param(person).query((row, i) -> followed(row)).list();
    }

    void say(Followed referral, String says) {
        jdbc.sql("update referral_referral set person_says = ? where id = ?")
                .params(says, referral.id())
                .update();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static Followed followed(ResultSet row) throws SQLException {
        return new Followed(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getString("need"),
                ReferralState.valueOf(row.getString("state")),
                row.getString("welcome") == null ? null : Welcome.valueOf(row.getString("welcome")),
                row.getTimestamp("appointment_at") == null
                        ? null
                        : row.getTimestamp("appointment_at").toInstant(),
                List.of((String[]) row.getArray("bring").getArray()),
                row.getString("sender_phone"),
                row.getString("person_says"));
    }
}
