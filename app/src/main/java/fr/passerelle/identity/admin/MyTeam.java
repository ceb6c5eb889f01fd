package fr.passerelle.identity.admin;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who works in my teams: names and trades, never what each one does. */
@Controller
class MyTeam {

    private final JdbcClient jdbc;
    private final Now now;

    MyTeam(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    record Colleague(
            UUID id,
            String team,
            String name,
            Trade trade,
            String email,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    @Allowed(Action.SEE_MY_TEAM)
    @GetMapping("/mon-equipe")
    ModelAndView page(Viewer viewer) {
        List<Colleague> colleagues = jdbc.sql("""
                        select a.id, t.name as team, a.first_name || ' ' || a.last_name as name, m.trade, a.email, m.starts_on, m.ends_on
                        from identity_membership m
                        join identity_agent a on a.id = m.agent_id
                        join identity_team t on t.id = m.team_id
                        where m.team_id = any(:teams) and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                        order by t.name, a.last_name, a.first_name
                        """)
                .param("teams", viewer.teamArray())
                .param("today", now.today())
                .query(Colleague.class)
                .list();
        Map<String, List<Colleague>> teams = colleagues.stream()
                .collect(Collectors.groupingBy(Colleague::team, LinkedHashMap::new, Collectors.toList()));
        return Pages.show("identity/admin/my-team", "teams", teams, "viewer", viewer, "today", now.today());
    }
}
