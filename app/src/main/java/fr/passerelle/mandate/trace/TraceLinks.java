package fr.passerelle.mandate.trace;

import fr.passerelle.kernel.LinkSecret;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.territory.Territories;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The link and the code by which a person reads what was done in her name: the link in an address, the code on paper, neither kept. Ninety days; ten
 * wrong codes close it.
 */
@Component
class TraceLinks {

    private static final Duration LIFE = Duration.ofDays(90);
    private static final int WRONG = 10;

    private final JdbcClient jdbc;
    private final Now now;
    private final String address;

    TraceLinks(JdbcClient jdbc, Now now, @Value("${passerelle.public-url:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.now = now;
        this.address = address;
    }

    /** What is handed over, once. */
    record Handed(String link, String code, Instant until) {}

    /** Whom a link concerns, and who acted in her name. */
    record Opened(UUID person, UUID organisation) {}

    /** A new link with its code; the earlier ones of that structure die. */
    Handed issue(UUID person, UUID organisation) {
        jdbc.sql("delete from mandate_link where person_id = ? and organisation_id = ?")
                .params(person, organisation)
                .update();
        String token = LinkSecret.fresh();
        String code = PersonCodes.draw();
        Instant at = now.instant();
        jdbc.sql("""
                        insert into mandate_link (token_hash, code_hash, person_id, organisation_id, issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(LinkSecret.hash(token), hash(token, code), person, organisation)
                .params(Timestamp.from(at), Timestamp.from(at.plus(LIFE)))
                .update();
        return new Handed(
                address + "/t/" + Territories.required().code() + "/en-mon-nom/" + token,
                PersonCodes.words(code),
                at.plus(LIFE));
    }

    /** Whether a code may still be tried behind that link. */
    boolean alive(String token) {
        return Territories.current() != null
                && jdbc.sql(
                                "select exists (select 1 from mandate_link where token_hash = ? and expires_at > ? and wrong < ?)")
                        .params(LinkSecret.hash(token), Timestamp.from(now.instant()), WRONG)
                        .query(Boolean.class)
                        .single();
    }

    /** Opens the link with the code; each try counts before it is looked at, so that many at once are no better than one after the other. */
    Optional<Opened> open(String token, String typed) {
        String code = PersonCodes.read(typed);
        if (Territories.current() == null) {
            return Optional.empty();
        }
        byte[] tried = code == null ? new byte[0] : hash(token, code);
        Optional<Opened> opened = jdbc.sql("""
                        update mandate_link set wrong = wrong + 1 where token_hash = ? and expires_at > ? and wrong < ?
                        returning person_id, organisation_id, code_hash
                        """)
                .params(LinkSecret.hash(token), Timestamp.from(now.instant()), WRONG)
                .query((row, i) -> MessageDigest.isEqual(tried, row.getBytes(3))
                        ? Optional.of(new Opened(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        : Optional.<Opened>empty())
                .optional()
                .flatMap(found -> found);
        opened.ifPresent(link -> jdbc.sql("update mandate_link set wrong = 0 where token_hash = ?")
                .param(LinkSecret.hash(token))
                .update());
        return opened;
    }

    /** The code alone is short: with the secret of its link, nobody finds it from what is kept. */
    private static byte[] hash(String token, String code) {
        return LinkSecret.hash(token + " " + code);
    }
}
