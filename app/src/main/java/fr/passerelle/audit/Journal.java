package fr.passerelle.audit;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Writes the journal. Entries of one dossier (or, outside dossiers, of one organisation) form a chain: each carries the hash of the one
 * before, and the head of the chain names the last, so that a line removed or changed afterwards is found by {@code ./passerelle verify-journal}.
 */
@Component
public class Journal {

    /**
     * One statement: moves the head of the chain, which makes writers of the same chain wait for one another, and writes the entry that the
     * head names.
     */
    private static final String RECORD = """
            with head as (
                insert into audit_chain (chain, seq, hash) values (:chain, 1, sha256(int8send(1) || :act))
                on conflict (chain) do update set
                    seq = audit_chain.seq + 1,
                    hash = sha256(audit_chain.hash || int8send(audit_chain.seq + 1) || :act)
                returning seq, hash)
            insert into audit_entry (id, chain, seq, at, actor, organisation, verb, dossier, subject, reason, hash)
            select :id, :chain, head.seq, :at, :actor, :organisation, :verb, :dossier, :subject, :reason, head.hash from head
            """;

    private static final String COUNT = Journal.class.getName() + ".count";
    private static final UUID NO_ORGANISATION = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Now now;

    Journal(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Records an act in the transaction of the writer. */
    public void record(Actor actor, Entry entry) {
        append(now.instant(), actor, entry);
        count();
    }

    /** Adds a link to the chain of the entry. */
    void append(Instant at, Actor actor, Entry entry) {
        UUID chain = Objects.requireNonNullElse(
                entry.dossier() != null ? entry.dossier() : actor.organisation(), NO_ORGANISATION);
        jdbc.sql(RECORD)
                .param("chain", chain)
                .param("act", act(at, actor, entry))
                .param("id", Ids.next())
                .param("at", Timestamp.from(at))
                .param("actor", actor.account())
                .param("organisation", actor.organisation())
                .param("verb", entry.verb())
                .param("dossier", entry.dossier())
                .param("subject", entry.subject())
                .param("reason", entry.reason())
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

    /** What an entry says, as bytes. */
    static byte[] act(Instant at, Actor actor, Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(12)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array());
        for (Object part : new @Nullable Object[] {
            actor.account(), actor.organisation(), entry.verb(), entry.dossier(), entry.subject(), entry.reason()
        }) {
            byte[] words = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            // The length keeps « ab|c » and « a|bc » apart.
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(words.length).array());
            bytes.writeBytes(words);
        }
        return bytes.toByteArray();
    }

    /** The hash of the entry that follows, as {@link #RECORD} computes it. */
    static byte[] hash(Link last, byte[] act) {
        MessageDigest digest = sha256();
        digest.update(last.hash());
        digest.update(ByteBuffer.allocate(8).putLong(last.seq() + 1).array());
        return digest.digest(act);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last entry of a chain: its number and its hash. */
    record Link(long seq, byte[] hash) {

        /** What stands before the first entry. */
        static final Link NONE = new Link(0, new byte[0]);
    }
}
