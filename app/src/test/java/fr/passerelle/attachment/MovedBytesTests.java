package fr.passerelle.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.PersonErased;
import fr.passerelle.storage.Storage;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers that a former version kept in the database, and those of a person who is erased. */
@AppTest
class MovedBytesTests {

    @Autowired
    Attachments attachments;

    @Autowired
    Storage storage;

    @Autowired
    MoveBytes move;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    House house;

    Viewer worker;
    UUID person;

    @BeforeEach
    void somebody() {
        worker = house.a(Trade.SOCIAL_WORKER);
        person = somebodyNew();
    }

    @Test
    void whatTheDatabaseHeldIsEncryptedAndReadsTheSame() {
        byte[] paper = Papers.pdf(2);
        List<UUID> old = List.of(former(paper), former(Papers.pdf(1)), former(paper));
        assertThat(bytes(old.get(0))).isEqualTo(paper);

        assertThat(Territories.in(House.SOUTH, move::moveAll)).isGreaterThanOrEqualTo(3);

        for (UUID each : old) {
            assertThat(in(() -> jdbc.sql(
                                    "select bytes is null and object_id is not null from attachment_file where id = ?")
                            .param(each)
                            .query(Boolean.class)
                            .single()))
                    .isTrue();
        }
        assertThat(bytes(old.get(0))).isEqualTo(paper);
        assertThat(bytes(old.get(2))).isEqualTo(paper);
        assertThat(Territories.in(House.SOUTH, move::moveAll)).isZero();
    }

    @Test
    void aPaperErasedIsErasedInTheStorageToo() throws Exception {
        Attachment kept = keep();
        UUID object = object(kept.id());
        inTransaction(() -> {
            attachments.erase(List.of(kept.id()));
            return true;
        });
        assertThat(in(() -> storage.get(person, object))).isEmpty();
        assertThat(in(() -> attachments.bytes(person, kept.id()))).isEmpty();
    }

    @Test
    void erasingAPersonDestroysTheKeyOfHerPapersAndOfNobodyElse() throws Exception {
        Attachment kept = keep();
        UUID other = somebodyNew();
        Attachment theirs = inTransaction(() -> attachments.keep(worker, other, Papers.pdf(1)));
        UUID object = object(kept.id());

        inTransaction(() -> {
            events.publishEvent(new PersonErased(person));
            jdbc.sql("delete from people_person where id = ?").param(person).update();
            return true;
        });

        assertThat(in(() -> storage.get(person, object))).isEmpty();
        assertThat(in(() -> storage.destroyed(person)))
                .singleElement()
                .satisfies(certificate -> assertThat(certificate.objects()).isEqualTo(1));
        assertThat(in(() -> attachments.bytes(other, theirs.id()))).isPresent();
    }

    @Test
    void aPaperThatPassedToAnotherDossierOfHersStaysLegibleUntilThatOneIsErased() throws Exception {
        Attachment kept = keep();
        UUID joined = somebodyNew();
        in(() -> jdbc.sql("update attachment_file set person_id = ? where id = ?")
                .params(joined, kept.id())
                .update());
        inTransaction(() -> {
            events.publishEvent(new PersonErased(person));
            return true;
        });
        assertThat(in(() -> attachments.bytes(joined, kept.id()))).isPresent();
        inTransaction(() -> {
            events.publishEvent(new PersonErased(joined));
            return true;
        });
        assertThat(in(() -> storage.destroyed(person))).hasSize(1);
    }

    private Attachment keep() {
        return inTransaction(() -> attachments.keep(worker, person, Papers.pdf(1)));
    }

    private byte[] bytes(UUID id) {
        return in(() -> attachments.bytes(person, id)).orElseThrow();
    }

    private UUID object(UUID id) {
        return in(() -> jdbc.sql("select object_id from attachment_file where id = ?")
                .param(id)
                .query(UUID.class)
                .single());
    }

    /** As the former version wrote it. */
    private UUID former(byte[] bytes) {
        UUID id = UUID.randomUUID();
        in(() -> jdbc.sql("""
                        insert into attachment_file (id, person_id, owner, media_type, pages, size, sha256, bytes, kept_at, kept_by)
                        values (?, ?, ?, 'application/pdf', 1, ?, ?, ?, ?, ?)
                        """)
                .params(id, person, person, bytes.length, new byte[32], bytes)
                .params(Timestamp.valueOf("2026-11-01 10:00:00"), worker.id())
                .update());
        return id;
    }

    private UUID somebodyNew() {
        UUID id = UUID.randomUUID();
        in(() -> jdbc.sql(
                        "insert into people_person (id, display_name, created_at) values (?, 'Personne inventée', now())")
                .param(id)
                .update());
        return id;
    }

    private <T> T inTransaction(Callable<T> work) {
        return in(() -> transaction.execute(status -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static <T> T in(Callable<T> work) {
        return Territories.in(House.SOUTH, work);
    }
}
