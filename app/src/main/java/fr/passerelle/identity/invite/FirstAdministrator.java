package fr.passerelle.identity.invite;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.OneTimeLinks;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.invite.SetUpInstance.SetUpForm;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territory;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the first organisation, team and administrator of a new territory. */
@Component
class FirstAdministrator {

    private final JdbcClient jdbc;
    private final Identified identified;
    private final ElsewhereTransaction elsewhere;
    private final Now now;

    FirstAdministrator(JdbcClient jdbc, Identified identified, ElsewhereTransaction elsewhere, Now now) {
        this.jdbc = jdbc;
        this.identified = identified;
        this.elsewhere = elsewhere;
        this.now = now;
    }

    /** False when somebody else used the link meanwhile. */
    boolean create(Territory territory, SetUpForm form, String token) {
        return elsewhere.write(territory, () -> {
            if (!identified.links().use(SetUpInstance.PURPOSE, token)) {
                return false;
            }
            UUID organisation = Ids.next();
            UUID team = Ids.next();
            UUID account = Ids.next();
            String email = Accounts.normal(Objects.requireNonNull(form.email()));
            jdbc.sql("insert into identity_organisation (id, name, kind, created_at) values (?, ?, 'OTHER', ?)")
                    .params(organisation, form.organisation(), java.sql.Timestamp.from(now.instant()))
                    .update();
            jdbc.sql("insert into identity_team (id, organisation_id, name) values (?, ?, ?)")
                    .params(team, organisation, form.team())
                    .update();
            jdbc.sql("insert into identity_agent (id, first_name, last_name, email) values (?, ?, ?, ?)")
                    .params(account, form.firstName(), form.lastName(), email)
                    .update();
            jdbc.sql("insert into identity_membership (id, agent_id, team_id, trade, starts_on) values (?, ?, ?, ?, ?)")
                    .params(Ids.next(), account, team, Trade.ADMINISTRATOR.name(), now.today())
                    .update();
            identified.accounts().open(account, territory.code(), email);
            identified.passphrase().keep(account, form.wanted());
            identified.journal().record(new Actor(account, organisation), Entry.of("instance.set-up", organisation));
            return true;
        });
    }

    /** What concerns the account itself. */
    @Component
    record Identified(OneTimeLinks links, Accounts accounts, NewPassphrase passphrase, Journal journal) {}
}
