package fr.passerelle.identity.demo;

import fr.passerelle.demo.DemoAccount;
import fr.passerelle.demo.DemoDoor;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The accounts that anyone may try, with what each can do; this page exists in a demonstration only. */
@Controller
@ConditionalOnProperty(value = "passerelle.demo", havingValue = "true")
class DemoAccounts {

    private static final int OF_EACH_TRADE = 4;

    private final JdbcClient jdbc;
    private final Now now;
    private final List<DemoDoor> doors;

    DemoAccounts(JdbcClient jdbc, Now now, List<DemoDoor> doors) {
        this.jdbc = jdbc;
        this.now = now;
        this.doors = doors;
    }

    private record Row(String email, String name, Trade trade, String organisation) {}

    @Open(french = true)
    @GetMapping("/comptes-de-demonstration")
    ModelAndView page() {
        if (Territories.current() == null) {
            throw new NotFound();
        }
        List<DemoAccount> accounts = jdbc
                .sql("""
                        select email, name, trade, organisation from (
                            select a.email, g.first_name || ' ' || g.last_name as name, m.trade, o.name as organisation, a.id,
                                   row_number() over (partition by m.trade order by m.ends_on nulls first, a.id) as place
                            from platform.account a
                            join identity_agent g on g.id = a.id
                            join identity_membership m on m.agent_id = a.id
                            join identity_team t on t.id = m.team_id
                            join identity_organisation o on o.id = t.organisation_id
                            where a.demo and a.closed_at is null and a.password_hash is not null
                              and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)) as ranked
                        where place <= :most
                        order by array_position(cast(:trades as text[]), trade), place
                        """)
                .param("today", now.today())
                .param("most", OF_EACH_TRADE)
                .param("trades", Arrays.stream(Trade.values()).map(Trade::name).toArray(String[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(row ->
                        new DemoAccount(row.email, row.name, row.trade.label(), row.organisation, Cast.can(row.trade)))
                .toList();
        return Pages.show("identity/demo/demo-accounts", "accounts", accounts, "doors", doors);
    }
}
