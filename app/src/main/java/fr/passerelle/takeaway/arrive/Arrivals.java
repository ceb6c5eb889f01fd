package fr.passerelle.takeaway.arrive;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.takeaway.GivenTables;
import fr.passerelle.takeaway.Shelf;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The files that arrive: checked and rehearsed as soon as they are sent, kept a day, written when a professional says yes. */
@Component
class Arrivals {

    /** The largest file: a thousand papers of a megabyte. */
    static final long LARGEST = 1L << 30;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 5;

    private final JdbcClient jdbc;
    private final Now now;
    private final Shelf shelf;
    private final Reading reading;
    private final TransactionTemplate rehearsal;

    Arrivals(JdbcClient jdbc, Now now, Shelf shelf, Reading reading, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.now = now;
        this.shelf = shelf;
        this.reading = reading;
        this.rehearsal = new TransactionTemplate(transactions);
        rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** How a file is checked, written, and read once it is written. */
    @Component
    record Reading(GivenTables tables, RowCheck check, Restoring restoring, List<DossierPanel> panels) {}

    /** How much of a file that arrives piece by piece is here, in bytes. */
    private long received(Viewer viewer, UUID id) {
        return jdbc.sql("select received from takeaway_arriving where id = ? and account = ?")
                .params(id, viewer.id())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Takes a piece, in the caller's transaction; one that does not follow what is here is left.
     *
     * @return how much of the file is here now
     */
    long piece(Viewer viewer, UUID id, long start, long size, byte[] piece) {
        begin(viewer, id, size);
        int next = jdbc.sql("""
                        update takeaway_arriving set received = received + :length
                        where id = :id and account = :account and received = :start and size = :size and received + :length <= size and not checked
                        """)
                .param("length", piece.length)
                .param("id", id)
                .param("account", viewer.id())
                .param("start", start)
                .param("size", size)
                .update();
        if (next == 1) {
            shelf.lay(id, id, (int) (start / Shelf.CHUNK), piece);
        }
        return received(viewer, id);
    }

    /** Keeps a file sent at once, whatever it is; it is checked afterwards. */
    UUID keep(Viewer viewer, InputStream in, long size) throws IOException {
        UUID id = Ids.next();
        begin(viewer, id, size);
        try (OutputStream out = shelf.write(id, id)) {
            in.transferTo(out);
        }
        jdbc.sql("update takeaway_arriving set received = size where id = ?")
                .param(id)
                .update();
        return id;
    }

    private void begin(Viewer viewer, UUID id, long size) {
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into takeaway_arriving (id, account, sent_at, expires_at, size)
                        select ?, ?, ?, ?, ?
                        where (select count(*) from takeaway_arriving where account = ? and not checked) < ?
                        on conflict (id) do nothing
                        """)
                .params(id, viewer.id(), at, Timestamp.from(now.instant().plus(KEPT)), size)
                .params(viewer.id(), AT_ONCE)
                .update();
    }

    /** Checks a file that is whole and rehearses it: it then waits until its reader has said yes. */
    void check(Viewer viewer, UUID id) throws RefusedPackage {
        boolean whole = jdbc.sql(
                        "select id from takeaway_arriving where id = ? and account = ? and received = size and expires_at > ?")
                .params(id, viewer.id(), Timestamp.from(now.instant()))
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!whole) {
            throw new RefusedPackage("Ce fichier n’est pas arrivé entier. Envoyez-le de nouveau.");
        }
        ArrivingFile file = ArrivingFile.read(() -> shelf.open(id), reading.tables(), reading.check());
        Optional<String> fault = Objects.requireNonNull(rehearsal.execute(status -> {
            status.setRollbackOnly();
            return fault(viewer, file);
        }));
        if (fault.isPresent()) {
            throw new RefusedPackage(fault.get());
        }
        jdbc.sql("update takeaway_arriving set checked = true where id = ?")
                .param(id)
                .update();
    }

    /** Writes the file, then opens it as a social worker of the team will: a dossier that cannot be read is not taken in. */
    private Optional<String> fault(Viewer viewer, ArrivingFile file) {
        Viewer reader = new Viewer(
                viewer.id(),
                viewer.name(),
                Trade.SOCIAL_WORKER,
                viewer.organisation(),
                viewer.organisationName(),
                viewer.teams(),
                viewer.teamName());
        try {
            UUID person = reading.restoring().restore(viewer, file);
            reading.panels()
                    .forEach(panel ->
                            panel.panel(reader, person).ifPresent(content -> content.writeTo(new StringOutput())));
            return Optional.empty();
        } catch (RefusedPackage refused) {
            return Optional.of(refused.words());
        } catch (RuntimeException unreadable) {
            // Whatever it was, the message of the cause may hold what the file says.
            return Optional.of(ArrivingFile.unknown("contenu").words());
        }
    }

    /** The file that this viewer sent and that still waits; anybody else's is absent. */
    ArrivingFile required(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(NotFound::new);
    }

    /** The same, where it may be gone. */
    Optional<ArrivingFile> find(Viewer viewer, UUID id) {
        return jdbc.sql("select id from takeaway_arriving where id = ? and account = ? and expires_at > ? and checked")
                .params(id, viewer.id(), Timestamp.from(now.instant()))
                .query(UUID.class)
                .optional()
                .map(this::read);
    }

    private ArrivingFile read(UUID id) {
        try {
            return ArrivingFile.read(() -> shelf.open(id), reading.tables(), reading.check());
        } catch (RefusedPackage changed) {
            // It was read when it was sent: only another version of Passerelle can have come in between.
            throw new NotFound();
        }
    }

    /** Takes the person in; tells who she now is. */
    UUID take(Viewer viewer, UUID id) throws RefusedPackage {
        UUID person = reading.restoring().restore(viewer, required(viewer, id));
        jdbc.sql("delete from takeaway_arriving where id = ?").param(id).update();
        shelf.erase(id);
        return person;
    }
}
