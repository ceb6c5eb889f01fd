package fr.passerelle.referral;

import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed links by which a place answers without an account: eight days, each action once, only their hash is kept. */
@Component
public class SignedLinks {

    private static final Duration LIFE = Duration.ofDays(8);

    /** Enough for a team that lost the mail; too few to fill its mailbox. */
    private static final int RENEWED_A_DAY = 3;

    private final JdbcClient jdbc;
    private final Now now;
    private final String address;

    SignedLinks(JdbcClient jdbc, Now now, @Value("${passerelle.public-url:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.now = now;
        this.address = address;
    }

    /** What a token opens, as long as it lives. */
    public record Link(UUID referral, Instant expiresAt) {}

    /** A new link to that referral. */
    public String issue(UUID referral) {
        String token = LinkSecret.fresh();
        Instant at = now.instant();
        jdbc.sql("insert into referral_link (token_hash, referral_id, issued_at, expires_at) values (?, ?, ?, ?)")
                .params(LinkSecret.hash(token), referral, Timestamp.from(at), Timestamp.from(at.plus(LIFE)))
                .update();
        return address + path("orientations") + token;
    }

    /** The public address under which a page of the territory stands: {@code /t/13/suivi/}. */
    public String page(String folder) {
        return address + path(folder);
    }

    /** What that token opens, or opened before it expired. */
    public Optional<Link> find(String token) {
        if (Territories.current() == null) {
            return Optional.empty();
        }
        return jdbc.sql("select referral_id as referral, expires_at from referral_link where token_hash = ?")
                .param(LinkSecret.hash(token))
                .query((row, i) -> new Link(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Whether that link has not expired. */
    public boolean alive(Link link) {
        return link.expiresAt().isAfter(now.instant());
    }

    /** Takes an action by that link; false when it was taken before. */
    public boolean use(String token, String action) {
        return jdbc.sql(
                                "insert into referral_link_use (token_hash, action, at) values (?, ?, ?) on conflict do nothing")
                        .params(LinkSecret.hash(token), action, Timestamp.from(now.instant()))
                        .update()
                == 1;
    }

    /** Whether that action was taken by that link. */
    public boolean used(String token, String action) {
        return jdbc.sql("select exists (select 1 from referral_link_use where token_hash = ? and action = ?)")
                .params(LinkSecret.hash(token), action)
                .query(Boolean.class)
                .single();
    }

    /** Whether one more link may leave for that referral today. */
    public boolean mayRenew(UUID referral) {
        return jdbc.sql("select count(*) < ? from referral_link where referral_id = ? and issued_at > ?")
                .params(RENEWED_A_DAY, referral, Timestamp.from(now.instant().minus(Duration.ofDays(1))))
                .query(Boolean.class)
                .single();
    }

    private static String path(String folder) {
        return "/t/" + Territories.required().code() + "/" + folder + "/";
    }
}
