package fr.passerelle.plan.dossier;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions whose day has come, or comes within three days, for the persons whom I follow. */
@Component
class PlanDay implements DaySource {

    private static final int AHEAD = 3;

    private final JdbcClient jdbc;
    private final Now now;

    PlanDay(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    record Due(UUID id, UUID personId, String person, String title, LocalDate dueOn) {}

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.PLAN)) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select a.id, a.person_id, p.display_name as person, a.title, a.due_on
                        from plan_action a join people_person p on p.id = a.person_id
                        where a.state in ('TODO', 'DOING') and a.due_on <= :until and a.team_id = any(:teams) and """ + " " + Dossiers.FOLLOWED + " order by a.due_on, a.id limit 30")
                .param("until", now.today().plusDays(AHEAD))
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .query(Due.class)
                .list()
                .stream()
                .map(PlanDay::item)
                .toList();
    }

    private static DayItem item(Due due) {
        return new DayItem(
                DayItem.Part.DUE,
                due.person(),
                due.title(),
                "/personnes/" + due.personId() + "/plan/" + due.id(),
                due.dueOn(),
                "check",
                "Voir");
    }
}
