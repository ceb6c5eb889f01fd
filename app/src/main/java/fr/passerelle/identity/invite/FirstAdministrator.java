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
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the first organisation, team and administrator of a new territory. */
@Component
class FirstAdministrator {

    private final JdbcClient jdbc;
    private final Identified identified;
    private final TransactionTemplate transaction;
    private final Now now;

    FirstAdministrator(JdbcClient jdbc, Identified identified, TransactionTemplate transaction, Now now) {
        this.jdbc = jdbc;
        this.identified = identified;
        this.transaction = transaction;
        this.now = now;
    }

    /** False when somebody else used the link meanwhile. */
    boolean create(Territory territory, SetUpForm form, String token) {
        return Territories.in(
                territory,
                () -> Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean mine = identified.links().use(SetUpInstance.PURPOSE, token);
                    if (mine) {
                        write(territory, form);
                    }
                    return mine;
                })));
    }

    private void write(Territory territory, SetUpForm form) {
        UUID organisation = Ids.next();
        UUID team = Ids.next();
        UUID account = Ids.next();
        String email = Accounts.normal(Objects.requireNonNull(form.email()));
        jdbc.sql("insert into identity_organisation (id, name, kind, created_at) values (?, ?, 'OTHER', ?)")
                .params(organisation, form.organisation(), Timestamp.from(now.instant()))
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
    }

    /** What concerns the account itself. */
    @Component
    record Identified(OneTimeLinks links, Accounts accounts, NewPassphrase passphrase, Journal journal) {}
}
