package fr.passerelle.testing;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.Viewers;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The test vocabulary of who works where: two territories ({@link #NORTH}, {@link #SOUTH}), in each one organisation with two teams and, in
 * each team, one professional of every trade.
 */
@Component
public class House {

    /** A territory for most tests. */
    public static final Territory SOUTH = new Territory("13", "Bouches-du-Rhône");

    /** Another territory, from which nothing of the first may be seen. */
    public static final Territory NORTH = new Territory("59", "Nord");

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Now now;
    private final Map<String, UUID> accounts = new ConcurrentHashMap<>();
    private final AtomicInteger newcomers = new AtomicInteger();

    House(JdbcClient jdbc, Viewers viewers, Now now, Territories territories) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.now = now;
        for (Territory territory : java.util.List.of(SOUTH, NORTH)) {
            territories.open(territory);
            // A second application context of the same run finds the house already built.
            Territories.in(territory, () -> {
                if (!remember(territory)) {
                    build(territory);
                }
            });
        }
    }

    /** The professional of that trade in the first team of {@link #SOUTH}. */
    public Viewer a(Trade trade) {
        return someone(SOUTH, 1, trade);
    }

    /** The professional of that trade in the other team of {@link #SOUTH}. */
    public Viewer another(Trade trade) {
        return someone(SOUTH, 2, trade);
    }

    /** The professional of that trade in the first team of {@link #NORTH}. */
    public Viewer stranger(Trade trade) {
        return someone(NORTH, 1, trade);
    }

    /** Somebody of that trade who has just arrived in the first team of {@link #SOUTH}, whom a test may change or dismiss as it likes. */
    public Viewer newcomer(Trade trade) {
        return newcomer(SOUTH, trade);
    }

    /** The same in another territory. */
    public Viewer newcomer(Territory territory, Trade trade) {
        int number = 100 + newcomers.incrementAndGet();
        return Territories.in(territory, () -> {
            UUID team = viewers.of(accounts.get(territory.code() + "/1/" + trade))
                    .orElseThrow()
                    .team();
            hire(territory, number, team, trade);
            return viewers.of(accounts.get(territory.code() + "/" + number + "/" + trade))
                    .orElseThrow();
        });
    }

    /** The territory in which a viewer works. */
    public Territory territoryOf(Viewer viewer) {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(viewer.id()))
                .map(entry -> entry.getKey().startsWith("59") ? NORTH : SOUTH)
                .findFirst()
                .orElseThrow();
    }

    private Viewer someone(Territory territory, int team, Trade trade) {
        UUID account = accounts.get(territory.code() + "/" + team + "/" + trade);
        return Territories.in(territory, () -> viewers.of(account).orElseThrow());
    }

    private boolean remember(Territory territory) {
        jdbc.sql("select id, email from platform.account where territory = ? and email like '%.example'")
                .param(territory.code())
                .query((row, i) -> {
                    String[] name = row.getString("email").split("[.@]");
                    Trade trade = Trade.valueOf(name[0].toUpperCase(Locale.ROOT).replace('-', '_'));
                    return accounts.put(
                            territory.code() + "/" + name[1] + "/" + trade, row.getObject("id", UUID.class));
                })
                .list();
        return accounts.keySet().stream().anyMatch(key -> key.startsWith(territory.code() + "/"));
    }

    private void build(Territory territory) {
        UUID organisation = Ids.next();
        jdbc.sql("insert into identity_organisation (id, name, kind, commune_insee) values (?, ?, 'MDS', '13041')")
                .params(organisation, "Maison des solidarités " + territory.code())
                .update();
        for (int number = 1; number <= 2; number++) {
            UUID team = Ids.next();
            jdbc.sql("insert into identity_team (id, organisation_id, name) values (?, ?, ?)")
                    .params(team, organisation, "Équipe " + number)
                    .update();
            for (Trade trade : Trade.values()) {
                hire(territory, number, team, trade);
            }
        }
    }

    private void hire(Territory territory, int number, UUID team, Trade trade) {
        UUID account = Ids.next();
        accounts.put(territory.code() + "/" + number + "/" + trade, account);
        String email = trade.slug() + "." + number + "@" + territory.code() + ".example";
        jdbc.sql("insert into platform.account (id, territory, email, demo) values (?, ?, ?, true)")
                .params(account, territory.code(), email)
                .update();
        jdbc.sql("insert into identity_agent (id, first_name, last_name, email) values (?, ?, ?, ?)")
                .params(account, "Prénom" + number, "Nom " + trade.slug(), email)
                .update();
        jdbc.sql("insert into identity_membership (id, agent_id, team_id, trade, starts_on) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), account, team, trade.name(), now.today().minusDays(30))
                .update();
    }
}
