package fr.passerelle.activity.log;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was left for later: due in the day of the team that noted it, until it is done. */
@Component
class NextSteps implements DaySource {

    private static final int AHEAD = 7;

    private final JdbcClient jdbc;
    private final Now now;

    NextSteps(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.LOG_ACCOMPANIMENT)) {
            return List.of();
        }
        return jdbc.sql("""
                        select a.id, a.person_id, p.display_name, a.next_step, a.next_on
                        from activity_accompaniment a join people_person p on p.id = a.person_id
                        where a.team_id = any(:teams) and a.next_on <= :until and a.next_closed_at is null and
                        """ + Dossiers.EACH_FOLLOWED + " order by a.next_on, a.id limit 30")
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("until", now.today().plusDays(AHEAD))
                .query((row, i) -> new DayItem(
                        DayItem.Part.DUE,
                        row.getString("display_name"),
                        row.getString("next_step"),
                        "/personnes/" + row.getString("person_id") + "/accompagnements/nouveau?suite="
                                + row.getString("id"),
                        row.getObject("next_on", LocalDate.class),
                        "pen",
                        "Noter"))
                .list();
    }

    /** What the next step of an entry of that file was to be. */
    String words(UUID person, UUID entry) {
        return jdbc.sql(
                        "select next_step from activity_accompaniment where id = ? and person_id = ? and next_step is not null")
                .params(entry, person)
                .query(String.class)
                .optional()
                .map(words -> words.substring(0, Math.min(120, words.length())))
                .orElseThrow(NotFound::new);
    }

    /** The next step of an entry of that file no longer waits. */
    void close(UUID person, UUID entry) {
        int closed = jdbc.sql("""
                        update activity_accompaniment set next_closed_at = coalesce(next_closed_at, ?), version = version + 1
                        where id = ? and person_id = ? and next_step is not null
                        """)
                .params(Timestamp.from(now.instant()), entry, person)
                .update();
        if (closed == 0) {
            throw new NotFound();
        }
    }
}
