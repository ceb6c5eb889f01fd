package fr.passerelle.audit;

import fr.passerelle.audit.Journal.Link;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads every chain of the territory's journal again and tells where one is broken, or is no longer what an earlier seal says. */
@Component
public class JournalCheck {

    /** Entries younger than that may belong to a write that is not finished: a seal does not speak of them. */
    private static final Duration SETTLED = Duration.ofMinutes(15);

    private static final int ROWS_AT_ONCE = 1_000;

    /** One statement, so that heads and entries are those of one instant, whoever writes meanwhile. */
    private static final String CHAINS = """
            select coalesce(c.chain, e.chain) as chain, c.seq as head_seq, c.hash as head_hash,
                   e.seq, e.at, e.actor, e.organisation, e.verb, e.dossier, e.subject, e.reason, e.hash
            from audit_entry e full join audit_chain c on c.chain = e.chain
            order by 1, e.seq
            """;

    private final JdbcClient jdbc;
    private final Now now;

    JournalCheck(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * What a check found.
     *
     * @param entries entries read
     * @param chains chains read
     * @param breaks one sentence for each entry that is missing or was changed, and for each seal that no longer holds
     * @param seal what the journal is now, to be kept elsewhere
     */
    public record Report(long entries, long chains, List<String> breaks, Seal seal) {}

    /** Checks the present territory, also against the seals kept from earlier checks; those of other territories are left aside. */
    @Transactional(readOnly = true)
    public Report run(List<Seal> kept) {
        String territory = Territories.required().code();
        List<Seal> ours =
                kept.stream().filter(seal -> seal.territory().equals(territory)).toList();
        Instant settled = now.instant().minus(SETTLED).truncatedTo(ChronoUnit.SECONDS);
        List<Seal.Making> seals = Stream.concat(
                        Stream.of(settled), ours.stream().map(Seal::until))
                .map(until -> new Seal.Making(territory, until))
                .toList();
        ChainReader reader = new ChainReader();
        jdbc.sql(CHAINS).withFetchSize(ROWS_AT_ONCE).query(row -> {
            reader.on(row.getObject("chain", UUID.class), link(row, "head_seq", "head_hash"));
            Link link = link(row, "seq", "hash");
            if (link != null) {
                Instant at = row.getTimestamp("at").toInstant();
                reader.entry(link, act(row, at));
                seals.forEach(seal -> seal.add(at, link.hash()));
            }
        });
        reader.end();
        List<Seal> made = seals.stream().map(Seal.Making::made).collect(Collectors.toList());
        Seal fresh = made.remove(0);
        List<String> breaks = Stream.concat(
                        reader.breaks().stream(),
                        made.stream()
                                .filter(seal -> !ours.contains(seal))
                                .map(seal -> "Le journal d’avant le " + French.date(seal.until())
                                        + " n’est plus celui du sceau."))
                .toList();
        return new Report(reader.entries(), reader.chains(), breaks, fresh);
    }

    private static @Nullable Link link(ResultSet row, String seq, String hash) throws SQLException {
        byte[] bytes = row.getBytes(hash);
        return bytes == null ? null : new Link(row.getLong(seq), bytes);
    }

    private static byte[] act(ResultSet row, Instant at) throws SQLException {
        return Journal.act(
                at,
                new Actor(row.getObject("actor", UUID.class), row.getObject("organisation", UUID.class)),
                new Entry(
                        row.getString("verb"),
                        row.getObject("dossier", UUID.class),
                        row.getObject("subject", UUID.class),
                        row.getString("reason")));
    }
}
