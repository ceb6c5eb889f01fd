package fr.passerelle.procedure;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.House;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the following say: a person, a procedure that is already with its operator, what the database holds. */
public record FollowingFixtures(JdbcClient jdbc, Now now, House house) {

    public UUID personOf(Viewer worker) {
        return APerson.unique().followedBy(worker).in(house, jdbc);
    }

    /** A procedure of that person at the Caf, in that state, with an answer expected that day. */
    public UUID procedure(Viewer worker, UUID person, String state, LocalDate expected) {
        return procedure(worker, person, state, expected, "caf-rsa-trimestrielle");
    }

    public UUID procedure(Viewer worker, UUID person, String state, LocalDate expected, String sheet) {
        UUID id = Ids.next();
        boolean closed = state.equals("RIGHT_OPEN") || state.equals("ABANDONED");
        Territories.in(house.territoryOf(worker), () -> {
            jdbc.sql("""
                            insert into procedure_procedure (id, sheet, title, operator, family, state, mode, team_id, organisation_id, referent,
                                waiting, sent_on, expected_on, decided_on, created_at, changed_at, closed_at)
                            values (:id, :sheet, 'Une démarche', 'CAF', 'FAMILLE', :state, 'WITH', :team, :organisation, :account,
                                case when :state = 'WAITING' then 'NO_ANSWER' end, cast(:sent as date), cast(:expected as date), cast(:decided as date),
                                :now, :now, case when :closed then cast(:now as timestamptz) end)
                            """)
                    .param("id", id)
                    .param("sheet", sheet)
                    .param("state", state)
                    .param("team", worker.team())
                    .param("organisation", worker.organisation())
                    .param("account", worker.id())
                    .param("sent", now.today().minusDays(60))
                    .param("expected", expected)
                    .param("decided", state.equals("REFUSED") ? now.today().minusDays(5) : null)
                    .param("now", Timestamp.from(now.instant()))
                    .param("closed", closed)
                    .update();
            jdbc.sql("insert into procedure_person (procedure_id, person_id, position) values (?, ?, 1)")
                    .params(id, person)
                    .update();
        });
        return id;
    }

    public String one(String sql, Object... values) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql)
                        .params(values)
                        .query(String.class)
                        .optional()
                        .orElse("none"));
    }
}
