package fr.passerelle.teamwork;

import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads exchanges; the one condition on who reads which stands here. */
@Component
public class Exchanges {

    /** Which exchanges {@code x} somebody reads who may read the shared notes; takes {@code :social} and {@code :teams}. */
    public static final String READABLE =
            " (x.circle = 'FOLLOW_UP' or x.circle = 'TEAM' and :social and x.team_id = any(:teams)) ";

    private static final String COLUMNS = """
            select x.id, x.person_id as person, x.circle, x.team_id, t.name as team, x.subject, x.last_at,
                   (select g.first_name || ' ' || g.last_name
                    from teamwork_message s join identity_agent g on g.id = s.author
                    where s.exchange_id = x.id order by s.written_at desc, s.id desc limit 1) as last_by,
                   (select count(*) from teamwork_message s where s.exchange_id = x.id) as messages,
                   (select count(*) from teamwork_message s
                    where s.exchange_id = x.id and s.author <> :account and s.deleted_at is null
                      and s.written_at > coalesce((select r.read_until from teamwork_reading r
                                                   where r.exchange_id = x.id and r.account = :account), '-infinity')) as unread
            """;

    /** A word of the subject, or of a message still there. */
    private static final String FROM = """
            from teamwork_exchange x
            left join identity_team t on t.id = x.team_id
            where x.person_id = :person and (cast(:id as uuid) is null or x.id = :id)
              and (:sought = '' or position(people_fold(:sought) in people_fold(x.subject)) > 0
                   or exists (select 1 from teamwork_message s
                              where s.exchange_id = x.id and position(people_fold(:sought) in people_fold(s.body)) > 0))
              and
            """ + READABLE;

    private final JdbcClient jdbc;
    private final Access access;

    Exchanges(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** A part of those on that person which the viewer may read and which say the word sought, the last written to first. */
    public List<Exchange> of(Viewer viewer, UUID person, String sought, int limit, int offset) {
        if (!access.may(viewer, Action.READ_EXCHANGES, person)) {
            return List.of();
        }
        return bound(
                        viewer,
                        person,
                        null,
                        sought,
                        COLUMNS + FROM + " order by x.last_at desc, x.id limit :limit offset :offset")
                .param("account", viewer.id())
                .param("limit", limit)
                .param("offset", offset)
                .query(Exchange.class)
                .list();
    }

    /** How many there are. */
    public int count(Viewer viewer, UUID person, String sought) {
        return access.may(viewer, Action.READ_EXCHANGES, person)
                ? bound(viewer, person, null, sought, "select count(*) " + FROM)
                        .query(Integer.class)
                        .single()
                : 0;
    }

    /** That one, if the viewer may read it; any other is absent. */
    public Optional<Exchange> find(Viewer viewer, UUID person, UUID id) {
        return access.may(viewer, Action.READ_EXCHANGES, person)
                ? bound(viewer, person, id, "", COLUMNS + FROM)
                        .param("account", viewer.id())
                        .query(Exchange.class)
                        .optional()
                : Optional.empty();
    }

    /** The circles in which the viewer may write about that person. */
    public List<Circle> circles(Viewer viewer, UUID person) {
        return Arrays.stream(Circle.values())
                .filter(circle -> access.may(viewer, circle.action(), person))
                .toList();
    }

    private JdbcClient.StatementSpec bound(Viewer viewer, UUID person, @Nullable UUID id, String sought, String sql) {
        return jdbc.sql(sql)
                .param("person", person)
                .param("id", id)
                .param("sought", sought)
                .param("social", access.may(viewer, Action.READ_SOCIAL_NOTES, person))
                .param("teams", viewer.teamArray());
    }
}
