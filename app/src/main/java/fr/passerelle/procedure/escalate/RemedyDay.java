package fr.passerelle.procedure.escalate;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Procedures;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refusals whose time to contest runs out, in the day of the team. */
@Component
class RemedyDay implements DaySource {

    /** The longest time that the law commonly leaves, and a little more. */
    private static final int LOOKED_BACK = 120;

    private static final int AHEAD = 21;
    private static final int LINES = 10;
    private static final int READ = 60;

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final RemediesTaken taken;
    private final Now now;

    RemedyDay(JdbcClient jdbc, Procedures procedures, RemediesTaken taken, Now now) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.taken = taken;
        this.now = now;
    }

    private record Refused(UUID id, UUID personId, String person) {}

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.SEE_TEAM_PROCEDURES)) {
            return List.of();
        }
        LocalDate today = now.today();
        List<DayItem> items = new ArrayList<>();
        for (Refused refused : refused(viewer, today)) {
            Procedure procedure = procedures.required(refused.personId(), refused.id());
            LocalDate limit = Ladder.urgent(taken.steps(procedure), today);
            if (limit != null && !limit.isAfter(today.plusDays(AHEAD)) && items.size() < LINES) {
                items.add(new DayItem(
                        DayItem.Part.DUE,
                        refused.person(),
                        "Refus\u00a0: " + procedure.title() + ". On peut contester jusqu’au " + French.date(limit)
                                + ".",
                        "/personnes/" + refused.personId() + "/demarches/" + refused.id() + "/recours",
                        limit,
                        "sign",
                        "Contester"));
            }
        }
        return items;
    }

    private List<Refused> refused(Viewer viewer, LocalDate today) {
        return jdbc.sql("""
                        select x.id, p.id as person_id, p.display_name as person
                        from procedure_procedure x
                        join lateral (select person_id from procedure_person where procedure_id = x.id order by position limit 1) h on true
                        join people_person p on p.id = h.person_id
                        where x.team_id = any(:teams) and x.closed_at is null and x.state in ('REFUSED', 'PARTLY')
                          and x.decided_on between :from and :today and\s""" + Dossiers.FOLLOWED + """
                        order by x.decided_on limit :limit
                        """)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("from", today.minusDays(LOOKED_BACK))
                .param("today", today)
                .param("limit", READ)
                .query(Refused.class)
                .list();
    }
}
