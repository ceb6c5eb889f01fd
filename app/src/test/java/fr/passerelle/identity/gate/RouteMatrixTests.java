package fr.passerelle.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Charter;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.gate.Routes.Route;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.Canary;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every route against every trade, visitors, another team and another territory; generated from the routes, so that none is forgotten. */
@AppTest
class RouteMatrixTests {

    @Autowired
    Routes routes;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Snapshot snapshot;

    @Test
    void everyVariableOfAPageHasARealExample() {
        assertThat(routes.unmapped())
                .as("declare a RouteExamples component beside the tests of the module")
                .isEmpty();
    }

    @Test
    void noProfessionalRouteStandsUnderAnAddressThatChoosesItsTerritory() {
        assertThat(routes.all())
                .noneMatch(route -> route.action() != null && route.path().startsWith("/t/"));
    }

    @Test
    void everyTradeSeesWhatTheCharterGrantsAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        for (Route route : reads()) {
            for (Trade trade : Trade.values()) {
                boolean granted = Charter.scope(trade, route.action()) != Scope.NONE;
                check(wrong, route, "a " + trade, Answer.of(browser.get(house.a(trade), route.address())), granted);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherTeamSeesNothingOfAPersonItDoesNotFollow() {
        List<String> wrong = new ArrayList<>();
        for (Route route : reads()) {
            for (Trade trade : Trade.values()) {
                Scope scope = Charter.scope(trade, route.action());
                boolean granted = scope == Scope.TERRITORY || (scope == Scope.FOLLOWED && !route.onPerson());
                Answer answer = Answer.of(browser.get(house.another(trade), route.address()));
                if (!granted || (route.real() && !route.onSomething())) {
                    check(wrong, route, "another team's " + trade, answer, granted);
                }
                if (scope == Scope.FOLLOWED) {
                    listen(wrong, route, "another team's " + trade, answer);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void visitorsAreLedToTheSignInPageAndOpenPagesNeverFail() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            Answer answer = Answer.of(route.reads() ? browser.get(route.address()) : browser.post(route.address()));
            int status = answer.status();
            if (route.action() != null && !(status == 302 && answer.location().startsWith("/connexion"))) {
                wrong.add("visitor " + route + ": " + answer.why());
            }
            if (route.action() == null && (status >= 500 || (route.reads() && status == 403))) {
                wrong.add("visitor " + route + ": " + answer.why());
            }
            listen(wrong, route, "visitor", answer);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefusedOnEveryRoute() {
        List<String> wrong = new ArrayList<>();
        for (Route route : writes()) {
            Viewer allowed = someoneAllowed(route);
            Answer answer = Answer.of(browser.perform(MockMvcRequestBuilders.post(route.address())
                    .param("_once", UUID.randomUUID().toString())
                    .with(allowed == null ? request -> request : browser.as(allowed))));
            if (answer.status() != 403) {
                wrong.add(route + ": " + answer.why());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRefusedTradeWritesNothingAnywhere() {
        List<String> wrong = new ArrayList<>();
        String before = snapshot.of(House.SOUTH);
        for (Route route : writes()) {
            if (route.action() == null) {
                continue;
            }
            for (Trade trade : Trade.values()) {
                Scope scope = Charter.scope(trade, route.action());
                if (scope == Scope.NONE) {
                    check(wrong, route, "a " + trade, Answer.of(browser.post(house.a(trade), route.address())), false);
                }
                if (scope == Scope.FOLLOWED && route.onPerson()) {
                    check(
                            wrong,
                            route,
                            "another " + trade,
                            Answer.of(browser.post(house.another(trade), route.address())),
                            false);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(snapshot.of(House.SOUTH)).isEqualTo(before);
    }

    @Test
    void anEmptyFormFromAnAllowedTradeNeverBreaksThePage() {
        List<String> wrong = new ArrayList<>();
        for (Route route : writes()) {
            Viewer allowed = someoneAllowed(route);
            if (allowed != null && !route.path().startsWith("/administration/professionnels/")) {
                Answer answer = Answer.of(browser.post(allowed, route.address()));
                if (answer.status() >= 500 || answer.status() == 403) {
                    wrong.add(route + " as " + allowed.trade() + ": " + answer.why());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(List<String> wrong, Route route, String who, Answer answer, boolean granted) {
        boolean refused = answer.status() == 404;
        boolean failed = answer.status() >= 500 || answer.status() == 403;
        if (failed || (!granted && !refused) || (granted && refused && route.real())) {
            wrong.add(who + " " + route + ": " + answer.why());
        }
        if (!granted) {
            listen(wrong, route, who, answer);
        }
    }

    private static void listen(List<String> wrong, Route route, String who, Answer answer) {
        Canary.SONGS.stream()
                .filter(song ->
                        answer.body().contains(song) || answer.location().contains(song))
                .forEach(song -> wrong.add(who + " " + route + " hears " + song));
    }

    private Viewer someoneAllowed(Route route) {
        for (Trade trade : Trade.values()) {
            if (route.action() != null && Charter.scope(trade, route.action()) != Scope.NONE) {
                return house.a(trade);
            }
        }
        return null;
    }

    private List<Route> reads() {
        return routes.all().stream()
                .filter(route -> route.reads() && route.action() != null)
                .toList();
    }

    private List<Route> writes() {
        return routes.all().stream()
                .filter(route -> route.verb().equals("POST") && !route.path().startsWith("/api/"))
                .toList();
    }
}
