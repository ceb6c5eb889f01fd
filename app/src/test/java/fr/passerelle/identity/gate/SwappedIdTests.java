package fr.passerelle.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Charter;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.gate.Routes.Route;
import fr.passerelle.people.APerson;
import fr.passerelle.sharing.Partners;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.Canary;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * T4: an id is not a right. Each route with an id is asked for by every trade with the ids of somebody else's person, with those ids under a
 * person of one's own, and with invented ones: some 19 000 requests, as many as fit in about a minute on two free cores, where T4 proposes 50 000.
 */
@AppTest
class SwappedIdTests {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** What ships with Passerelle is found in every territory; sending a file, or a letter, begins the same way for everybody. */
    private static final Pattern COMMON =
            Pattern.compile("/demarches/fiches/\\{id}(/.*)?|/personnes/importer/\\{file}|.*/envois/\\{upload}"
                    + "|/personnes/\\{person}/courriers/nouveau/\\{template}"
                    + "|/personnes/\\{person}/entrainement/preparer/\\{exercise}"
                    + "|/s-entrainer/\\{exercise}/(apercu|en-grand)(/.*)?");

    private static final int PAIRS = 1_000;

    @Autowired
    Routes routes;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Partners partners;

    @Autowired
    Canary canary;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    JdbcClient jdbc;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger asked = new AtomicInteger();
    private String hers;
    private Viewer owner;
    private String own;
    private final Map<Trade, Viewer> elsewhere = new EnumMap<>(Trade.class);

    @BeforeEach
    void anotherOwner() {
        hers = canary.person().toString();
        owner = partners.somebody(Trade.SOCIAL_WORKER);
        own = APerson.unique().followedBy(owner).in(house, jdbc).toString();
        for (Trade trade : Trade.values()) {
            elsewhere.put(trade, partners.colleague(owner, trade));
        }
    }

    @Test
    void noIdOfAnotherOwnerOpensOrChangesAnything() {
        long start = System.nanoTime();
        routes.all().parallelStream().filter(Route::onSomething).forEach(route -> {
            if (route.action() != null) {
                Arrays.stream(Trade.values()).forEach(trade -> swap(route, trade));
            } else if (route.path().startsWith("/mon-espace/")) {
                swapInTheirSpaces(route);
            }
        });
        System.out.printf(
                "T4: %d requests in %d s%n",
                asked.get(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
        assertThat(wrong).isEmpty();
    }

    private void swap(Route route, Trade trade) {
        Scope scope = Charter.scope(trade, route.action());
        hear(route, "a stranger " + trade, ask(house.stranger(trade), route, route.address()));
        if (scope == Scope.NONE || route.onPerson()) {
            hear(route, "another team's " + trade, ask(house.another(trade), route, route.address()));
            hear(route, "a partner's " + trade, ask(elsewhere.get(trade), route, route.address()));
        }
        if (route.onPerson() && route.path().replace("{person}", "").contains("{")) {
            hear(
                    route,
                    "nested " + trade,
                    ask(elsewhere.get(trade), route, route.address().replace(hers, own)));
        }
        hear(route, "invented " + trade, ask(elsewhere.get(trade), route, invented(route.address())));
        hear(route, "invented by her own " + trade, ask(house.a(trade), route, invented(route.address())));
    }

    private void swapInTheirSpaces(Route route) {
        PersonPrincipal her = spaces.open(UUID.fromString(own));
        hear(route, "another person", ask(her, route, route.address()));
        hear(route, "another person invents", ask(her, route, invented(route.address())));
    }

    private Answer ask(Viewer viewer, Route route, String address) {
        asked.incrementAndGet();
        return Answer.of(route.reads() ? browser.get(viewer, address) : browser.post(viewer, address));
    }

    private Answer ask(PersonPrincipal person, Route route, String address) {
        asked.incrementAndGet();
        return Answer.of(route.reads() ? browser.get(person, address) : browser.post(person, address));
    }

    private void hear(Route route, String who, Answer answer) {
        boolean opened = answer.status() < 400
                && !(route.reads() && COMMON.matcher(route.path()).matches());
        if (opened || answer.status() >= 500) {
            wrong.add(who + " " + route + ": " + answer.why() + " " + answer.location());
        }
        Canary.SONGS.stream()
                .filter(song ->
                        answer.body().contains(song) || answer.location().contains(song))
                .forEach(song -> wrong.add(who + " " + route + " hears " + song));
    }

    private static String invented(String address) {
        return ID.matcher(address).replaceAll(id -> UUID.randomUUID().toString());
    }

    @Test
    void whatIsForbiddenLooksAndTakesAsLongAsWhatIsAbsent() throws Exception {
        for (String page : List.of("/personnes/" + hers, "/personnes/" + hers + "/modifier")) {
            long[] forbidden = new long[PAIRS];
            long[] absent = new long[PAIRS];
            for (int i = 0; i < PAIRS; i++) {
                // One after the other, so that whatever else the machine does weighs on both.
                long start = System.nanoTime();
                MvcTestResult other = browser.get(owner, page);
                long between = System.nanoTime();
                MvcTestResult none =
                        browser.get(owner, page.replace(hers, UUID.randomUUID().toString()));
                absent[i] = System.nanoTime() - between;
                forbidden[i] = between - start;
                assertThat(other.getResponse().getStatus()).isEqualTo(404);
                assertThat(none.getResponse().getStatus()).isEqualTo(404);
                assertThat(other.getResponse().getContentAsByteArray())
                        .hasSameSizeAs(none.getResponse().getContentAsByteArray());
            }
            long gap = median(forbidden) - median(absent);
            System.out.printf("T4: gap %d µs%n", gap / 1_000);
            assertThat(Duration.ofNanos(Math.abs(gap))).isLessThan(Duration.ofMillis(5));
        }
    }

    private static long median(long[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }
}
