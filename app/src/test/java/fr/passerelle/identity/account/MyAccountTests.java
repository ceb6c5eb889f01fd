package fr.passerelle.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Codes;
import fr.passerelle.credentials.OneTimeCodes;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.credentials.Sessions;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AppTest
class MyAccountTests {

    private static final String PHRASE = "cheval tracteur brindille";
    private static final String NEW = "grenouille violon tempête";

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
    OneTimeCodes codes;

    @Autowired
    Sessions sessions;

    @Autowired
    Now now;

    Viewer worker;
    String secret;

    @BeforeEach
    void aRealAccountWithCodes() {
        worker = house.newcomer(Trade.SOCIAL_WORKER);
        Visit.makeReal(jdbc, accounts, passphrases, worker.id(), PHRASE);
        var proposal = codes.propose(worker.id());
        secret = proposal.text();
        codes.confirm(worker.id(), proposal.sealed(), Codes.at(secret, now.instant()));
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void aSessionClosedFromElsewhereIsDeadAtItsNextRequest() {
        Visit here = signedIn(PHRASE);
        Visit there = signedIn(PHRASE);
        String other = Sessions.handle(decoded(there.session()));
        assertThat(here.post("/mon-compte/sessions/" + other + "/fermer")).hasRedirectedUrl("/mon-compte");
        assertThat(there.get("/mon-compte")).hasStatus(302);
        assertThat(here.get("/mon-compte")).hasStatusOk().bodyText().contains("La session est fermée.");
    }

    @Test
    void allOtherSessionsCloseAtOnce() {
        Visit here = signedIn(PHRASE);
        Visit second = signedIn(PHRASE);
        Visit third = signedIn(PHRASE);
        here.post("/mon-compte/sessions/fermer-les-autres");
        assertThat(second.get("/mon-compte")).hasStatus(302);
        assertThat(third.get("/mon-compte")).hasStatus(302);
        assertThat(here.get("/mon-compte")).hasStatusOk();
        assertThat(sessions.of(worker.id())).hasSize(1);
    }

    @Test
    void theSessionOfSomebodyElseIsUnknownHere() {
        Visit here = signedIn(PHRASE);
        assertThat(here.post("/mon-compte/sessions/0123456789abcdef01234567/fermer"))
                .hasStatus(404);
    }

    @Test
    void aNewPassphraseReplacesTheOldOneAndClosesTheOtherSessions() {
        Visit here = signedIn(PHRASE);
        Visit there = signedIn(PHRASE);
        assertThat(here.post("/mon-compte/phrase-de-passe", "present", PHRASE, "wanted", NEW, "again", NEW))
                .hasRedirectedUrl("/mon-compte");
        assertThat(there.get("/mon-compte")).hasStatus(302);
        assertThat(here.get("/mon-compte")).hasStatusOk();
        assertThat(new Visit(http).post("/connexion", "email", email(), "password", PHRASE))
                .hasStatus(422);
        assertThat(new Visit(http).post("/connexion", "email", email(), "password", NEW))
                .hasStatus(303);
    }

    @Test
    void aPassphraseIsRefusedAtItsFieldAndNeverSentBack() {
        Visit here = signedIn(PHRASE);
        refused(here, "faux faux faux", NEW, NEW, "n’est pas la vôtre");
        refused(here, PHRASE, "court", "court", "au moins 12 caractères");
        refused(here, PHRASE, "motdepasse2026", "motdepasse2026", "trop connue");
        refused(here, PHRASE, NEW, NEW + "s", "ne sont pas les mêmes");
        assertThat(passphrases.matches(
                        PHRASE, accounts.byId(worker.id()).orElseThrow().passwordHash()))
                .isTrue();
    }

    @Test
    void theLastMeansCannotBeTakenAway() {
        Visit here = signedIn(PHRASE);
        assertThat(here.post("/mon-compte/codes/retirer"))
                .hasStatus(422)
                .bodyText()
                .contains("dernier moyen");
        assertThat(accounts.byId(worker.id()).orElseThrow().oneTimeCode()).isTrue();
        assertThat(here.post("/mon-compte/cles/inconnue/retirer")).hasStatus(404);
    }

    @Test
    void addingAMeansAsksForThePassphraseAgain() {
        Visit here = signedIn(PHRASE);
        assertThat(here.get("/connexion/double-securite"))
                .hasStatusOk()
                .bodyText()
                .contains("passphrase");
        assertThat(here.post("/connexion/double-securite/code", "code", "123456", "passphrase", "faux faux faux"))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas la vôtre");
    }

    private static void refused(Visit here, String present, String wanted, String again, String words) {
        assertThat(here.post("/mon-compte/phrase-de-passe", "present", present, "wanted", wanted, "again", again))
                .hasStatus(422)
                .bodyText()
                .contains(words)
                .doesNotContain("value=\"" + wanted)
                .doesNotContain(PHRASE);
    }

    private Visit signedIn(String phrase) {
        now.forward(Duration.ofSeconds(90));
        Visit visit = new Visit(http);
        visit.post("/connexion", "email", email(), "password", phrase, "shared", "no");
        assertThat(visit.post("/connexion/second-facteur", "code", Codes.at(secret, now.instant())))
                .hasStatus(303);
        return visit;
    }

    private String email() {
        return accounts.byId(worker.id()).orElseThrow().email();
    }

    private static String decoded(String cookie) {
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }
}
