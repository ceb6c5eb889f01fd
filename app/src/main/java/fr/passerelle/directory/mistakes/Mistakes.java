package fr.passerelle.directory.mistakes;

import fr.passerelle.directory.PlaceSignals;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what visitors said is wrong, until somebody deals with it. */
@Component
class Mistakes {

    /** How many are shown at most; the next ones come as these are dealt with. */
    static final int SHOWN = 200;

    private static final String READ = """
            select m.id, m.place_id as place, p.name as place_name, p.commune_name as commune, m.kind as subject, m.words, m.email, m.sent_at,
                   m.outcome, m.remark, m.closed_at
            from directory_mistake m join directory_place p on p.id = m.place_id
            """;

    private final JdbcClient jdbc;
    private final PlaceSignals signals;
    private final Now now;

    Mistakes(JdbcClient jdbc, PlaceSignals signals, Now now) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.now = now;
    }

    /**
     * What a visitor said, as the coordinator sees it.
     *
     * @param email where to answer, until it is dealt with, or null
     * @param outcome null while it waits
     */
    record Mistake(
            UUID id,
            UUID place,
            String placeName,
            String commune,
            Subject subject,
            @Nullable String words,
            @Nullable String email,
            Instant sentAt,
            @Nullable Outcome outcome,
            @Nullable String remark,
            @Nullable Instant closedAt) {}

    UUID keep(UUID place, Subject subject, String words, String email) {
        UUID id = Ids.next();
        jdbc.sql("insert into directory_mistake (id, place_id, kind, words, email, sent_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, place, subject.name(), words.isEmpty() ? null : words, email.isEmpty() ? null : email)
                .param(Timestamp.from(now.instant()))
                .update();
        signals.refresh(place);
        return id;
    }

    /** Those that wait, the oldest first. */
    List<Mistake> waiting() {
        return jdbc.sql(READ + " where m.closed_at is null order by m.sent_at, m.id limit " + SHOWN)
                .query(Mistake.class)
                .list();
    }

    /** The last hundred that were dealt with. */
    List<Mistake> closed() {
        return jdbc.sql(READ + " where m.closed_at is not null order by m.closed_at desc, m.id limit 100")
                .query(Mistake.class)
                .list();
    }

    /** One that waits. */
    Optional<Mistake> waiting(UUID id) {
        return jdbc.sql(READ + " where m.id = ? and m.closed_at is null")
                .param(id)
                .query(Mistake.class)
                .optional();
    }

    /** Says what became of it, once; its author's address is forgotten. */
    boolean close(UUID id, Viewer viewer, Outcome outcome, String remark) {
        int closed = jdbc.sql("""
                                update directory_mistake set outcome = ?, remark = ?, closed_at = ?, closed_by = ?, email = null
                                where id = ? and closed_at is null
                                """)
                .params(
                        outcome.name(),
                        remark.isEmpty() ? null : remark,
                        Timestamp.from(now.instant()),
                        viewer.id(),
                        id)
                .update();
        jdbc.sql("select place_id from directory_mistake where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .ifPresent(signals::refresh);
        return closed == 1;
    }
}
