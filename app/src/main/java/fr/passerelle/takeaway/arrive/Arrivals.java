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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

    private static final Duration KEPT = Duration.ofDays(1);

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

    /** Checks the file, then keeps it until its reader has said yes. */
    UUID send(Viewer viewer, byte[] zip) throws RefusedPackage {
        ArrivingFile file = ArrivingFile.read(zip, reading.tables(), reading.check());
        Optional<String> fault = Objects.requireNonNull(rehearsal.execute(status -> {
            status.setRollbackOnly();
            return fault(viewer, file);
        }));
        if (fault.isPresent()) {
            throw new RefusedPackage(fault.get());
        }
        UUID id = Ids.next();
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("insert into takeaway_arriving (id, account, sent_at, expires_at) values (?, ?, ?, ?)")
                .params(id, viewer.id(), at, Timestamp.from(now.instant().plus(KEPT)))
                .update();
        try (OutputStream out = shelf.write(id)) {
            out.write(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
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
        return jdbc.sql("select id from takeaway_arriving where id = ? and account = ? and expires_at > ?")
                .params(id, viewer.id(), Timestamp.from(now.instant()))
                .query(UUID.class)
                .optional()
                .map(this::read);
    }

    private ArrivingFile read(UUID id) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            shelf.read(id, zip);
            return ArrivingFile.read(zip.toByteArray(), reading.tables(), reading.check());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
