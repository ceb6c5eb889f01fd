package fr.passerelle.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Codes;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Visit;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AppTest
class SecondFactorTests {

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

    @BeforeEach
    void aRealAccountWithoutAnyFactor() {
        worker = house.newcomer(Trade.SOCIAL_WORKER);
        Visit.makeReal(jdbc, accounts, passphrases, worker.id(), PHRASE);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void aRealAccountSeesNoPageBeforeItsSecondFactor() {
        Visit visit = half();
        assertThat(visit.get("/mon-compte")).hasRedirectedUrl("/connexion/second-facteur");
        assertThat(visit.get("/connexion/second-facteur")).hasRedirectedUrl("/connexion/double-securite");
        assertThat(visit.post("/mon-compte/sessions/fermer-les-autres")).hasStatus(302);
    }

    @Test
    void settingUpCodesOpensTheSessionAndLaterSignInsAskForACode() throws Exception {
        String secret = setUp();
        now.forward(Duration.ofMinutes(2));
        Visit later = half();
        assertThat(later.get("/connexion/second-facteur")).hasStatusOk();
        assertThat(later.post("/connexion/second-facteur", "code", "000 000")).hasStatus(422);
        assertThat(later.post("/connexion/second-facteur", "code", Codes.at(secret, now.instant())))
                .hasRedirectedUrl("/");
        assertThat(later.get("/mon-compte")).hasStatusOk();
    }

    @Test
    void aCodeIsAcceptedOnce() throws Exception {
        String secret = setUp();
        now.forward(Duration.ofMinutes(2));
        String code = Codes.at(secret, now.instant());
        assertThat(half().post("/connexion/second-facteur", "code", code)).hasStatus(303);
        assertThat(half().post("/connexion/second-facteur", "code", code))
                .hasStatus(422)
                .bodyText()
                .contains("déjà servi");
    }

    @Test
    void aCodeOfTheHalfMinuteBeforeIsAcceptedAndNotAnOlderOne() throws Exception {
        String secret = setUp();
        now.forward(Duration.ofMinutes(5));
        assertThat(half().post(
                                "/connexion/second-facteur",
                                "code",
                                Codes.at(secret, now.instant().minusSeconds(75))))
                .hasStatus(422);
        assertThat(half().post(
                                "/connexion/second-facteur",
                                "code",
                                Codes.at(secret, now.instant().minusSeconds(30))))
                .hasStatus(303);
    }

    @Test
    void guessingCodesLocksTheAccountEvenWithTheRightPassphraseInBetween() throws Exception {
        String secret = setUp();
        now.forward(Duration.ofMinutes(2));
        for (int i = 0; i < 10; i++) {
            half().post("/connexion/second-facteur", "code", "00000" + i);
        }
        Visit visit = new Visit(http);
        assertThat(visit.post("/connexion", "email", email(), "password", PHRASE))
                .hasStatus(422);
        now.forward(Duration.ofMinutes(61));
        assertThat(half().post("/connexion/second-facteur", "code", Codes.at(secret, now.instant())))
                .hasStatus(303);
    }

    @Test
    void theSecretIsNotReadableInTheDatabase() throws Exception {
        String secret = setUp();
        String kept = jdbc.sql("select totp_secret from platform.account where id = ?")
                .param(worker.id())
                .query(String.class)
                .single();
        assertThat(kept).isNotEmpty().doesNotContain(secret);
    }

    @Test
    void halfASignInCannotReplaceTheFactorOfTheAccount() throws Exception {
        setUp();
        Visit thief = half();
        assertThat(thief.get("/connexion/double-securite")).hasStatus(404);
        assertThat(thief.post("/connexion/double-securite/code", "code", "123456"))
                .hasStatus(404);
        assertThat(thief.post("/connexion/double-securite/cle", "credential", "{}"))
                .hasStatus(404);
    }

    @Test
    void anInventedPasskeyOpensNothing() {
        Visit visit = new Visit(http);
        visit.get("/connexion");
        assertThat(visit.post("/connexion/cle", "credential", "{\"id\":\"x\"}")).hasStatus(422);
        assertThat(visit.post("/connexion/cle", "credential", "")).hasStatus(422);
        assertThat(visit.get("/mon-compte")).hasStatus(302);
    }

    private String setUp() throws Exception {
        Visit visit = half();
        var page = visit.get("/connexion/double-securite");
        assertThat(page).hasStatusOk().bodyText().contains("<svg role=\"img\"").contains("data-passkey=\"create\"");
        Matcher shown = Pattern.compile("<code>([A-Z2-7 ]+)</code>")
                .matcher(page.getResponse().getContentAsString());
        assertThat(shown.find()).isTrue();
        String secret = shown.group(1).replace(" ", "");
        assertThat(visit.post("/connexion/double-securite/code", "code", "000000"))
                .hasStatus(422);
        assertThat(visit.post("/connexion/double-securite/code", "code", Codes.at(secret, now.instant())))
                .hasRedirectedUrl("/");
        assertThat(visit.get("/mon-compte")).hasStatusOk().bodyText().contains("Codes à 6 chiffres");
        return secret;
    }

    private Visit half() {
        Visit visit = new Visit(http);
        assertThat(visit.post("/connexion", "email", email(), "password", PHRASE, "shared", "no"))
                .hasRedirectedUrl("/connexion/second-facteur");
        return visit;
    }

    private String email() {
        return accounts.byId(worker.id()).orElseThrow().email();
    }
}
