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
class SignInTests {

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
    String email;

    @BeforeEach
    void anAccountOfTheDemonstrationWithAPassphrase() {
        worker = house.newcomer(Trade.EDUCATOR);
        email = accounts.byId(worker.id()).orElseThrow().email();
        accounts.setPassphrase(worker.id(), passphrases.encode(PHRASE));
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void theRightPassphraseLeadsToTheDay() {
        Visit visit = new Visit(http);
        assertThat(visit.post(
                        "/connexion", "email", " " + email.toUpperCase() + " ", "password", PHRASE, "shared", "no"))
                .hasStatus(303)
                .hasRedirectedUrl("/");
        assertThat(visit.get("/mon-compte"))
                .hasStatusOk()
                .bodyText()
                .contains(email)
                .contains("Firefox sur Linux");
    }

    @Test
    void theSessionHasAnotherIdentifierAfterTheSignIn() {
        Visit visit = new Visit(http);
        visit.get("/connexion");
        String before = visit.session();
        visit.post("/connexion", "email", email, "password", PHRASE);
        assertThat(visit.session()).isNotNull().isNotEqualTo(before);
    }

    @Test
    void aRefusalNeverSaysWhichOfTheTwoWasWrong() throws Exception {
        var wrong = new Visit(http).post("/connexion", "email", email, "password", "une autre phrase entière");
        var absent = new Visit(http).post("/connexion", "email", "personne@nulle.example", "password", PHRASE);
        assertThat(wrong).hasStatus(422).bodyText().contains("non reconnue").doesNotContain("une autre phrase");
        assertThat(absent).hasStatus(422);
        assertThat(neutral(wrong.getResponse().getContentAsString()))
                .isEqualTo(neutral(absent.getResponse().getContentAsString()));
    }

    @Test
    void whatIsMissingIsSaidAtTheField() {
        assertThat(new Visit(http).post("/connexion", "email", "", "password", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez votre adresse e-mail professionnelle.")
                .contains("Écrivez votre phrase de passe.");
    }

    @Test
    void theEleventhTryOnAnAccountWaitsEvenIfItIsRight() {
        Viewer other = house.newcomer(Trade.VOLUNTEER);
        String address = accounts.byId(other.id()).orElseThrow().email();
        accounts.setPassphrase(other.id(), passphrases.encode(PHRASE));
        for (int i = 0; i < 10; i++) {
            assertThat(new Visit(http).post("/connexion", "email", address, "password", "faux faux faux"))
                    .hasStatus(422);
        }
        assertThat(new Visit(http).post("/connexion", "email", address, "password", PHRASE))
                .hasStatus(422);
        now.forward(Duration.ofSeconds(61));
        assertThat(new Visit(http).post("/connexion", "email", address, "password", PHRASE))
                .hasStatus(303);
    }

    @Test
    void aNetworkAddressThatGuessesOnManyAccountsWaits() {
        Visit guesser = new Visit(http);
        for (int i = 0; i < 10; i++) {
            guesser.post("/connexion", "email", "inconnu" + i + "@nulle.example", "password", "faux faux faux");
        }
        assertThat(guesser.post("/connexion", "email", email, "password", PHRASE))
                .hasStatus(422)
                .bodyText()
                .contains("Trop d’essais");
        assertThat(new Visit(http).post("/connexion", "email", email, "password", PHRASE))
                .hasStatus(303);
    }

    @Test
    void aSignInAndASignOutAreInTheJournalOfTheTerritory() {
        Visit visit = new Visit(http);
        visit.post("/connexion", "email", email, "password", PHRASE);
        visit.post("/deconnexion");
        var verbs = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select verb from audit_entry where actor = ? order by at desc limit 2")
                        .param(worker.id())
                        .query(String.class)
                        .list());
        assertThat(verbs).containsExactly("session.closed", "session.opened");
    }

    @Test
    void anEndedMembershipOpensNothing() {
        Viewer gone = house.newcomer(House.NORTH, Trade.VOLUNTEER);
        String address = accounts.byId(gone.id()).orElseThrow().email();
        accounts.setPassphrase(gone.id(), passphrases.encode(PHRASE));
        Territories.in(House.NORTH, () -> {
            jdbc.sql("update identity_membership set ends_on = ? where agent_id = ?")
                    .params(now.today().minusDays(1), gone.id())
                    .update();
        });
        assertThat(new Visit(http).post("/connexion", "email", address, "password", PHRASE))
                .hasStatus(422)
                .bodyText()
                .contains("Votre accès a pris fin");
    }

    private static String neutral(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("data-challenge=\"[^\"]*\"", "");
    }
}
