package fr.passerelle.credentials;

import fr.passerelle.kernel.Now;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down, per account, per code of a card and per network address. A try is charged before it is looked at, so that tries sent at the same time do not
 * slip through, and in a transaction of its own, so that a refusal that rolls back does not wipe it: after ten, the next waits a minute, then two, four… up to an hour. Every way of signing in goes through here. Source: CNIL
 * SAN-2026-003, where fifty tries were judged too many.
 */
@Component
public class Attempts {

    private static final String WAIT = "interval '1 minute' * power(2, least(%s - 10, 6))";
    private static final String LONGEST = "interval '1 hour'";

    private final JdbcClient jdbc;
    private final Now now;

    Attempts(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Charges a try to an account; false while it must wait. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(UUID account) {
        return jdbc.sql("""
                                update platform.account set failures = failures + 1,
                                    locked_until = case when failures + 1 >= 10
                                        then cast(:now as timestamptz) + least(%s, %s) end
                                where id = :account and (locked_until is null or locked_until <= :now)
                                """.formatted(LONGEST, WAIT.formatted("failures + 1")))
                        .param("account", account)
                        .param("now", Timestamp.from(now.instant()))
                        .update()
                == 1;
    }

    /** The try was right, but is only the first half of a sign-in: it does not wipe out earlier failures. */
    public void giveBack(UUID account) {
        jdbc.sql("update platform.account set failures = greatest(failures - 1, 0), locked_until = null where id = ?")
                .param(account)
                .update();
    }

    /** The sign-in is complete: earlier failures are forgotten. */
    public void succeeded(UUID account) {
        jdbc.sql("update platform.account set failures = 0, locked_until = null where id = ?")
                .param(account)
                .update();
    }

    /** Charges a try to a network address; false while it must wait. A quarter of an hour of calm wipes the slate. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(String address) {
        return charge(network(address));
    }

    /** Charges a try to a code that somebody typed, known by its hash, whether or not it is anybody's; false while it must wait. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(byte[] code) {
        return charge(slate(code));
    }

    private boolean charge(String slate) {
        String failures = """
                (case when greatest(a.last_at, a.blocked_until) < cast(:now as timestamptz) - interval '15 minutes'
                      then 1 else a.failures + 1 end)\
                """;
        return jdbc.sql("""
                                insert into platform.sign_in_address as a (address, failures, last_at) values (:address, 1, :now)
                                on conflict (address) do update set failures = %1$s, last_at = :now,
                                    blocked_until = case when %1$s >= 10 then cast(:now as timestamptz) + least(%2$s, %3$s) end
                                where a.blocked_until is null or a.blocked_until <= :now
                                """.formatted(failures, LONGEST, WAIT.formatted(failures)))
                        .param("address", slate)
                        .param("now", Timestamp.from(now.instant()))
                        .update()
                == 1;
    }

    /** The try from that address was right. */
    public void giveBack(String address) {
        clear(network(address));
    }

    /** The try with that code was right. */
    public void giveBack(byte[] code) {
        clear(slate(code));
    }

    private void clear(String slate) {
        jdbc.sql("""
                        update platform.sign_in_address set failures = greatest(failures - 1, 0), blocked_until = null
                        where address = ?
                        """).param(slate).update();
    }

    /** Forgets addresses that have been calm for a day: they are personal data. */
    public void forgetOldAddresses() {
        jdbc.sql("delete from platform.sign_in_address where last_at < cast(? as timestamptz) - interval '1 day'")
                .param(Timestamp.from(now.instant()))
                .update();
    }

    private static String slate(byte[] code) {
        return "code " + HexFormat.of().formatHex(code);
    }

    /** One subscriber holds a whole /64 of IPv6: counting single addresses would count nothing. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) + "/64" : address;
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
