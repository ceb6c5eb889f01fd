package fr.passerelle.teamwork.absence;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Charter;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The absences of a viewer's teams, and their colleagues of today. */
@Component
class Leaves {

    private static final String LEAVES = """
            select a.id, a.account, g.first_name || ' ' || g.last_name as name, r.first_name || ' ' || r.last_name as replacement,
                   a.from_on, a.to_on
            from teamwork_absence a
            join identity_agent g on g.id = a.account
            join identity_agent r on r.id = a.replacement
            where a.ended_at is null and a.to_on >= :today
            """;

    private static final String OF_TEAMS = """
            and exists (select 1 from identity_membership m
                        where m.agent_id = a.account and m.team_id = any(:teams) and m.starts_on <= :today
                          and (m.ends_on is null or m.ends_on >= :today))
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Leaves(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** An absence that is not over. */
    record Leave(UUID id, UUID account, String name, String replacement, LocalDate fromOn, LocalDate toOn) {

        /** « du 3 décembre 2026 au 10 décembre 2026 ». */
        String days() {
            return fromOn.equals(toOn)
                    ? "le " + French.date(fromOn)
                    : "du " + French.date(fromOn) + " au " + French.date(toOn);
        }
    }

    /** Somebody of one of the viewer's teams today. */
    record Colleague(UUID id, String name, Trade trade, UUID team) {

        /** Whether they may do on a file all that the other may: who stands in must be able to. */
        boolean mayAll(Colleague other) {
            return Arrays.stream(Action.values())
                    .filter(action -> action.part() == Action.Part.DOSSIER)
                    .allMatch(action -> Charter.scope(other.trade, action) == Scope.NONE
                            || Charter.scope(trade, action) != Scope.NONE);
        }
    }

    List<Leave> of(Viewer viewer, int limit, int offset) {
        return jdbc.sql(LEAVES + OF_TEAMS + " order by a.from_on, a.id limit :limit offset :offset")
                .param("today", now.today())
                .param("teams", viewer.teamArray())
                .param("limit", limit)
                .param("offset", offset)
                .query(Leave.class)
                .list();
    }

    int count(Viewer viewer) {
        return jdbc.sql("select count(*) from (" + LEAVES + OF_TEAMS + ") leaves")
                .param("today", now.today())
                .param("teams", viewer.teamArray())
                .query(Integer.class)
                .single();
    }

    Leave required(Viewer viewer, UUID id) {
        return jdbc.sql(LEAVES + OF_TEAMS + " and a.id = :id")
                .param("today", now.today())
                .param("teams", viewer.teamArray())
                .param("id", id)
                .query(Leave.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those of the viewer's teams who may declare an absence, by name. */
    List<Colleague> colleagues(Viewer viewer) {
        return jdbc
                .sql("""
                        select g.id, g.first_name || ' ' || g.last_name as name, m.trade, m.team_id as team
                        from identity_membership m join identity_agent g on g.id = m.agent_id
                        where m.team_id = any(:teams) and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                        order by g.last_name, g.first_name, g.id
                        """)
                .param("teams", viewer.teamArray())
                .param("today", now.today())
                .query(Colleague.class)
                .list()
                .stream()
                .filter(colleague -> Charter.scope(colleague.trade(), Action.DECLARE_ABSENCE) != Scope.NONE)
                .toList();
    }

    /** Two people who declare at once wait for each other: what is read afterwards holds until the absence is kept. */
    void hold(UUID account, UUID replacement) {
        jdbc.sql("select id from identity_agent where id in (?, ?) order by id for no key update")
                .params(account, replacement)
                .query(UUID.class)
                .list();
    }

    /** An absence of that account on one of these days. */
    Optional<Leave> away(UUID account, LocalDate from, LocalDate to) {
        return overlapping("a.account", account, from, to);
    }

    /** An absence in which that account stands in on one of these days. */
    Optional<Leave> standingIn(UUID account, LocalDate from, LocalDate to) {
        return overlapping("a.replacement", account, from, to);
    }

    private Optional<Leave> overlapping(String column, UUID account, LocalDate from, LocalDate to) {
        return jdbc.sql(LEAVES + " and " + column
                        + " = :account and a.from_on <= :to and a.to_on >= :from order by a.from_on limit 1")
                .param("today", now.today())
                .param("account", account)
                .param("from", from)
                .param("to", to)
                .query(Leave.class)
                .optional();
    }

    UUID add(Viewer viewer, UUID account, UUID replacement, LocalDate from, LocalDate to) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into teamwork_absence (id, account, replacement, from_on, to_on, declared_by, declared_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, account, replacement, from, to, viewer.id(), Timestamp.from(now.instant()))
                .update();
        return id;
    }

    void end(Leave leave) {
        jdbc.sql("update teamwork_absence set ended_at = ? where id = ? and ended_at is null")
                .params(Timestamp.from(now.instant()), leave.id())
                .update();
    }

    /** That colleague, if they are of the viewer's teams today. */
    static Optional<Colleague> find(List<Colleague> colleagues, @Nullable UUID id) {
        return colleagues.stream()
                .filter(colleague -> colleague.id().equals(id))
                .findFirst();
    }
}
