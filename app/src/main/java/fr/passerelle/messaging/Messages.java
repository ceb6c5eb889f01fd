package fr.passerelle.messaging;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts messages: they are rows of the writer's transaction, and leave only once it is committed. */
@Component
public class Messages {

    private final JdbcClient jdbc;
    private final Now now;

    Messages(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Posts a mail; does nothing when the same key was posted before. */
    public void post(Mail mail) {
        jdbc.sql("""
                        insert into messaging_mail (id, key, recipient, subject, body, posted_at, next_try_at)
                        values (:id, :key, :to, :subject, :text, :now, :now) on conflict (key) do nothing
                        """)
                .param("id", Ids.next())
                .param("key", mail.key())
                .param("to", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("now", Timestamp.from(now.instant()))
                .update();
    }
}
