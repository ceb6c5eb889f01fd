package fr.passerelle.space.complaint;

import fr.passerelle.design.Pager;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
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
    private static final String OPEN = " where " + Dossiers.NOT_EXCLUDED;

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
        return jdbc.sql(SELECT + " where c.person_id = ? order by c.said_at desc")
                .param(person)
                .query(Said.class)
                .list();
    }

    long waiting(UUID person) {
        return of(person).stream().filter(each -> each.answer() == null).count();
    }

    /** How many there are, but of those who shut their file to the viewer. */
    long count(Viewer viewer) {
        return open("select count(*) from space_complaint c join people_person p on p.id = c.person_id" + OPEN, viewer)
                .query(Long.class)
                .single();
    }

    /** Those that wait for an answer, the oldest first, then the latest answered; a page of them. */
    List<Said> page(Viewer viewer, Pager pager) {
        return open(
                        SELECT + OPEN
                                + " order by c.answered_at is not null, c.answered_at desc, c.said_at, c.id limit :size offset :offset",
                        viewer)
                .param("size", pager.size())
                .param("offset", pager.offset())
                .query(Said.class)
                .list();
    }

    /** One of those. */
    Optional<Said> find(Viewer viewer, UUID id) {
        return open(SELECT + OPEN + " and c.id = :id", viewer)
                .param("id", id)
                .query(Said.class)
                .optional();
    }

    private JdbcClient.StatementSpec open(String sql, Viewer viewer) {
        return jdbc.sql(sql).param("account", viewer.id()).param("now", Timestamp.from(now.instant()));
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
