package fr.passerelle.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of a referral what the person agreed to share, for the preview, for the signed link and for the received referrals alike. */
@Component
public class SharedReferrals {

    private final JdbcClient jdbc;

    SharedReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be read of that referral. */
    public Optional<Shared> of(UUID referral) {
        return jdbc.sql("""
                        select r.sender_name, r.sender_phone, r.created_at, r.appointment_at, r.message,
                               case when 'FIRST_NAME' = any(r.shares) then p.display_name end as first_name,
                               case when 'PHONE' = any(r.shares) and not p.never_call then p.phone end as phone,
                               case when 'LANGUAGE' = any(r.shares) then p.languages else '{}' end as languages,
                               case when 'NEED' = any(r.shares) then r.need end as need
                        from referral_referral r join people_person p on p.id = r.person_id
                        where r.id = ?
                        """).param(referral).query((row, i) -> shared(row)).optional();
    }

    private static Shared shared(ResultSet row) throws SQLException {
        return new Shared(
                row.getString("sender_name"),
                row.getString("sender_phone"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("appointment_at")),
                row.getString("first_name"),
                row.getString("phone"),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getString("need"),
                row.getString("message"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
