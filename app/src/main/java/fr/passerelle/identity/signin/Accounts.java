package fr.passerelle.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sign-in index: which account answers to an e-mail address, in which territory. */
@Component
class Accounts {

    /** After this many failures in a row an account waits; each further failure doubles the wait. Source: security targets, T5. */
    static final int FAILURES_BEFORE_LOCK = 10;

    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(
            UUID id,
            String territory,
            String email,
            @Nullable String passwordHash,
            @Nullable String totpSecret,
            @Nullable Instant totpConfirmedAt,
            int failures,
            @Nullable Instant lockedUntil,
            boolean demo) {

        boolean locked(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }
    }

    Optional<Account> byEmail(String email) {
        return jdbc.sql(
                        """
                        select id, territory, email, password_hash, totp_secret, totp_confirmed_at, failures, locked_until, demo
                        from platform.account where email = ? and closed_at is null
                        """)
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(Account.class)
                .optional();
    }

    void succeeded(UUID account, java.time.LocalDate today) {
        jdbc.sql("update platform.account set failures = 0, locked_until = null, last_seen_on = ? where id = ?")
                .params(today, account)
                .update();
    }

    void failed(Account account, Instant now) {
        int failures = account.failures() + 1;
        Instant until = failures < FAILURES_BEFORE_LOCK ? null : now.plus(lock(failures));
        jdbc.sql("update platform.account set failures = failures + 1, locked_until = ? where id = ?")
                .params(until == null ? null : java.sql.Timestamp.from(until), account.id())
                .update();
    }

    static Duration lock(int failures) {
        int doublings = Math.min(failures - FAILURES_BEFORE_LOCK, 10);
        Duration lock = FIRST_LOCK.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }
}
