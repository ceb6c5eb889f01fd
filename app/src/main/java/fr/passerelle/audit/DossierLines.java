package fr.passerelle.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The question that the pages of a dossier ask the journal: who did what to it. The right to ask was checked by the gate. */
@Component
public class DossierLines {

    private final JdbcClient jdbc;

    DossierLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An act on the dossier.
     *
     * @param actor the account, or null for the system
     * @param organisation the organisation under which it acted
     * @param reason what the actor wrote, where the rule asks for a reason
     */
    public record Line(
            Instant at,
            @Nullable UUID actor,
            @Nullable UUID organisation,
            String verb,
            @Nullable String reason) {}

    /** The latest acts of these verbs since then, newest first, at most {@code limit}. */
    public List<Line> of(UUID dossier, Set<String> verbs, Instant since, int limit) {
        return jdbc.sql("""
                        select at, actor, organisation, verb, reason from audit_entry
                        where dossier = ? and verb = any(?) and at >= ? order by at desc, seq desc limit ?
                        """)
                .params(dossier, verbs.toArray(String[]::new), Timestamp.from(since), limit)
                .query((row, i) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("actor", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("verb"),
                        row.getString("reason")))
                .list();
    }
}
