package fr.passerelle.credentials;

import fr.passerelle.kernel.Now;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second factor that needs only a telephone: six digits, read half a minute early or late, each accepted once. */
@Component
public class OneTimeCodes {

    private static final int SECRET_BYTES = 20;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Now now;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(JdbcClient jdbc, Sealing sealing, Now now) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.now = now;
    }

    /**
     * A secret not yet confirmed.
     *
     * @param sealed what may be kept in a session
     * @param text what a person can copy by hand
     */
    public record Proposal(String sealed, String text) {

        /** The address that an authenticator application reads in the square drawing. */
        public String address(String email) {
            return "otpauth://totp/Passerelle:" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "?secret=" + text
                    + "&issuer=Passerelle&algorithm=SHA1&digits=6&period=30";
        }
    }

    /** A new secret for an account. */
    public Proposal propose(UUID account) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Proposal(sealing.seal(account, secret), Base32.encode(secret));
    }

    /** The proposal behind a sealed secret. */
    public Proposal proposal(UUID account, String sealed) {
        return new Proposal(sealed, Base32.encode(sealing.open(account, sealed)));
    }

    /** Keeps a proposed secret, if the code shows that the telephone knows it. */
    public boolean confirm(UUID account, String sealed, String code) {
        Optional<Long> step = step(sealing.open(account, sealed), code);
        step.ifPresent(number -> jdbc.sql(
                        "update platform.account set totp_secret = ?, totp_confirmed_at = ?, totp_last_step = ? where id = ?")
                .params(sealed, Timestamp.from(now.instant()), number, account)
                .update());
        return step.isPresent();
    }

    /** Whether a code is right and was not used before. */
    public boolean accept(UUID account, String code) {
        Optional<String> sealed = jdbc.sql(
                        "select totp_secret from platform.account where id = ? and totp_confirmed_at is not null")
                .param(account)
                .query(String.class)
                .optional();
        Optional<Long> step = sealed.flatMap(secret -> step(sealing.open(account, secret), code));
        return step.isPresent()
                && jdbc.sql(
                                        "update platform.account set totp_last_step = :step where id = :id and totp_last_step < :step")
                                .param("step", step.get())
                                .param("id", account)
                                .update()
                        == 1;
    }

    /** Forgets the secret of an account. */
    public void forget(UUID account) {
        jdbc.sql("update platform.account set totp_secret = null, totp_confirmed_at = null where id = ?")
                .param(account)
                .update();
    }

    private Optional<Long> step(byte[] secret, String typed) {
        byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.US_ASCII);
        long present = Totp.step(now.instant());
        for (long step = present - 1; step <= present + 1; step++) {
            byte[] right = Totp.code(secret, step, Totp.DIGITS).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, code)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
