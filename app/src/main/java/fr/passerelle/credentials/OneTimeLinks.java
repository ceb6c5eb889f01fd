package fr.passerelle.credentials;

import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that open one door once; the database only keeps the hash of their secret part. */
@Component
public class OneTimeLinks {

    private final JdbcClient jdbc;
    private final Now now;

    OneTimeLinks(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What a link opens: in which territory, for what. */
    public record Door(@Nullable String territory, String subject) {}

    /** A new link; earlier ones for the same purpose and subject no longer open anything. */
    public String make(String purpose, @Nullable String territory, String subject, Duration validity) {
        String token = LinkSecret.fresh();
        cancel(purpose, subject);
        jdbc.sql("""
                        insert into platform.one_time_link (token_hash, purpose, territory, subject, expires_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(LinkSecret.hash(token), purpose, territory, subject)
                .param(Timestamp.from(now.instant().plus(validity)))
                .update();
        return token;
    }

    /** Cancels the links of a purpose and subject that were not used. */
    public void cancel(String purpose, String subject) {
        jdbc.sql("delete from platform.one_time_link where purpose = ? and subject = ? and used_at is null")
                .params(purpose, subject)
                .update();
    }

    /** What a link opens, while it is valid. */
    public Optional<Door> look(String purpose, String token) {
        return jdbc.sql("""
                        select territory, subject from platform.one_time_link
                        where token_hash = ? and purpose = ? and used_at is null and expires_at > ?
                        """)
                .params(LinkSecret.hash(token), purpose, Timestamp.from(now.instant()))
                .query(Door.class)
                .optional();
    }

    /** Uses a link up; false when somebody else just did. */
    public boolean use(String purpose, String token) {
        return jdbc.sql("""
                                update platform.one_time_link set used_at = :now
                                where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                                """)
                        .param("now", Timestamp.from(now.instant()))
                        .param("hash", LinkSecret.hash(token))
                        .param("purpose", purpose)
                        .update()
                == 1;
    }
}
