package fr.passerelle.messaging;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        Mail.Sender sender = mail.sender();
        post(new Row(
                "MAIL",
                mail.key(),
                mail.to(),
                mail.subject(),
                mail.text(),
                sender == null ? null : sender.address(),
                sender == null ? null : sender.name(),
                mail.window()));
    }

    /** Posts a text message; does nothing when the same key was posted before. */
    public void post(Sms sms) {
        post(new Row("SMS", sms.key(), sms.to(), "", sms.text(), null, null, sms.window()));
    }

    /** Holds back a message that has not left; false when it has, or never was. Waits for a sending under way. */
    public boolean cancel(String key) {
        return jdbc.sql("""
                        update messaging_mail set given_up_at = :now, ending = 'CANCELLED'
                        where key = :key and sent_at is null and given_up_at is null
                        """)
                        .param("now", Timestamp.from(now.instant()))
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Empties what was posted to those addresses and numbers, whose owner is erased; what has not left never will. */
    public void forgetTo(List<String> recipients) {
        forget("recipient", recipients);
    }

    /** Empties what was posted under those keys; what has not left never will. */
    public void forget(List<String> keys) {
        forget("key", keys);
    }

    private void forget(String column, List<String> values) {
        jdbc.sql("""
                        update messaging_mail
                        set recipient = '', subject = '', body = '', from_address = null, from_name = null, erased_at = :now,
                            ending = case when sent_at is null and given_up_at is null then 'CANCELLED' else ending end,
                            given_up_at = case when sent_at is null then coalesce(given_up_at, :now) else given_up_at end
                        where erased_at is null and """ + " " + column + " = any(:values)")
                .param("now", Timestamp.from(now.instant()))
                .param("values", values.toArray(String[]::new))
                .update();
    }

    /** Whether that number said STOP. */
    public boolean stopped(String phone) {
        return jdbc.sql("select exists (select 1 from messaging_stop where phone = ?)")
                .param(phone)
                .query(Boolean.class)
                .single();
    }

    /** Nothing leaves for that number any more; {@code account} is null when it answered STOP itself. */
    public void stop(String phone, @Nullable UUID account) {
        jdbc.sql("insert into messaging_stop (phone, since, by_account) values (?, ?, ?) on conflict do nothing")
                .params(phone, Timestamp.from(now.instant()), account)
                .update();
    }

    /** Its owner changed her mind. */
    public void resume(String phone) {
        jdbc.sql("delete from messaging_stop where phone = ?").param(phone).update();
    }

    private record Row(
            String kind,
            String key,
            String to,
            String subject,
            String text,
            @Nullable String fromAddress,
            @Nullable String fromName,
            Window window) {}

    private void post(Row row) {
        Instant instant = now.instant();
        Instant first = Optional.ofNullable(row.window.notBefore())
                .filter(instant::isBefore)
                .orElse(instant);
        jdbc.sql("""
                        insert into messaging_mail (id, kind, key, recipient, subject, body, from_address, from_name, posted_at, next_try_at,
                            expires_at, opens_at, closes_at)
                        values (:id, :kind, :key, :to, :subject, :text, :fromAddress, :fromName, :now, :first, :expires, :opens, :closes)
                        on conflict (key) do nothing
                        """)
                .param("id", Ids.next())
                .param("kind", row.kind)
                .param("key", row.key)
                .param("to", row.to)
                .param("subject", row.subject)
                .param("text", row.text)
                .param("fromAddress", row.fromAddress)
                .param("fromName", row.fromName)
                .param("now", Timestamp.from(instant))
                .param("first", Timestamp.from(first))
                .param("expires", row.window.expires() == null ? null : Timestamp.from(row.window.expires()))
                .param("opens", row.window.opens())
                .param("closes", row.window.closes())
                .update();
    }
}
