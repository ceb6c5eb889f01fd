package fr.passerelle.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.gate.Routes.Route;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.Canary;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two territories in one installation: no route of one reads or writes the other. */
@AppTest
class TerritoryWallTests {

    /** What only pages of the other territory may say. */
    private static final List<String> SOUTHERN = List.of("@13.example", "Maison des solidarités 13");

    /** What ships with Passerelle is found in every territory; what each says in its place is told by its words. */
    private static final Pattern SHIPPED = Pattern.compile(
            "/demarches/fiches/\\{id}(/(proposer|site-change|versions(/\\{version})?|corriger/\\{part}))?"
                    + "|/s-entrainer/\\{exercise}/(apercu(/.*)?|en-grand/.*)");

    /** Leads back to sending a file, whether one waits for somebody else or for nobody. */
    private static final String WAITING = "/personnes/importer/{file}";

    @Autowired
    Routes routes;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Canary canary;

    @Autowired
    Snapshot snapshot;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void noPageOfOneTerritoryShowsTheOther() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            for (Trade trade : Trade.values()) {
                if (route.reads() && route.action() != null) {
                    look(wrong, route, trade, Answer.of(browser.get(house.stranger(trade), route.address())));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFormOfOneTerritoryChangesTheOther() {
        canary.person();
        String before = snapshot.of(House.SOUTH);
        for (Route route : routes.all()) {
            if (!route.reads() && route.action() != null && route.onSomething()) {
                for (Trade trade : Trade.values()) {
                    browser.post(house.stranger(trade), route.address());
                }
            }
        }
        assertThat(snapshot.of(House.SOUTH)).isEqualTo(before);
    }

    @Test
    void aQueryFindsTheTablesOfItsOwnTerritoryOnly() {
        canary.person();
        assertThat(Territories.in(House.SOUTH, this::canaries)).isEqualTo(1);
        assertThat(Territories.in(House.NORTH, this::canaries)).isZero();
        assertThatThrownBy(this::canaries)
                .as("outside of any territory there are no persons")
                .isNotNull();
    }

    @Test
    void aTransactionCannotChangeTerritory() {
        assertThatThrownBy(() -> Territories.in(
                        House.NORTH, () -> transaction.execute(status -> Territories.in(House.SOUTH, this::canaries))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void look(List<String> wrong, Route route, Trade trade, Answer answer) {
        boolean theirs = route.onSomething()
                && route.real()
                && !route.path().equals(WAITING)
                && !SHIPPED.matcher(route.path()).matches();
        if (answer.status() >= 500 || (theirs && answer.status() != 404)) {
            wrong.add(trade + " " + route + ": " + answer.why());
        }
        Canary.SONGS.stream()
                .filter(answer.body()::contains)
                .forEach(song -> wrong.add(trade + " " + route + " hears " + song));
        SOUTHERN.stream()
                .filter(answer.body()::contains)
                .forEach(word -> wrong.add(trade + " " + route + " reads " + word));
    }

    private long canaries() {
        return jdbc.sql("select count(*) from people_person where last_name = 'Canarinom'")
                .query(Long.class)
                .single();
    }
}
