package fr.passerelle.procedure.team;

import fr.passerelle.catalogue.Operator;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.procedure.NobodyLeft;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.procedure.Procedures;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open procedures of the viewer's teams, for the persons whom they follow, the nearest day first. */
@Component
class Waits {

    /** Beyond, the list says « plus de »: nobody pages so far, and counting everything would cost more than the list itself. */
    static final int COUNTED = 1_000;

    /** Each team reads its own index in order, as far as the page goes; then the few are put together. */
    private static final String LINES = """
            select w.* from unnest(:teams) t(team) cross join lateral (
                select %s, p.id as person_id, p.display_name as person_name,
                       (select g.first_name || ' ' || g.last_name from identity_agent g where g.id = d.referent) as carried_by,
                       coalesce(d.waiting_by, d.expected_on) as due
                from procedure_procedure d
                join procedure_person h on h.procedure_id = d.id and h.position = 1
                join people_person p on p.id = h.person_id
                where d.team_id = t.team and d.closed_at is null %s and
            """;

    private static final RowMapper<Procedure> PROCEDURE = new SimplePropertyRowMapper<>(Procedure.class);

    private final JdbcClient jdbc;
    private final Now now;

    Waits(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Whose: all, mine, or those that nobody carries any more. */
    enum Whose {
        ALL,
        MINE,
        NOBODY
    }

    /** What is asked of the list; null filters nothing. */
    record Asked(@Nullable ProcedureState state, @Nullable Operator operator, boolean late, Whose whose) {}

    record Line(
            Procedure procedure,
            UUID person,
            String name,
            @Nullable String carriedBy) {}

    List<Line> lines(Viewer viewer, Asked asked, int limit, long offset) {
        return bound(
                        viewer,
                        asked,
                        sql(asked) + " order by coalesce(d.waiting_by, d.expected_on), d.id limit :all) w"
                                + " order by w.due, w.id limit :limit offset :offset")
                .param("all", limit + offset)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new Line(
                        PROCEDURE.mapRow(row, i),
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name"),
                        row.getString("carried_by")))
                .list();
    }

    /** How many there are, {@link #COUNTED} at most. */
    int count(Viewer viewer, Asked asked) {
        return bound(viewer, asked, "select count(*) from (" + sql(asked) + " limit :all) w limit :all) counted")
                .param("all", COUNTED)
                .query(Integer.class)
                .single();
    }

    private static String sql(Asked asked) {
        List<String> conditions = new ArrayList<>();
        if (asked.state() != null) {
            conditions.add("and d.state = :state");
        }
        if (asked.operator() != null) {
            conditions.add("and d.operator = :operator");
        }
        if (asked.late()) {
            conditions.add("and coalesce(d.waiting_by, d.expected_on) < :today");
        }
        if (asked.whose() == Whose.MINE) {
            conditions.add("and d.referent = :account");
        } else if (asked.whose() == Whose.NOBODY) {
            conditions.add("and " + NobodyLeft.SQL);
        }
        return LINES.formatted(Procedures.COLUMNS, String.join(" ", conditions)) + Dossiers.EACH_FOLLOWED;
    }

    private JdbcClient.StatementSpec bound(Viewer viewer, Asked asked, String sql) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("today", now.today());
        if (asked.state() != null) {
            statement = statement.param("state", asked.state().name());
        }
        return asked.operator() == null
                ? statement
                : statement.param("operator", asked.operator().name());
    }
}
