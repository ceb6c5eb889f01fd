package fr.passerelle.identity.admin;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.kernel.Now;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The organisations of the territory. */
@Controller
class Organisations {

    private final JdbcClient jdbc;
    private final Now now;

    Organisations(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    record Line(UUID id, String name, String kind, @Nullable String siret, long teams, long professionals) {

        String kindLabel() {
            return StructureKind.labelOf(kind);
        }
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration/organisations")
    ModelAndView list() {
        var lines = jdbc.sql("""
                        select o.id, o.name, o.kind, o.siret, count(distinct t.id) as teams, count(distinct m.agent_id) as professionals
                        from identity_organisation o
                        left join identity_team t on t.organisation_id = o.id
                        left join identity_membership m on m.team_id = t.id
                             and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                        group by o.id order by o.name
                        """).param("today", now.today()).query(Line.class).list();
        return Pages.show("identity/admin/organisations", "lines", lines);
    }
}
