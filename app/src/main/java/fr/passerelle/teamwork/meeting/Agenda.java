package fr.passerelle.teamwork.meeting;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of whom the viewer's team speaks next, among the persons whom the viewer follows. */
@Component
class Agenda {

    /** Beyond, nobody listens any more, and the paper would be a list of persons. */
    static final int MOST = 20;

    private static final String OPEN = """
            select a.id, p.id as person, p.display_name as name, a.question, g.first_name || ' ' || g.last_name as put_by
            from teamwork_agenda a
            join people_person p on p.id = a.person_id
            join identity_agent g on g.id = a.put_by
            where a.team_id = :team and a.closed_at is null and
            """ + Dossiers.FOLLOWED;

    private static final String CHOICE = """
            from people_person p
            where p.id in (select f.person_id from people_follow_up f where f.team_id = any(:teams) and f.ends_on is null)
              and not exists (select 1 from teamwork_agenda a where a.person_id = p.id and a.team_id = :team and a.closed_at is null)
              and
            """ + Dossiers.FOLLOWED + " and ";

    private final JdbcClient jdbc;
    private final Now now;

    Agenda(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Somebody of whom the team will speak. */
    record Item(UUID id, UUID person, String name, @Nullable String question, String putBy) {}

    /** Somebody of whom it might. */
    record Choice(UUID person, String name) {}

    List<Item> items(Viewer viewer) {
        return bound(viewer, OPEN + " order by a.put_at, a.id")
                .query(Item.class)
                .list();
    }

    /** The item of that person; absent when she is not on the agenda. */
    Item required(Viewer viewer, UUID person) {
        return items(viewer).stream()
                .filter(item -> item.person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Choice> choices(Viewer viewer, Pick pick, int limit, int offset) {
        return bound(
                        viewer,
                        "select p.id as person, p.display_name as name " + CHOICE + pick.condition()
                                + " order by p.sort_name, p.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(Choice.class)
                .list();
    }

    int count(Viewer viewer, Pick pick) {
        return bound(viewer, "select count(*) " + CHOICE + pick.condition())
                .query(Integer.class)
                .single();
    }

    /** Puts her on the agenda, or changes what is asked. */
    UUID put(Viewer viewer, UUID person, @Nullable String question) {
        return jdbc.sql("""
                        insert into teamwork_agenda as a (id, team_id, person_id, question, put_by, put_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (team_id, person_id) where closed_at is null
                        do update set question = coalesce(excluded.question, a.question), put_by = excluded.put_by
                        returning id
                        """)
                .params(Ids.next(), viewer.team(), person, question, viewer.id(), Timestamp.from(now.instant()))
                .query(UUID.class)
                .single();
    }

    void close(Item item) {
        jdbc.sql("update teamwork_agenda set closed_at = ? where id = ?")
                .params(Timestamp.from(now.instant()), item.id())
                .update();
    }

    private JdbcClient.StatementSpec bound(Viewer viewer, String sql) {
        return jdbc.sql(sql)
                .param("team", viewer.team())
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("today", now.today())
                .param("month", now.today().minusMonths(1))
                .param("since", now.today().minusMonths(3));
    }
}
