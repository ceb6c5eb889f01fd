package fr.passerelle.space.complaint;

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

/** What persons said, and what they were answered. */
@Component
class Complaints {

    private static final String SELECT = """
            select c.id, c.person_id as person, p.display_name as name, c.words, c.said_at, c.answer
            from space_complaint c join people_person p on p.id = c.person_id
            """;
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Now now;

    Complaints(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** What one person said. */
    record Said(
            UUID id,
            UUID person,
            String name,
            String words,
            Instant saidAt,
            @Nullable String answer) {}

    UUID keep(UUID person, String words) {
        UUID id = Ids.next();
        jdbc.sql("insert into space_complaint (id, person_id, words, said_at) values (?, ?, ?, ?)")
                .params(id, person, words, Timestamp.from(now.instant()))
                .update();
        return id;
    }

    List<Said> of(UUID person) {
        return jdbc.sql(SELECT + " where c.person_id = ? order by c.said_at desc limit ?")
                .params(person, MOST)
                .query(Said.class)
                .list();
    }

    long waiting(UUID person) {
        return of(person).stream().filter(each -> each.answer() == null).count();
    }

    /** Those that wait for an answer, the oldest first, then the latest answered. */
    List<Said> all() {
        return jdbc.sql(SELECT + " order by c.answered_at is not null, c.answered_at desc, c.said_at limit ?")
                .param(MOST)
                .query(Said.class)
                .list();
    }

    /** Answers, once; gives whom it concerns. */
    Optional<UUID> answer(UUID id, UUID by, String words) {
        return jdbc.sql("""
                        update space_complaint set answer = ?, answered_at = ?, answered_by = ?
                        where id = ? and answered_at is null returning person_id
                        """)
                .params(words, Timestamp.from(now.instant()), by, id)
                .query(UUID.class)
                .optional();
    }
}
