package fr.passerelle.identity.admin;

import fr.passerelle.design.Option;
import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works in which team, from when to when: a change closes one line and opens another, so that the past stays readable. */
@Component
class Memberships {

    private final JdbcClient jdbc;
    private final Now now;

    Memberships(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    record Agent(UUID id, String name, String email) {}

    record Membership(
            UUID teamId,
            String team,
            Trade trade,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        boolean current(LocalDate today) {
            return !startsOn.isAfter(today) && (endsOn == null || !endsOn.isBefore(today));
        }
    }

    Agent agent(UUID id) {
        return jdbc.sql("select id, first_name || ' ' || last_name as name, email from identity_agent where id = ?")
                .param(id)
                .query(Agent.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Membership> of(UUID agent) {
        return jdbc.sql("""
                        select t.id as team_id, o.name || ', ' || t.name as team, m.trade, m.starts_on, m.ends_on
                        from identity_membership m
                        join identity_team t on t.id = m.team_id
                        join identity_organisation o on o.id = t.organisation_id
                        where m.agent_id = ? order by m.starts_on desc, m.id desc
                        """).param(agent).query(Membership.class).list();
    }

    Optional<Membership> last(UUID agent) {
        return of(agent).stream().findFirst();
    }

    void replace(UUID agent, @Nullable UUID team, Trade trade, @Nullable LocalDate endsOn) {
        LocalDate today = now.today();
        end(agent);
        jdbc.sql("""
                        insert into identity_membership (id, agent_id, team_id, trade, starts_on, ends_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Ids.next(), agent, team, trade.name(), today, endsOn)
                .update();
    }

    /** Ends what is current yesterday, for a day that has begun counts; what began today leaves no line. */
    void end(UUID agent) {
        LocalDate today = now.today();
        jdbc.sql("delete from identity_membership where agent_id = ? and starts_on >= ?")
                .params(agent, today)
                .update();
        jdbc.sql(
                        "update identity_membership set ends_on = ?, version = version + 1 where agent_id = ? and (ends_on is null or ends_on >= ?)")
                .params(today.minusDays(1), agent, today)
                .update();
    }

    List<Option> teams() {
        return jdbc.sql("""
                        select t.id, o.name || ', ' || t.name as label
                        from identity_team t join identity_organisation o on o.id = t.organisation_id
                        order by o.name, t.name
                        """)
                .query((row, i) -> new Option(row.getString("id"), row.getString("label")))
                .list();
    }
}
