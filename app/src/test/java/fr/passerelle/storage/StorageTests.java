package fr.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.kernel.Now;
import fr.passerelle.objects.ObjectName;
import fr.passerelle.objects.ObjectStore;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class StorageTests {

    private static final byte[] LETTER = "Attestation de paiement".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Storage storage;

    @Autowired
    ObjectStore store;

    @Autowired
    SweepObjects sweep;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    House house;

    final UUID owner = UUID.randomUUID();
    final UUID neighbour = UUID.randomUUID();

    @Test
    void whatIsKeptIsReadAgainByItsOwnerOnly() {
        StoredObject kept = put(owner, LETTER);
        assertThat(read(owner, kept.id())).isEqualTo(LETTER);
        assertThat(kept.size()).isEqualTo(LETTER.length);
        assertThat(in(() -> storage.get(neighbour, kept.id()))).isEmpty();
        assertThat(Territories.in(House.NORTH, () -> storage.get(owner, kept.id())))
                .isEmpty();
    }

    @Test
    void onTheDiskNothingOfItIsLegible() {
        put(owner, LETTER);
        byte[] sealed = store.get(blobs(owner).get(0)).orElseThrow();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Attestation", "paiement");
        assertThat(sealed).hasSizeGreaterThan(LETTER.length);
    }

    @Test
    void theSameBytesTakeRoomOnceForOneOwnerAndNeverTellThatAnotherHoldsThem() {
        StoredObject first = put(owner, LETTER);
        StoredObject second = put(owner, LETTER);
        put(neighbour, LETTER);
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(blobs(owner)).hasSize(1);
        assertThat(jdbcIn("""
                        select count(distinct mark) from storage_blob b join storage_key k on k.id = b.key_id
                        where k.owner = any(?)
                        """, (Object) new UUID[] {owner, neighbour})).isEqualTo(2);

        delete(owner, first.id());
        assertThat(read(owner, second.id())).isEqualTo(LETTER);
        String name = blobs(owner).get(0);
        delete(owner, second.id());
        assertThat(store.get(name)).isEmpty();
        assertThat(blobs(owner)).isEmpty();
    }

    @Test
    void aDeliveryMadeTwiceIsKeptOnce() {
        StoredObject first = inTransaction(() -> storage.put(owner, LETTER, "envoi 1"));
        StoredObject again = inTransaction(() -> storage.put(owner, LETTER, "envoi 1"));
        StoredObject other = inTransaction(() -> storage.put(owner, LETTER, "envoi 2"));
        StoredObject neighbours = inTransaction(() -> storage.put(neighbour, LETTER, "envoi 1"));
        assertThat(again).isEqualTo(first);
        assertThat(Set.of(first.id(), other.id(), neighbours.id())).hasSize(3);
    }

    @Test
    void nothingIsLeftOfARefusedFormAfterTheNight() {
        Set<String> before = names();
        in(() -> transaction.execute(status -> {
            storage.put(owner, LETTER);
            status.setRollbackOnly();
            return true;
        }));
        Set<String> left = names();
        left.removeAll(before);
        assertThat(left).hasSize(1);
        String orphan = left.iterator().next();
        StoredObject kept = put(neighbour, LETTER);

        sweep.run();
        assertThat(store.get(orphan)).as("not while it might still be written").isPresent();
        now.forward(Duration.ofHours(25));
        try {
            sweep.run();
        } finally {
            now.resume();
        }
        assertThat(store.get(orphan)).isEmpty();
        assertThat(read(neighbour, kept.id())).isEqualTo(LETTER);
    }

    @Test
    void removingIsUndoneWithTheTransaction() {
        StoredObject kept = put(owner, LETTER);
        in(() -> transaction.execute(status -> {
            storage.delete(owner, kept.id());
            storage.destroyKey(owner);
            status.setRollbackOnly();
            return true;
        }));
        assertThat(read(owner, kept.id())).isEqualTo(LETTER);
    }

    @Test
    void destroyingAKeyLeavesACertificateAndNothingElse() {
        StoredObject kept = put(owner, LETTER);
        StoredObject theirs = put(neighbour, LETTER);
        List<String> names = blobs(owner);
        byte[] copy = store.get(names.get(0)).orElseThrow();

        DestroyedKey certificate = inTransaction(() -> storage.destroyKey(owner).orElseThrow());

        assertThat(in(() -> storage.get(owner, kept.id()))).isEmpty();
        assertThat(store.get(names.get(0))).isEmpty();
        assertThat(certificate.objects()).isEqualTo(1);
        assertThat(certificate.digest()).hasSize(64);
        assertThat(in(() -> storage.destroyed(owner))).containsExactly(certificate);
        assertThat(jdbcIn("select count(*) from storage_key where owner = ?", owner))
                .isZero();
        assertThat(jdbcIn(
                        "select count(*) from audit_entry where verb = 'storage.key-destroyed' and subject = ?",
                        certificate.keyId()))
                .isEqualTo(1);
        assertThat(inTransaction(() -> storage.destroyKey(owner)))
                .as("nothing to destroy twice")
                .isEmpty();
        assertThat(read(neighbour, theirs.id())).isEqualTo(LETTER);

        // A copy of the bytes that comes back finds no key, even for a new object of the same owner.
        StoredObject later = put(owner, LETTER);
        store.put(blobs(owner).get(0), copy);
        assertThatThrownBy(() -> read(owner, later.id())).hasMessageContaining("does not open");
        inTransaction(() -> storage.destroyKey(owner));
    }

    @Test
    void oneObjectInThePlaceOfAnotherNeverOpens() {
        int refused = 0;
        List<UUID> owners = List.of(owner, owner, neighbour);
        List<StoredObject> kept = new java.util.ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            UUID each = owners.get(i % 3);
            kept.add(put(each, ("Pièce " + i).getBytes(StandardCharsets.UTF_8)));
        }
        names.addAll(blobs(owner));
        names.addAll(blobs(neighbour));
        for (StoredObject object : kept) {
            String name = nameOf(object);
            byte[] own = store.get(name).orElseThrow();
            for (String other : names) {
                if (!other.equals(name)) {
                    store.put(name, store.get(other).orElseThrow());
                    assertThatThrownBy(() -> read(object.owner(), object.id())).hasMessageContaining("does not open");
                    refused++;
                }
            }
            own[own.length / 2] ^= 1;
            store.put(name, own);
            assertThatThrownBy(() -> read(object.owner(), object.id())).hasMessageContaining("does not open");
            own[own.length / 2] ^= 1;
            store.put(name, own);
            assertThat(read(object.owner(), object.id())).isNotEmpty();
        }
        assertThat(refused).isEqualTo(12 * 11);
    }

    @Test
    void aWrappedKeyInThePlaceOfAnotherNeverOpens() {
        StoredObject kept = put(owner, LETTER);
        UUID third = UUID.randomUUID();
        put(third, LETTER);
        in(() -> jdbc.sql("""
                        update storage_key set wrapped = (select wrapped from storage_key where owner = ?) where owner = ?
                        """).params(third, owner).update());
        // Asked by another application, which holds no opened key.
        OwnerKeys fresh = new OwnerKeys(jdbc, encryption, now);
        assertThatThrownBy(() -> in(() -> fresh.open(fresh.find(owner).orElseThrow())))
                .hasMessageContaining("does not open");
        assertThat(kept.owner()).isEqualTo(owner);
        inTransaction(() -> storage.destroyKey(owner));
    }

    @Autowired
    KeyEncryption encryption;

    private StoredObject put(UUID whose, byte[] bytes) {
        return inTransaction(() -> storage.put(whose, bytes));
    }

    private void delete(UUID whose, UUID id) {
        inTransaction(() -> {
            storage.delete(whose, id);
            return true;
        });
    }

    private byte[] read(UUID whose, UUID id) {
        return in(() -> storage.get(whose, id)).orElseThrow();
    }

    private String nameOf(StoredObject object) {
        return ObjectName.of(
                House.SOUTH.schema(),
                in(() -> jdbc.sql("select blob_id from storage_object where id = ?")
                        .param(object.id())
                        .query(UUID.class)
                        .single()));
    }

    private List<String> blobs(UUID whose) {
        return in(() -> jdbc.sql(
                                "select b.id from storage_blob b join storage_key k on k.id = b.key_id where k.owner = ?")
                        .param(whose)
                        .query(UUID.class)
                        .list())
                .stream()
                .map(id -> ObjectName.of(House.SOUTH.schema(), id))
                .toList();
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        store.each(found -> names.add(found.name()));
        return names;
    }

    private int jdbcIn(String sql, Object parameter) {
        return in(() -> jdbc.sql(sql).param(parameter).query(Integer.class).single());
    }

    private <T> T inTransaction(Callable<T> work) {
        return in(() -> transaction.execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static <T> T in(Callable<T> work) {
        return Territories.in(House.SOUTH, work);
    }
}
