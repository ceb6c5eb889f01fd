package fr.passerelle.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Years of a journal: entries of dossiers, each bound to the one before as the application binds them. Should the two differ one day, the
 * verification says so and the measure fails.
 */
final class LongJournal {

    /** How many entries the journal of one dossier has here. */
    private static final int ENTRIES = 60;

    private static final String ENTRY = """
            insert into audit_entry (id, chain, seq, at, actor, organisation, verb, dossier, subject, hash)
            values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String HEAD = "insert into audit_chain (chain, seq, hash) values (?, ?, ?)";
    private static final String[] VERBS = {"dossier.opened", "note.written", "accompaniment.logged", "paper.added"};

    private final PreparedStatement entry;
    private final PreparedStatement head;
    private final MessageDigest sha256;
    private final Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private LongJournal(Connection connection) throws Exception {
        entry = connection.prepareStatement(ENTRY);
        head = connection.prepareStatement(HEAD);
        sha256 = MessageDigest.getInstance("SHA-256");
    }

    /** Writes at least so many entries. */
    static void write(Database database, int entries) throws Exception {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            LongJournal journal = new LongJournal(connection);
            for (int written = 0; written < entries; written += ENTRIES) {
                journal.dossier();
            }
            connection.commit();
        }
    }

    private void dossier() throws Exception {
        UUID dossier = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        UUID organisation = UUID.randomUUID();
        byte[] hash = new byte[0];
        for (int seq = 1; seq <= ENTRIES; seq++) {
            UUID subject = UUID.randomUUID();
            String verb = VERBS[seq % VERBS.length];
            Instant at = end.minus(1L + ENTRIES - seq, ChronoUnit.DAYS);
            sha256.update(hash);
            sha256.update(ByteBuffer.allocate(8).putLong(seq).array());
            hash = sha256.digest(act(at, account, organisation, verb, dossier, subject, null));
            set(entry, dossier, (long) seq, Timestamp.from(at), account, organisation, verb, dossier, subject, hash);
        }
        set(head, dossier, (long) ENTRIES, hash);
        entry.executeBatch();
        head.executeBatch();
    }

    private static void set(PreparedStatement statement, Object... values) throws Exception {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /** What an entry says: each part after its length. */
    private static byte[] act(Instant at, @Nullable Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(12)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .array());
        for (Object part : parts) {
            byte[] words = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(words.length).array());
            bytes.writeBytes(words);
        }
        return bytes.toByteArray();
    }
}
