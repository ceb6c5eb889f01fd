package fr.passerelle.sharing;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.Viewers;
import fr.passerelle.kernel.Ids;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The test vocabulary of other structures: a professional of a structure that knows nobody yet. */
@Component
public class Partners {

    private final JdbcClient jdbc;
    private final House house;
    private final Viewers viewers;

    Partners(JdbcClient jdbc, House house, Viewers viewers) {
        this.jdbc = jdbc;
        this.house = house;
        this.viewers = viewers;
    }

    /** Somebody of that trade, alone in a structure of the same territory. */
    public Viewer somebody(Trade trade) {
        Viewer newcomer = house.newcomer(trade);
        return Territories.in(House.SOUTH, () -> {
            moveTo(newcomer, structure());
            return viewers.of(newcomer.id()).orElseThrow();
        });
    }

    /** A colleague of that professional, of another trade. */
    public Viewer colleague(Viewer of, Trade trade) {
        Viewer newcomer = house.newcomer(trade);
        return Territories.in(House.SOUTH, () -> {
            moveTo(newcomer, of.team());
            return viewers.of(newcomer.id()).orElseThrow();
        });
    }

    private UUID structure() {
        UUID organisation = Ids.next();
        UUID team = Ids.next();
        jdbc.sql("insert into identity_organisation (id, name, kind) values (?, ?, 'CCAS')")
                .params(organisation, "CCAS " + organisation)
                .update();
        jdbc.sql("insert into identity_team (id, organisation_id, name) values (?, ?, 'Action sociale')")
                .params(team, organisation)
                .update();
        return team;
    }

    private void moveTo(Viewer viewer, UUID team) {
        jdbc.sql("update identity_membership set team_id = ? where agent_id = ?")
                .params(team, viewer.id())
                .update();
    }
}
