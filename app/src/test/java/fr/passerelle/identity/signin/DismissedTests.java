package fr.passerelle.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Thorough;
import fr.passerelle.testing.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * T6: whoever leaves loses everything at the next request, in every browser of theirs. In usual runs forty accounts and not 200: each sign-in works for
 * a fifth of a second, on purpose. There are no tokens nor channels beside the session.
 */
@AppTest
class DismissedTests {

    private static final int ACCOUNTS = Thorough.count(40, 200);
    private static final String PHRASE = "cheval tracteur brindille";

    @Autowired
    MockMvcTester http;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passphrases passphrases;

    private record Leaver(Viewer viewer, UUID person, List<Visit> visits) {}

    @Test
    void everyBrowserOfADisabledAccountIsRefusedAtTheNextRequestAndWritesNothing() {
        String hash = passphrases.encode(PHRASE);
        List<Leaver> leavers = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            leavers.add(leaver(hash));
        }
        Viewer administrator = house.a(Trade.ADMINISTRATOR);
        for (Leaver leaver : leavers) {
            assertThat(browser.post(
                            administrator,
                            "/administration/professionnels/" + leaver.viewer().id() + "/fin"))
                    .hasStatus(303);
            for (Visit visit : leaver.visits()) {
                assertThat(visit.post(
                                "/personnes/" + leaver.person() + "/notes", "kind", "SHARED", "body", "Trop tard"))
                        .hasStatus(302);
                for (String page : List.of("/ma-journee", "/personnes/" + leaver.person(), "/mon-compte")) {
                    assertThat(visit.get(page)).hasStatus(302).bodyText().doesNotContain("Zq");
                }
            }
        }
        assertThat(Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql("select count(*) from people_note where body = 'Trop tard'")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    /** Somebody who has two browsers open, one of them with two tabs. */
    private Leaver leaver(String hash) {
        Viewer viewer = house.newcomer(Trade.SOCIAL_WORKER);
        accounts.setPassphrase(viewer.id(), hash);
        UUID person = APerson.unique().followedBy(viewer).in(house, jdbc);
        Visit first = signedIn(viewer);
        Visit second = signedIn(viewer);
        for (Visit visit : List.of(first, second)) {
            assertThat(visit.get("/personnes/" + person)).hasStatusOk();
        }
        return new Leaver(viewer, person, List.of(first, first.copy(), second));
    }

    private Visit signedIn(Viewer viewer) {
        Visit visit = new Visit(http);
        assertThat(visit.post(
                        "/connexion",
                        "email",
                        accounts.byId(viewer.id()).orElseThrow().email(),
                        "password",
                        PHRASE,
                        "shared",
                        "no"))
                .hasStatus(303);
        return visit;
    }
}
