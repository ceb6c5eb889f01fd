package fr.passerelle.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the journal of the present territory, the latest first. */
@Component
public class JournalLines {

    private final JdbcClient jdbc;

    JournalLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry as it is read: identifiers and a verb. */
    public record Line(
            Instant at,
            @Nullable UUID actor,
            String verb,
            @Nullable UUID dossier,
            @Nullable UUID subject,
            @Nullable String reason) {}

    /**
     * What is looked for.
     *
     * @param from from that instant
     * @param before until that instant, excluded
     * @param actor only what that account did, or null
     */
    public record Question(
            Instant from, Instant before, @Nullable UUID actor) {}

    /** How many entries answer. */
    public long count(Question question) {
        return ask("select count(*) from audit_entry", question, "")
                .query(Long.class)
                .single();
    }

    /** Some of the entries that answer. */
    public List<Line> read(Question question, int size, long skip) {
        return ask(
                        "select at, actor, verb, dossier, subject, reason from audit_entry",
                        question,
                        " order by at desc, id desc limit :size offset :skip")
                .param("size", size)
                .param("skip", skip)
                .query((row, i) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("actor", UUID.class),
                        row.getString("verb"),
                        row.getObject("dossier", UUID.class),
                        row.getObject("subject", UUID.class),
                        row.getString("reason")))
                .list();
    }

    private JdbcClient.StatementSpec ask(String select, Question question, String end) {
        return jdbc.sql(select
                        + " where at >= :from and at < :before and (cast(:actor as uuid) is null or actor = :actor)"
                        + end)
                .param("from", Timestamp.from(question.from()))
                .param("before", Timestamp.from(question.before()))
                .param("actor", question.actor());
    }
}
