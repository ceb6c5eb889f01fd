package fr.passerelle.credentials;

import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sign-in index, common to all territories: which account answers to an e-mail address, in which territory. */
@Component
public class Accounts {

    private static final String SELECT = """
            select id, territory, email, password_hash, totp_confirmed_at is not null as one_time_code, demo,
                   coalesce(last_seen_on, cast(created_at as date)) as last_seen_on
            from platform.account where closed_at is null
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Accounts(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * An account that is not closed.
     *
     * @param passwordHash null until the invitation is accepted
     * @param oneTimeCode whether one-time codes were set up
     * @param demo whether it belongs to the demonstration and is spared a second factor
     * @param lastSeenOn the day of the last sign-in, else of the creation
     */
    public record Account(
            UUID id,
            String territory,
            String email,
            @Nullable String passwordHash,
            boolean oneTimeCode,
            boolean demo,
            LocalDate lastSeenOn) {}

    /** The open account of that e-mail address. */
    public Optional<Account> byEmail(String email) {
        return jdbc.sql(SELECT + " and email = ?")
                .param(normal(email))
                .query(Account.class)
                .optional();
    }

    /** The open account of that identifier. */
    public Optional<Account> byId(UUID id) {
        return jdbc.sql(SELECT + " and id = ?").param(id).query(Account.class).optional();
    }

    /** The open accounts of a territory that nobody has used since that day, the longest asleep first. */
    public List<Account> unusedSince(String territory, LocalDate day) {
        return jdbc.sql(SELECT + " and territory = ? and coalesce(last_seen_on, cast(created_at as date)) <= ?"
                        + " order by last_seen_on, id")
                .params(territory, day)
                .query(Account.class)
                .list();
    }

    /** Whether any account exists, open or closed: an instance without one is empty. */
    public boolean exist() {
        return jdbc.sql("select exists (select 1 from platform.account)")
                .query(Boolean.class)
                .single();
    }

    /** Whether an e-mail address is taken, in whatever territory. */
    public boolean taken(String email) {
        return jdbc.sql("select exists (select 1 from platform.account where email = ?)")
                .param(normal(email))
                .query(Boolean.class)
                .single();
    }

    /** Opens an account without a passphrase. */
    public void open(UUID id, String territory, String email) {
        jdbc.sql("insert into platform.account (id, territory, email, created_at) values (?, ?, ?, ?)")
                .params(id, territory, normal(email), Timestamp.from(now.instant()))
                .update();
    }

    /** Replaces the passphrase by the one behind that hash. */
    public void setPassphrase(UUID id, String hash) {
        jdbc.sql("update platform.account set password_hash = ?, failures = 0, locked_until = null where id = ?")
                .params(hash, id)
                .update();
    }

    /** Notes that the account was used today. */
    public void seen(UUID id) {
        jdbc.sql("update platform.account set last_seen_on = ? where id = ?")
                .params(now.today(), id)
                .update();
    }

    /** Closes an account: nobody signs in with it any more. */
    public void close(UUID id) {
        jdbc.sql("update platform.account set closed_at = ? where id = ? and closed_at is null")
                .params(Timestamp.from(now.instant()), id)
                .update();
    }

    /** Opens a closed account again; its passphrase and factors are as they were. */
    public void reopen(UUID id) {
        jdbc.sql("update platform.account set closed_at = null, last_seen_on = ? where id = ?")
                .params(now.today(), id)
                .update();
    }

    /** An e-mail address as it is kept and compared. */
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
