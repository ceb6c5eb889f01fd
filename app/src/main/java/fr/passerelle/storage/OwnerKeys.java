package fr.passerelle.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.kernel.Now;
import fr.passerelle.storage.KeyEncryption.Wrapped;
import fr.passerelle.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of owners, wrapped, in the database; opened ones are held a few minutes, and used only while their row is there. */
@Component
class OwnerKeys {

    private static final int HELD = 500;
    private static final Duration HELD_FOR = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final KeyEncryption encryption;
    private final Now now;
    private final Cache<UUID, OwnerKey> opened =
            Caffeine.newBuilder().maximumSize(HELD).expireAfterWrite(HELD_FOR).build();

    OwnerKeys(JdbcClient jdbc, KeyEncryption encryption, Now now) {
        this.jdbc = jdbc;
        this.encryption = encryption;
        this.now = now;
    }

    /** The row of a key. */
    record Kept(UUID id, UUID owner, Wrapped wrapped) {}

    Optional<Kept> find(UUID owner) {
        return rows("where owner = ?", owner).stream().findFirst();
    }

    /** The key of an owner, made now if there is none. */
    Kept findOrMake(UUID owner) {
        return find(owner).orElseGet(() -> {
            UUID id = UUID.randomUUID();
            OwnerKey key = OwnerKey.make();
            Wrapped wrapped = encryption.wrap(key.bytes(), bound(owner, id));
            jdbc.sql("""
                            insert into storage_key (id, owner, wrapped, kek, made_at) values (?, ?, ?, ?, ?)
                            on conflict (owner) do nothing
                            """)
                    .params(id, owner, wrapped.bytes(), wrapped.version(), Timestamp.from(now.instant()))
                    .update();
            return find(owner).orElseThrow();
        });
    }

    OwnerKey open(Kept kept) {
        return opened.get(kept.id(), id -> {
            try {
                return OwnerKey.read(encryption.unwrap(kept.wrapped(), bound(kept.owner(), id)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a key does not open: altered, or wrapped by a key that is gone", e);
            }
        });
    }

    /** Takes the row of an owner's key away; the caller keeps the certificate. */
    Optional<Kept> remove(UUID owner) {
        Optional<Kept> kept = rows("where owner = ? for update", owner).stream().findFirst();
        kept.ifPresent(key -> {
            jdbc.sql("delete from storage_key where id = ?").param(key.id()).update();
            opened.invalidate(key.id());
        });
        return kept;
    }

    /** Wraps again some keys that another version wrapped; how many. */
    int wrapAgain(int most) {
        String current = encryption.current();
        List<Kept> former = rows("where kek <> ? order by id limit " + most + " for no key update", current);
        for (Kept kept : former) {
            byte[] bound = bound(kept.owner(), kept.id());
            try {
                Wrapped again = encryption.wrap(encryption.unwrap(kept.wrapped(), bound), bound);
                jdbc.sql("update storage_key set wrapped = ?, kek = ? where id = ?")
                        .params(again.bytes(), again.version(), kept.id())
                        .update();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a key does not open: " + kept.id(), e);
            }
        }
        return former.size();
    }

    /** The versions under which keys of this territory are wrapped. */
    List<String> versions() {
        return jdbc.sql("select distinct kek from storage_key")
                .query(String.class)
                .list();
    }

    private List<Kept> rows(String where, Object value) {
        return jdbc.sql("select id, owner, kek, wrapped from storage_key " + where)
                .param(value)
                .query((row, i) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getObject("owner", UUID.class),
                        new Wrapped(row.getString("kek"), row.getBytes("wrapped"))))
                .list();
    }

    private static byte[] bound(UUID owner, UUID id) {
        return ("passerelle key 1/" + Territories.required().schema() + "/" + owner + "/" + id)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
