package fr.passerelle.vault.shelf;

import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copies that left, each with for whom it was made: what was taken away stays listed when a right is withdrawn. */
@Component
class Copies {

    private static final String SELECT = """
            select c.id, c.made_for, c.made_at, coalesce(g.first_name || ' ' || g.last_name, 'la personne') as made_by
            from vault_copy c left join identity_agent g on g.id = c.made_by
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Copies(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** A copy. */
    record Copy(UUID id, String madeFor, Instant madeAt, String madeBy) {}

    UUID add(UUID document, String madeFor, UUID by) {
        UUID id = Ids.next();
        jdbc.sql("insert into vault_copy (id, document_id, made_for, made_at, made_by) values (?, ?, ?, ?, ?)")
                .params(id, document, madeFor, Timestamp.from(now.instant()), by)
                .update();
        return id;
    }

    List<Copy> of(UUID document) {
        return jdbc.sql(SELECT + "where c.document_id = ? order by c.made_at desc, c.id")
                .param(document)
                .query(Copy.class)
                .list();
    }

    Optional<Copy> find(UUID document, UUID id) {
        return jdbc.sql(SELECT + "where c.document_id = ? and c.id = ?")
                .params(document, id)
                .query(Copy.class)
                .optional();
    }
}
