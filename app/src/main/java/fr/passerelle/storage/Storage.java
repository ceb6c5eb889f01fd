package fr.passerelle.storage;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.objects.ObjectName;
import fr.passerelle.objects.ObjectStore;
import fr.passerelle.storage.OwnerKeys.Kept;
import fr.passerelle.territory.Territories;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps bytes for their owner, encrypted, in the caller's transaction: bytes are written before it commits and removed after. The right to read or to
 * write was checked by the caller, who keeps the trace.
 */
@Component
public class Storage {

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

    private final JdbcClient jdbc;
    private final ObjectStore store;
    private final OwnerKeys keys;
    private final Journal journal;
    private final Now now;

    Storage(JdbcClient jdbc, ObjectStore store, OwnerKeys keys, Journal journal, Now now) {
        this.jdbc = jdbc;
        this.store = store;
        this.keys = keys;
        this.journal = journal;
        this.now = now;
    }

    /** Keeps bytes; the same ones of the same owner take room once. */
    public StoredObject put(UUID owner, byte[] bytes) {
        return keep(owner, bytes, null);
    }

    /** The same, delivered perhaps twice: the second delivery under the same once-only key finds what the first one kept. */
    public StoredObject put(UUID owner, byte[] bytes, String once) {
        return delivered(owner, once).orElseGet(() -> keep(owner, bytes, once));
    }

    /** What was kept for an owner; anybody else's is absent. */
    public Optional<byte[]> get(UUID owner, UUID id) {
        Optional<UUID> blob = jdbc.sql("select blob_id from storage_object where owner = ? and id = ?")
                .params(owner, id)
                .query(UUID.class)
                .optional();
        Optional<Kept> key = blob.flatMap(any -> keys.find(owner));
        if (blob.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> sealed = store.get(name(blob.get()));
        if (sealed.isEmpty()) {
            LOG.error("the bytes of object {} are missing from {}", id, store.place());
        }
        return sealed.map(bytes -> open(key.get(), blob.get(), bytes));
    }

    /** Removes what was kept; the bytes go when nothing else of that owner is made of them. */
    public void delete(UUID owner, UUID id) {
        List<UUID> blob = jdbc.sql("""
                        select b.id from storage_blob b join storage_object o on o.blob_id = b.id
                        where o.owner = ? and o.id = ? for update of b
                        """).params(owner, id).query(UUID.class).list();
        jdbc.sql("delete from storage_object where owner = ? and id = ?")
                .params(owner, id)
                .update();
        for (UUID each : blob) {
            int gone = jdbc.sql("""
                            delete from storage_blob b
                            where b.id = ? and not exists (select 1 from storage_object o where o.blob_id = b.id)
                            """).param(each).update();
            if (gone == 1) {
                forget(List.of(name(each)));
            }
        }
    }

    /**
     * Destroys the key of an owner: nothing of hers can be read again, here or in any copy made before, unless the key-encryption key and a copy of the
     * row are both kept. Undone with the caller's transaction.
     *
     * @return the certificate, which is kept; nothing when the owner had no key
     */
    public Optional<DestroyedKey> destroyKey(UUID owner) {
        List<String> names = jdbc
                .sql("select b.id from storage_blob b join storage_key k on k.id = b.key_id where k.owner = ?")
                .param(owner)
                .query(UUID.class)
                .list()
                .stream()
                .map(Storage::name)
                .toList();
        int objects = jdbc.sql("select count(*) from storage_object where owner = ?")
                .param(owner)
                .query(Integer.class)
                .single();
        return keys.remove(owner).map(key -> {
            forget(names);
            return certify(key, objects);
        });
    }

    /** Certificates of the keys of an owner that were destroyed, the last first. */
    public List<DestroyedKey> destroyed(UUID owner) {
        return jdbc.sql("""
                        select key_id, owner, kek, objects, destroyed_at, digest from storage_destroyed
                        where owner = ? order by destroyed_at desc
                        """).param(owner).query(DestroyedKey.class).list();
    }

    private DestroyedKey certify(Kept key, int objects) {
        Instant at = now.instant();
        String digest = DestroyedKey.digest(Territories.required().code(), key, objects, at);
        jdbc.sql("""
                        insert into storage_destroyed (key_id, owner, kek, objects, destroyed_at, digest) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(key.id(), key.owner(), key.wrapped().version(), objects, Timestamp.from(at), digest)
                .update();
        journal.record(Actor.SYSTEM, Entry.of("storage.key-destroyed", key.id()));
        return new DestroyedKey(key.id(), key.owner(), key.wrapped().version(), objects, at, digest);
    }

    private Optional<StoredObject> delivered(UUID owner, String once) {
        return jdbc.sql("select id, owner, size, kept_at from storage_object where owner = ? and once = ?")
                .params(owner, once)
                .query(StoredObject.class)
                .optional();
    }

    private StoredObject keep(UUID owner, byte[] bytes, @Nullable String once) {
        Kept kept = keys.findOrMake(owner);
        UUID blob = blob(kept, bytes);
        StoredObject object = new StoredObject(Ids.next(), owner, bytes.length, now.instant());
        int added = jdbc.sql("""
                        insert into storage_object (id, owner, blob_id, size, once, kept_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (owner, once) do nothing
                        """)
                .params(object.id(), owner, blob, object.size(), once, Timestamp.from(object.keptAt()))
                .update();
        return added == 1 || once == null ? object : delivered(owner, once).orElseThrow();
    }

    /** The bytes that are there already, or these, written now. */
    private UUID blob(Kept kept, byte[] bytes) {
        OwnerKey key = keys.open(kept);
        byte[] mark = key.mark(bytes);
        UUID id = UUID.randomUUID();
        int added = jdbc.sql(
                        "insert into storage_blob (id, key_id, mark) values (?, ?, ?) on conflict (key_id, mark) do nothing")
                .params(id, kept.id(), mark)
                .update();
        if (added == 1) {
            store.put(name(id), key.encrypt(bytes, bound(kept.owner(), id)));
            return id;
        }
        return jdbc.sql("select id from storage_blob where key_id = ? and mark = ? for update")
                .params(kept.id(), mark)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> blob(kept, bytes));
    }

    private byte[] open(Kept kept, UUID blob, byte[] sealed) {
        try {
            return keys.open(kept).decrypt(sealed, bound(kept.owner(), blob));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an object does not open: altered, or put in the place of another", e);
        }
    }

    private void forget(List<String> names) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            names.forEach(store::delete);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                for (String name : names) {
                    try {
                        store.delete(name);
                    } catch (RuntimeException e) {
                        LOG.warn("an object without row stays until the night", e);
                    }
                }
            }
        });
    }

    private static String name(UUID blob) {
        return ObjectName.of(Territories.required().schema(), blob);
    }

    private static byte[] bound(UUID owner, UUID blob) {
        return ("passerelle object 1/" + Territories.required().schema() + "/" + owner + "/" + blob)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
