package fr.passerelle.identity;

import fr.passerelle.kernel.Now;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who an account is today: its current memberships, or nothing once they have ended. */
@Component
public class Viewers {

    private final JdbcClient jdbc;
    private final Now now;

    Viewers(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The viewer behind an account, if a membership is current. */
    public Optional<Viewer> of(UUID account) {
        List<Row> rows = jdbc.sql("""
                        select a.first_name || ' ' || a.last_name as name, m.trade, m.team_id, t.name as team_name,
                               o.id as organisation_id, o.name as organisation_name
                        from identity_agent a
                        join identity_membership m on m.agent_id = a.id
                        join identity_team t on t.id = m.team_id
                        join identity_organisation o on o.id = t.organisation_id
                        where a.id = :account and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                        order by m.starts_on desc, m.id
                        """)
                .param("account", account)
                .param("today", now.today())
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Row first = rows.get(0);
        List<UUID> teams = rows.stream()
                .filter(row -> row.organisationId.equals(first.organisationId))
                .map(Row::teamId)
                .distinct()
                .toList();
        return Optional.of(new Viewer(
                account, first.name, first.trade, first.organisationId, first.organisationName, teams, first.teamName));
    }

    private record Row(
            String name, Trade trade, UUID teamId, String teamName, UUID organisationId, String organisationName) {}
}
