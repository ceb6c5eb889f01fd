package fr.passerelle.identity.admin;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.kernel.Now;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator starts from. */
@Controller
class AdministrationHome {

    private final JdbcClient jdbc;
    private final SleepingAccounts sleeping;
    private final Now now;

    AdministrationHome(JdbcClient jdbc, SleepingAccounts sleeping, Now now) {
        this.jdbc = jdbc;
        this.sleeping = sleeping;
        this.now = now;
    }

    record Counts(long organisations, long teams, long professionals, long ending) {}

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration")
    ModelAndView page() {
        Counts counts = jdbc.sql("""
                        select (select count(*) from identity_organisation) as organisations,
                               (select count(*) from identity_team) as teams,
                               (select count(distinct agent_id) from identity_membership
                                where starts_on <= :today and (ends_on is null or ends_on >= :today)) as professionals,
                               (select count(distinct agent_id) from identity_membership
                                where ends_on between :today and :soon) as ending
                        """)
                .param("today", now.today())
                .param("soon", now.today().plusDays(30))
                .query(Counts.class)
                .single();
        return Pages.show(
                "identity/admin/administration",
                "counts",
                counts,
                "asleep",
                sleeping.here().size());
    }

    /** The lines of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuItem administrationLine() {
            return new MenuItem(210, "Administration", "settings", "/administration", Action.MANAGE_ACCOUNTS, false);
        }

        @Bean
        MenuItem myTeamLine() {
            return new MenuItem(90, "Mon équipe", "team", "/mon-equipe", Action.SEE_MY_TEAM, false);
        }
    }
}
