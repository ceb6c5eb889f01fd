package fr.passerelle.correspondence.group;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts to several persons, of a team. */
@Component
class Groups {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Now now;

    Groups(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Where one stands. */
    enum Stage {
        DRAFT,
        POSTED,
        CANCELLED
    }

    /**
     * One.
     *
     * @param label what the team calls it; never sent
     */
    record Group(
            UUID id,
            UUID author,
            String label,
            String subject,
            String body,
            Map<String, String> criteria,
            @Nullable Instant expiresAt,
            Stage state,
            Instant createdAt,
            long version) {}

    UUID add(Viewer viewer, GroupForm form) {
        UUID id = Ids.next();
        Instant expires = form.expires();
        jdbc.sql("""
                        insert into correspondence_group (id, organisation_id, team_id, author, label, subject, body, criteria, expires_at, state,
                            created_at)
                        values (:id, :organisation, :team, :author, :label, :subject, :body, cast(:criteria as jsonb), :expires, 'DRAFT', :now)
                        """)
                .param("id", id)
                .param("organisation", viewer.organisation())
                .param("team", viewer.team())
                .param("author", viewer.id())
                .param("label", form.label())
                .param("subject", form.shown().words())
                .param("body", form.body())
                .param("criteria", JSON.writeValueAsString(form.chosen()))
                .param("expires", expires == null ? null : Timestamp.from(expires))
                .param("now", Timestamp.from(now.instant()))
                .update();
        return id;
    }

    Group required(Viewer viewer, UUID id) {
        return jdbc.sql("select * from correspondence_group where id = ? and team_id = any(?)")
                .params(id, viewer.teamArray())
                .query((row, i) -> group(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Group> of(Viewer viewer) {
        return jdbc.sql(
                        "select * from correspondence_group where team_id = any(?) and body <> '' order by created_at desc limit 20")
                .param(viewer.teamArray())
                .query((row, i) -> group(row))
                .list();
    }

    void move(Group group, Stage stage) {
        int changed = jdbc.sql("""
                        update correspondence_group set state = ?, posted_at = coalesce(posted_at, ?), version = version + 1
                        where id = ? and version = ?
                        """)
                .params(stage.name(), Timestamp.from(now.instant()), group.id(), group.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("group changed meanwhile");
        }
    }

    private static Group group(ResultSet row) throws SQLException {
        Timestamp expires = row.getTimestamp("expires_at");
        return new Group(
                row.getObject("id", UUID.class),
                row.getObject("author", UUID.class),
                row.getString("label"),
                row.getString("subject"),
                row.getString("body"),
                JSON.readValue(row.getString("criteria"), new TypeReference<Map<String, String>>() {}),
                expires == null ? null : expires.toInstant(),
                Stage.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }
}
