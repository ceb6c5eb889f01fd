package fr.passerelle.procedure.due;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.procedure.due.Awaited.Kind;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is awaited of the procedures of a viewer's teams, and what comes again, in the order of days. Each team's two indexes are read from the place
 * where the page begins and no further than its length, however much lies behind.
 */
@Component
class TeamDues {

    /** Beyond, « plus de 1 000 » says enough. */
    static final int COUNTED = 1_000;

    private static final String PERSON = """
            join lateral (select person_id from procedure_person where procedure_id = x.id order by position limit 1) h on true
            join people_person p on p.id = h.person_id
            """;

    private static final String ANSWERS = """
            select case when x.waiting_by is null then 'ANSWER' else 'PIECE' end as kind, x.id, p.id as person_id, p.display_name as person,
                   x.title, x.operator, coalesce(x.waiting_by, x.expected_on) as due_on
            from procedure_procedure x
            """ + PERSON + """
            where x.team_id = team.id and x.closed_at is null and (coalesce(x.waiting_by, x.expected_on), x.id) > (:day, :last)
              and coalesce(x.waiting_by, x.expected_on) <= :until and (:kind <> 'PIECE' or x.waiting_by is not null)
              and (:kind <> 'ANSWER' or x.waiting_by is null) and (:operator = '' or x.operator = :operator)
              and (not :mine or x.referent = :account) and\s""" + Dossiers.FOLLOWED + """
            order by coalesce(x.waiting_by, x.expected_on), x.id limit :limit
            """;

    private static final String PERIODIC = """
            select 'PERIODIC' as kind, x.id, p.id as person_id, p.display_name as person, x.title, null as operator, x.due_on
            from procedure_due x join people_person p on p.id = x.person_id
            where x.team_id = team.id and x.ended_at is null and (x.due_on, x.id) > (:day, :last) and x.due_on <= :until
              and (not :mine or exists (select 1 from people_follow_up u where u.person_id = p.id and u.team_id = team.id
                                        and u.ends_on is null and u.referent = :account)) and\s""" + Dossiers.FOLLOWED + """
            order by x.due_on, x.id limit :limit
            """;

    private static final String EACH_TEAM = """
            select found.* from unnest(cast(:teams as uuid[])) team (id) cross join lateral (
            """;

    private final JdbcClient jdbc;
    private final Now now;

    TeamDues(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * What is looked for.
     *
     * @param kind null for all
     * @param operator name of an {@code Operator}, empty for all
     * @param until the last day
     */
    record Sought(@Nullable Kind kind, String operator, boolean mine, LocalDate until) {}

    /** After which line a page begins. */
    record Position(LocalDate day, UUID id) {

        static final Position START = new Position(LocalDate.of(1, 1, 1), new UUID(0, 0));

        /** What the address says; the beginning when it says nothing that can be read. */
        static Position of(@Nullable String typed) {
            String[] parts = typed == null ? new String[0] : typed.split("_", 2);
            try {
                return parts.length < 2 ? START : new Position(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return START;
            }
        }
    }

    List<Awaited> lines(Viewer viewer, Sought sought, Position from, int limit) {
        return bound(union(sought) + " order by due_on, id limit :limit", viewer, sought, from, limit)
                .query(Awaited.class)
                .list();
    }

    /** How many were due before today, counted no further than {@link #COUNTED}. */
    int late(Viewer viewer, Sought sought) {
        Sought before = new Sought(
                sought.kind(), sought.operator(), sought.mine(), now.today().minusDays(1));
        return bound("select count(*) from (" + union(before) + ") late", viewer, before, Position.START, COUNTED)
                .query(Integer.class)
                .single();
    }

    private static String union(Sought sought) {
        String answers = EACH_TEAM + ANSWERS + ") found";
        String periodic = EACH_TEAM + PERIODIC + ") found";
        if (sought.kind() == Kind.PERIODIC) {
            return periodic;
        }
        return sought.kind() != null || !sought.operator().isEmpty() ? answers : answers + " union all " + periodic;
    }

    private JdbcClient.StatementSpec bound(String sql, Viewer viewer, Sought sought, Position from, int limit) {
        return jdbc.sql(sql)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("day", from.day())
                .param("last", from.id())
                .param("until", sought.until())
                .param("kind", sought.kind() == null ? "" : sought.kind().name())
                .param("operator", sought.operator())
                .param("mine", sought.mine())
                .param("limit", limit);
    }
}
