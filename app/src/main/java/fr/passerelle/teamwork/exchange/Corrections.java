package fr.passerelle.teamwork.exchange;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what becomes of a message once it is sent. */
@Component
class Corrections {

    private static final String KEEP_AND_CORRECT = """
            with before as (
                select id, body, coalesce(edited_at, written_at) as at
                from teamwork_message where id = :message and author = :author and version = :version and body is not null for update
            ), kept as (
                insert into teamwork_message_version (id, message_id, body, written_at) select :id, id, body, at from before
            )
            update teamwork_message s set body = :body, edited_at = :now, version = s.version + 1 from before where s.id = before.id
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Corrections(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** False when it changed since it was read. */
    boolean correct(Viewer viewer, UUID message, String body, long version) {
        return jdbc.sql(KEEP_AND_CORRECT)
                        .param("id", Ids.next())
                        .param("message", message)
                        .param("author", viewer.id())
                        .param("version", version)
                        .param("body", body)
                        .param("now", Timestamp.from(now.instant()))
                        .update()
                == 1;
    }

    /** Nothing of what it said stays, only that there was a message. */
    void takeBack(UUID message) {
        jdbc.sql("update teamwork_message set body = null, deleted_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(now.instant()), message)
                .update();
        for (String told : new String[] {"teamwork_message_version", "teamwork_mention", "teamwork_paper"}) {
            jdbc.sql("delete from " + told + " where message_id = ?")
                    .param(message)
                    .update();
        }
    }
}
