package fr.passerelle.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every chain of the territory's journal again and tells where one is broken. */
@Component
public class JournalCheck {

    private final JdbcClient jdbc;

    JournalCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a check found.
     *
     * @param entries entries read
     * @param chains chains read
     * @param breaks one sentence for each entry that is missing or was changed
     */
    public record Report(long entries, long chains, List<String> breaks) {}

    /** Checks the present territory. */
    public Report run() {
        Reader reader = new Reader();
        jdbc.sql("""
                        select chain, seq, at, actor, organisation, verb, dossier, subject, reason, hash
                        from audit_entry order by chain, seq
                        """).query(row -> {
            reader.read(
                    row.getObject("chain", UUID.class),
                    row.getLong("seq"),
                    row.getTimestamp("at").toInstant(),
                    new Actor(row.getObject("actor", UUID.class), row.getObject("organisation", UUID.class)),
                    new Entry(
                            row.getString("verb"),
                            row.getObject("dossier", UUID.class),
                            row.getObject("subject", UUID.class),
                            row.getString("reason")),
                    row.getBytes("hash"));
        });
        return new Report(reader.entries, reader.chains, reader.breaks);
    }

    private static final class Reader {

        private final List<String> breaks = new ArrayList<>();
        private @Nullable UUID chain;
        private Journal.Link last = new Journal.Link(0, new byte[0]);
        private long entries;
        private long chains;

        private void read(UUID chainOfEntry, long seq, Instant at, Actor actor, Entry entry, byte[] hash) {
            if (!chainOfEntry.equals(chain)) {
                chain = chainOfEntry;
                chains++;
                last = new Journal.Link(0, new byte[0]);
            }
            entries++;
            if (seq != last.seq() + 1) {
                breaks.add("Chaîne " + chain + " : il manque une entrée avant la n° " + seq + ".");
            } else if (!java.util.Arrays.equals(hash, Journal.hash(last, at, actor, entry))) {
                breaks.add("Chaîne " + chain + " : l’entrée n° " + seq + " a été modifiée.");
            }
            last = new Journal.Link(seq, hash);
        }
    }
}
