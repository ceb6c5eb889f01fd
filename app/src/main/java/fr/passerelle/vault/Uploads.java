package fr.passerelle.vault;

import fr.passerelle.kernel.Now;
import fr.passerelle.storage.Storage;
import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that arrive piece by piece, over networks that break. A piece that comes twice is kept once; one that comes too early is not kept: the
 * sender is told how far we are and goes on from there. What no form asks for within a day is thrown away.
 */
@Component
public class Uploads {

    /** The largest file, as for those sent with a form. */
    public static final int LARGEST = 30 << 20;

    /** The largest piece: half a minute on a bad network. */
    public static final int PIECE = 256 << 10;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 60;

    private final JdbcClient jdbc;
    private final Storage storage;
    private final TransactionTemplate transaction;
    private final Now now;

    Uploads(JdbcClient jdbc, Storage storage, TransactionTemplate transaction, Now now) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.transaction = transaction;
        this.now = now;
    }

    /** How much of it arrived, in bytes; 0 when nothing did. */
    public int received(UUID by, UUID person, UUID id) {
        return jdbc.sql("select received from vault_upload where id = ? and sent_by = ? and person_id = ?")
                .params(id, by, person)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * Takes a piece, in the caller's transaction.
     *
     * @param start where it begins in the file
     * @param size of the whole file
     * @return how much of the file is here now
     */
    public int add(UUID by, UUID person, UUID id, int start, int size, byte[] piece) {
        jdbc.sql("""
                        insert into vault_upload (id, person_id, sent_by, size, started_at)
                        select ?, ?, ?, ?, ?
                        where (select count(*) from vault_upload where sent_by = ?) < ?
                        on conflict (id) do nothing
                        """)
                .params(id, person, by, size, Timestamp.from(now.instant()), by, AT_ONCE)
                .update();
        int next = jdbc.sql("""
                        update vault_upload set received = received + ?
                        where id = ? and sent_by = ? and person_id = ? and received = ? and size = ? and received + ? <= size
                        """)
                .params(piece.length, id, by, person, start, size, piece.length)
                .update();
        if (next == 1) {
            jdbc.sql("insert into vault_upload_piece (upload_id, start, owner, object_id) values (?, ?, ?, ?)")
                    .params(id, start, person, storage.put(person, piece).id())
                    .update();
        }
        return received(by, person, id);
    }

    /** The whole file, given once; empty when it is not here, not whole, or somebody else's. */
    Optional<byte[]> take(UUID by, UUID person, UUID id) {
        int size = jdbc.sql("""
                        select size from vault_upload
                        where id = ? and sent_by = ? and person_id = ? and received = size and started_at > ? for update
                        """)
                .params(id, by, person, Timestamp.from(now.instant().minus(KEPT)))
                .query(Integer.class)
                .optional()
                .orElse(0);
        if (size == 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(size);
        for (Piece piece : pieces("upload_id = ? order by start", id)) {
            whole.writeBytes(storage.get(piece.owner(), piece.objectId()).orElse(new byte[0]));
            storage.delete(piece.owner(), piece.objectId());
        }
        jdbc.sql("delete from vault_upload where id = ?").param(id).update();
        return whole.size() == size ? Optional.of(whole.toByteArray()) : Optional.empty();
    }

    /** Throws away what nobody asked for within a day; gives how many. */
    public int forget() {
        Timestamp limit = Timestamp.from(now.instant().minus(KEPT));
        Integer gone = transaction.execute(status -> {
            pieces("upload_id in (select id from vault_upload where started_at <= ?)", limit)
                    .forEach(piece -> storage.delete(piece.owner(), piece.objectId()));
            return jdbc.sql("delete from vault_upload where started_at <= ?")
                    .param(limit)
                    .update();
        });
        return gone == null ? 0 : gone;
    }

    private record Piece(UUID owner, UUID objectId) {}

    private List<Piece> pieces(String which, Object value) {
        return jdbc.sql("select owner, object_id from vault_upload_piece where " + which)
                .param(value)
                .query(Piece.class)
                .list();
    }
}
