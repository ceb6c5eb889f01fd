package fr.passerelle.referral.loop;

import fr.passerelle.kernel.Now;
import fr.passerelle.referral.LinkToken;
import fr.passerelle.territory.Territories;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the signed links by which a place answers without an account. */
@Component
class Links {

    /** Long enough for the question of the thirtieth day; the field's eight days were found too short. */
    private static final Duration LIFE = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Now now;
    private final String address;
    private final SecureRandom random = new SecureRandom();

    Links(JdbcClient jdbc, Now now, @Value("${passerelle.public-url:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.now = now;
        this.address = address;
    }

    /** A new link to that referral. */
    String issue(UUID referral) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into referral_link (token_hash, referral_id, expires_at) values (?, ?, ?)")
                .params(
                        LinkToken.hash(token),
                        referral,
                        Timestamp.from(now.instant().plus(LIFE)))
                .update();
        return address + "/t/" + Territories.required().code() + "/orientations/" + token;
    }
}
