package fr.passerelle.catalogue.correct;

import fr.passerelle.catalogue.SheetPart;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the field says is wrong on sheets, until somebody decides. */
@Component
class Suggestions {

    /** How many are shown at most; the next ones come as these are decided. */
    static final int SHOWN = 200;

    private static final Duration NEWS = Duration.ofDays(30);

    private static final String READ = """
            select s.id, s.sheet, s.part, s.wrong, s.proposed, s.source, s.at, g.first_name || ' ' || g.last_name as author,
                   o.name as organisation, s.outcome, s.remark, s.closed_at
            from catalogue_suggestion s join identity_organisation o on o.id = s.organisation
            left join identity_agent g on g.id = s.account
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Suggestions(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What became of it. */
    enum Outcome {
        ACCEPTED,
        REFUSED
    }

    /**
     * A correction that somebody proposes.
     *
     * @param wrong what is wrong
     * @param proposed what it should say
     * @param outcome null while it waits
     */
    record Suggestion(
            UUID id,
            String sheet,
            SheetPart part,
            String wrong,
            String proposed,
            @Nullable String source,
            Instant at,
            @Nullable String author,
            String organisation,
            @Nullable Outcome outcome,
            @Nullable String remark,
            @Nullable Instant closedAt) {}

    /** What is typed. */
    record Words(
            SheetPart part,
            String wrong,
            String proposed,
            @Nullable String source) {}

    UUID keep(Viewer viewer, String sheet, Words words) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into catalogue_suggestion (id, sheet, part, wrong, proposed, source, at, account, organisation)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, sheet, words.part.name(), words.wrong, words.proposed, words.source)
                .params(Timestamp.from(now.instant()), viewer.id(), viewer.organisation())
                .update();
        return id;
    }

    /** Those that wait, the oldest first. */
    List<Suggestion> waiting() {
        return jdbc.sql(READ + " where s.closed_at is null order by s.at, s.id limit " + SHOWN)
                .query(Suggestion.class)
                .list();
    }

    /** How many wait. */
    int waitingCount() {
        return jdbc.sql("select count(*) from catalogue_suggestion where closed_at is null")
                .query(Integer.class)
                .single();
    }

    /** The last hundred that were decided. */
    List<Suggestion> closed() {
        return jdbc.sql(READ + " where s.closed_at is not null order by s.closed_at desc, s.id limit 100")
                .query(Suggestion.class)
                .list();
    }

    /** Those of one worker, the newest first, a hundred at most. */
    List<Suggestion> of(Viewer viewer) {
        return jdbc.sql(READ + " where s.account = ? order by s.at desc, s.id limit 100")
                .param(viewer.id())
                .query(Suggestion.class)
                .list();
    }

    /** Those of one worker that were decided these days. */
    List<Suggestion> news(Viewer viewer) {
        return jdbc.sql(READ + " where s.account = ? and s.closed_at > ? order by s.closed_at desc, s.id limit 10")
                .params(viewer.id(), Timestamp.from(now.instant().minus(NEWS)))
                .query(Suggestion.class)
                .list();
    }

    /** One that waits. */
    Optional<Suggestion> waiting(UUID id) {
        return jdbc.sql(READ + " where s.id = ? and s.closed_at is null")
                .param(id)
                .query(Suggestion.class)
                .optional();
    }

    /** Says what became of it, once. */
    boolean close(UUID id, Viewer viewer, Outcome outcome, @Nullable String remark) {
        return jdbc.sql("""
                                update catalogue_suggestion set outcome = ?, remark = ?, closed_at = ?, closed_by = ?
                                where id = ? and closed_at is null
                                """)
                        .params(outcome.name(), remark, Timestamp.from(now.instant()), viewer.id(), id)
                        .update()
                == 1;
    }
}
