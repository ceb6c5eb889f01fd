package fr.passerelle.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Visit;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AppTest
class SessionTests {

    private static final String PHRASE = "cheval tracteur brindille";

    @Autowired
    MockMvcTester http;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passphrases passphrases;

    @Autowired
    Now now;

    Viewer worker;
    Visit visit;

    @BeforeEach
    void somebody() {
        worker = house.newcomer(Trade.BUDGET_ADVISER);
        accounts.setPassphrase(worker.id(), passphrases.encode(PHRASE));
        visit = new Visit(http);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void onASharedComputerTheSessionLastsTenMinutesAndThePageSaysSo() {
        signIn("yes");
        assertThat(idleSeconds()).isEqualTo(600);
        assertThat(visit.get("/mon-compte"))
                .bodyText()
                .contains("data-idle=\"10\"")
                .contains("data-shared=\"yes\"")
                .contains("Poste partagé");
    }

    @Test
    void onOnesOwnComputerItLastsThirtyMinutes() {
        signIn("no");
        assertThat(idleSeconds()).isEqualTo(1_800);
        assertThat(visit.get("/mon-compte"))
                .bodyText()
                .contains("data-idle=\"30\"")
                .containsPattern("data-left=\"4(79|80)\"")
                .doesNotContain("data-shared=", "Poste partagé");
    }

    @Test
    void noPageMayBeKeptByTheBrowser() {
        signIn("yes");
        assertThat(visit.get("/mon-compte"))
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", values -> assertThat(values.get(0)).contains("no-store"));
    }

    @Test
    void signingOutMakesTheBrowserForgetAndBackShowsNothing() {
        signIn("yes");
        Visit neighbour = visit.copy();
        assertThat(visit.post("/deconnexion"))
                .hasRedirectedUrl("/connexion?fin")
                .headers()
                .hasValue("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        assertThat(neighbour.get("/mon-compte")).hasStatus(302);
    }

    @Test
    void aQuietSessionEnds() {
        signIn("yes");
        jdbc.sql("update platform.spring_session set last_access_time = 0, expiry_time = 1 where principal_name = ?")
                .param(worker.id().toString())
                .update();
        assertThat(visit.get("/mon-compte")).hasRedirectedUrl("/connexion?fin=inactivite");
    }

    @Test
    void aBusySessionEndsAfterEightHours() {
        signIn("no");
        now.forward(Duration.ofHours(8).minusMinutes(1));
        assertThat(visit.get("/mon-compte")).hasStatusOk();
        now.forward(Duration.ofMinutes(2));
        assertThat(visit.get("/mon-compte")).hasRedirectedUrl("/connexion?fin=duree");
        assertThat(visit.get("/mon-compte")).hasStatus(302);
    }

    @Test
    void aRightTakenAwayIsGoneAtTheNextRequest() {
        signIn("no");
        assertThat(visit.get("/mon-equipe")).hasStatusOk();
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("update identity_membership set trade = 'ANALYST' where agent_id = ?")
                    .param(worker.id())
                    .update();
        });
        assertThat(visit.get("/mon-equipe")).hasStatus(404);
    }

    private void signIn(String shared) {
        assertThat(visit.post(
                        "/connexion",
                        "email",
                        accounts.byId(worker.id()).orElseThrow().email(),
                        "password",
                        PHRASE,
                        "shared",
                        shared))
                .hasStatus(303);
    }

    private int idleSeconds() {
        return jdbc.sql("""
                        select max_inactive_interval from platform.spring_session where principal_name = ?
                        order by creation_time desc limit 1
                        """).param(worker.id().toString()).query(Integer.class).single();
    }
}
