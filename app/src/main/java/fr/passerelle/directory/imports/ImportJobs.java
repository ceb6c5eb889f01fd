package fr.passerelle.directory.imports;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The files that wait to be imported and their results; a job cut short by a crash starts again from the beginning. */
@Component
class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration ABANDONED = Duration.ofMinutes(15);
    private static final String LINE =
            "select id, asked_at, source, file_name, state, rows_read, refusal from directory_import ";

    private final JdbcClient jdbc;
    private final Now now;
    private final Journal journal;
    private final ImportFile files;
    private final Mappings mappings;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;

    ImportJobs(JdbcClient jdbc, Now now, Journal journal, ImportFile files, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.now = now;
        this.journal = journal;
        this.files = files;
        this.mappings = new Mappings(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Sent(
            UUID id,
            @Nullable UUID askedBy,
            @Nullable UUID organisation,
            String source,
            String fileName,
            boolean whole,
            @Nullable String mapping,
            byte[] file) {

        ImportFile.Request request(Mappings mappings) {
            return new ImportFile.Request(
                    source, fileName, Optional.ofNullable(mapping).map(mappings::named), whole);
        }
    }

    /** @param mapping name or id of the mapping to use; null to recognise it */
    record Sending(String source, String fileName, @Nullable String mapping, boolean whole) {}

    UUID ask(Actor actor, Sending sending, byte[] file) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into directory_import (id, asked_by, organisation, asked_at, source, file_name, whole, mapping, file, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                        """)
                .params(
                        id,
                        actor.account(),
                        actor.organisation(),
                        Timestamp.from(now.instant()),
                        sending.source(),
                        sending.fileName(),
                        sending.whole(),
                        sending.mapping(),
                        file)
                .update();
        return id;
    }

    /** The latest, newest first. */
    List<ImportJob> latest() {
        return jdbc.sql(LINE + "order by asked_at desc limit 20")
                .query(ImportJob.class)
                .list();
    }

    ImportJob find(UUID id) {
        return jdbc.sql(LINE + "where id = ?")
                .param(id)
                .query(ImportJob.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The result of a job that is done. */
    Optional<ImportReport> report(UUID id) {
        return jdbc.sql("select report from directory_import where id = ? and report is not null")
                .param(id)
                .query((row, i) -> row.getBytes(1))
                .optional()
                .map(ImportJobs::unpacked);
    }

    /** Carries out everything that waits in the present territory. */
    void runPending() {
        jdbc.sql("update directory_import set state = 'WAITING' where state = 'RUNNING' and started_at < ?")
                .param(Timestamp.from(now.instant().minus(ABANDONED)))
                .update();
        for (Optional<Sent> next = claim(); next.isPresent(); next = claim()) {
            run(next.get());
        }
    }

    private Optional<Sent> claim() {
        return jdbc.sql("""
                        update directory_import set state = 'RUNNING', started_at = ?, rows_read = 0
                        where id = (select id from directory_import where state = 'WAITING' order by asked_at limit 1 for update skip locked)
                        returning id, asked_by, organisation, source, file_name, whole, mapping, file
                        """)
                .param(Timestamp.from(now.instant()))
                .query((row, i) -> new Sent(
                        row.getObject("id", UUID.class),
                        row.getObject("asked_by", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("source"),
                        row.getString("file_name"),
                        row.getBoolean("whole"),
                        row.getString("mapping"),
                        row.getBytes("file")))
                .optional();
    }

    private void run(Sent sent) {
        try {
            transaction.executeWithoutResult(status -> {
                ImportReport report = files.run(sent.request(mappings), sent.file(), rows -> progress(sent.id(), rows));
                end(sent.id(), ImportJob.State.DONE, null, packed(report));
                journal.record(new Actor(sent.askedBy(), sent.organisation()), Entry.of("places.imported", sent.id()));
            });
        } catch (UnreadableFile refused) {
            end(sent.id(), ImportJob.State.REFUSED, refused.getMessage(), null);
        } catch (RuntimeException e) {
            LOG.error("import {} failed: {}", sent.id(), e.getClass().getName());
            end(
                    sent.id(),
                    ImportJob.State.REFUSED,
                    "L’import s’est arrêté sur un problème de notre côté. Rien n’a été changé.",
                    null);
        }
    }

    private void progress(UUID id, int rows) {
        aside.executeWithoutResult(status -> jdbc.sql("update directory_import set rows_read = ? where id = ?")
                .params(rows, id)
                .update());
    }

    private void end(UUID id, ImportJob.State state, @Nullable String refusal, byte @Nullable [] report) {
        jdbc.sql(
                        "update directory_import set state = ?, refusal = ?, report = ?, file = null, ended_at = ? where id = ?")
                .params(state.name(), refusal, report, Timestamp.from(now.instant()), id)
                .update();
    }

    private static byte[] packed(ImportReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(JSON.writeValueAsBytes(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ImportReport unpacked(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(zip, ImportReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
