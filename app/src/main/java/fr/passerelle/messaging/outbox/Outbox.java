package fr.passerelle.messaging.outbox;

import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the mails that wait, territory by territory; several nodes may do it side by side. */
@Component
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** One address never gets more in a day: a faulty loop must not flood anyone. */
    private static final int PER_ADDRESS_AND_DAY = 10;

    private static final int TRIES = 8;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Territories territories;
    private final Now now;
    private final Post post;

    Outbox(JdbcClient jdbc, TransactionTemplate transaction, Territories territories, Now now, Post post) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.territories = territories;
        this.now = now;
        this.post = post;
    }

    /** The SMTP server of this installation, if one is set. */
    @Component
    static class Post {

        private final ObjectProvider<JavaMailSender> sender;
        private final String from;

        Post(
                ObjectProvider<JavaMailSender> sender,
                @Value("${passerelle.mail.from:ne-pas-repondre@localhost}") String from) {
            this.sender = sender;
            this.from = from;
        }

        boolean configured() {
            return sender.getIfAvailable() != null;
        }

        void send(Waiting mail) {
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom(from);
            message.setTo(mail.recipient());
            message.setSubject(mail.subject());
            message.setText(mail.body());
            sender.getObject().send(message);
        }
    }

    record Waiting(UUID id, String recipient, String subject, String body, int attempts) {}

    /** Sends what waits in every territory; gives how many left. */
    int sendAll() {
        if (!post.configured()) {
            return 0;
        }
        return territories.all().stream()
                .mapToInt(territory -> Territories.in(territory, this::sendWaiting))
                .sum();
    }

    private int sendWaiting() {
        int sent = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> sendNext()))) {
            sent++;
        }
        return sent;
    }

    /** One mail, one transaction: a crash after the server took it sends it again at worst, never loses it. */
    private boolean sendNext() {
        Waiting mail = next();
        if (mail == null) {
            return false;
        }
        Instant instant = now.instant();
        try {
            post.send(mail);
            jdbc.sql("update messaging_mail set sent_at = ?, attempts = attempts + 1 where id = ?")
                    .params(Timestamp.from(instant), mail.id())
                    .update();
        } catch (MailException e) {
            LOG.warn(
                    "mail {} not sent, attempt {}: {}",
                    mail.id(),
                    mail.attempts() + 1,
                    e.getClass().getSimpleName());
            boolean last = mail.attempts() + 1 >= TRIES;
            Duration pause = Duration.ofMinutes(1L << Math.min(mail.attempts(), 10));
            jdbc.sql("update messaging_mail set attempts = attempts + 1, next_try_at = ?, given_up_at = ? where id = ?")
                    .params(Timestamp.from(instant.plus(pause)), last ? Timestamp.from(instant) : null, mail.id())
                    .update();
        }
        return true;
    }

    private @Nullable Waiting next() {
        List<Waiting> waiting = jdbc.sql("""
                        select id, recipient, subject, body, attempts from messaging_mail m
                        where sent_at is null and given_up_at is null and next_try_at <= :now
                          and (select count(*) from messaging_mail s
                               where s.recipient = m.recipient and s.sent_at > :yesterday) < :cap
                        order by next_try_at limit 1 for update skip locked
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("yesterday", Timestamp.from(now.instant().minus(Duration.ofDays(1))))
                .param("cap", PER_ADDRESS_AND_DAY)
                .query(Waiting.class)
                .list();
        return waiting.isEmpty() ? null : waiting.get(0);
    }
}
