package fr.passerelle.space.details;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DayItem.Part;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The corrections that persons whom one follows ask for, in « Ma journée ». */
@Component
class CorrectionsOfTheDay implements DaySource {

    private static final int LINES = 10;
    private static final String WAITING =
            """
            select p.id as person, p.display_name as name, min(c.asked_at) as since
            from space_correction c join people_person p on p.id = c.person_id
            where c.answered_at is null and
            """ + Dossiers.EACH_FOLLOWED + " group by p.id, p.display_name order by since limit :lines";

    private final JdbcClient jdbc;
    private final Now now;

    CorrectionsOfTheDay(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    private record Waiting(UUID person, String name, Instant since) {}

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.EDIT_PERSON)) {
            return List.of();
        }
        return jdbc
                .sql(WAITING)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("lines", LINES)
                .query(Waiting.class)
                .list()
                .stream()
                .map(each -> new DayItem(
                        Part.DUE,
                        each.name(),
                        "Demande une correction de son identité, depuis le " + French.date(each.since()) + ".",
                        "/personnes/" + each.person() + "/corrections",
                        null,
                        "pen",
                        "Répondre"))
                .toList();
    }
}
