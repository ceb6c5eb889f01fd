package fr.passerelle.messaging.sms;

import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes what became of text messages, told by the operator. */
@Component
class Receipts {

    private final JdbcClient jdbc;
    private final SmsSettings settings;
    private final Now now;

    Receipts(JdbcClient jdbc, SmsSettings settings, Now now) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.now = now;
    }

    /** Whether whoever speaks shows the secret of this installation; nobody can where none is set. */
    boolean authentic(@Nullable String secret) {
        String ours = settings.secret();
        return ours != null && ours.length() >= 16 && secret != null && HearOperator.same(ours, secret);
    }

    void note(String provider, boolean arrived) {
        jdbc.sql("""
                        update messaging_mail set delivered_at = case when :arrived then coalesce(delivered_at, :now) else delivered_at end,
                            ending = case when :arrived then null else 'NOT_DELIVERED' end
                        where provider_id = :provider and kind = 'SMS' and sent_at is not null and delivered_at is null
                        """)
                .param("arrived", arrived)
                .param("now", Timestamp.from(now.instant()))
                .param("provider", provider)
                .update();
    }
}
