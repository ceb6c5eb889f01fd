package fr.passerelle.audit;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Writes the journal. Entries of one dossier (or, outside dossiers, of one organisation) form a chain: each carries the hash of the one
 * before, so that a line removed or changed afterwards is found by {@code ./passerelle verify-journal}.
 */
@Component
public class Journal {

    private static final String COUNT = Journal.class.getName() + ".count";
    private static final UUID NO_ORGANISATION = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Now now;

    Journal(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Records an act in the transaction of the writer. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(Actor actor, Entry entry) {
        append(now.instant(), actor, entry);
        count();
    }

    /** Adds a link to the chain of the entry. */
    void append(Instant at, Actor actor, Entry entry) {
        UUID chain = Objects.requireNonNullElse(
                entry.dossier() != null ? entry.dossier() : actor.organisation(), NO_ORGANISATION);
        // One writer at a time per chain; released with the transaction.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(chain.toString())
                .query((row, i) -> i)
                .list();
        Link last = jdbc.sql("select seq, hash from audit_entry where chain = ? order by seq desc limit 1")
                .param(chain)
                .query((row, i) -> new Link(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Link(0, new byte[0]));
        byte[] hash = hash(last, at, actor, entry);
        jdbc.sql("""
                        insert into audit_entry (id, chain, seq, at, actor, organisation, verb, dossier, subject, reason, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        chain,
                        last.seq() + 1,
                        java.sql.Timestamp.from(at),
                        actor.account(),
                        actor.organisation())
                .params(entry.verb(), entry.dossier(), entry.subject(), entry.reason(), hash)
                .update();
    }

    /** How many entries the present request wrote. */
    public static int writtenInThisRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object count = request == null ? null : request.getAttribute(COUNT, RequestAttributes.SCOPE_REQUEST);
        return count instanceof Integer n ? n : 0;
    }

    private static void count() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(COUNT, writtenInThisRequest() + 1, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static byte[] hash(Link last, Instant at, Actor actor, Entry entry) {
        MessageDigest digest = sha256();
        digest.update(last.hash());
        digest.update(ByteBuffer.allocate(20)
                .putLong(last.seq() + 1)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array());
        for (Object part : new @Nullable Object[] {
            actor.account(), actor.organisation(), entry.verb(), entry.dossier(), entry.subject(), entry.reason()
        }) {
            byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            // The length keeps « ab|c » and « a|bc » apart.
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last entry of a chain: its number and its hash. */
    record Link(long seq, byte[] hash) {}
}
