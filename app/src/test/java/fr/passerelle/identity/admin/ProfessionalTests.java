package fr.passerelle.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Codes;
import fr.passerelle.credentials.OneTimeCodes;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Visit;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@AppTest
class ProfessionalTests {

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

    @Autowired
    OneTimeCodes codes;

    @Autowired
    SleepingAccounts sleeping;

    @Autowired
    Now now;

    Viewer administrator;
    Viewer worker;
    String page;

    @BeforeEach
    void aProfessionalWhoIsSignedIn() {
        administrator = house.a(Trade.ADMINISTRATOR);
        worker = house.newcomer(Trade.SOCIAL_WORKER);
        accounts.setPassphrase(worker.id(), passphrases.encode(PHRASE));
        page = "/administration/professionnels/" + worker.id();
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void aChangeOfTradeHoldsAtTheNextRequest() {
        Visit visit = signedIn();
        assertThat(visit.get("/mon-equipe")).hasStatusOk();
        assertThat(change("ANALYST", 6)).isEqualTo(303);
        assertThat(visit.get("/mon-equipe")).hasStatus(404);
        assertThat(visit.get("/charte")).hasStatusOk().bodyText().contains("Chargé·e d’études");
        assertThat(browser.get(administrator, page)).bodyText().contains("Parcours", "Assistant·e de service social");
    }

    @Test
    void endingAnAccessClosesEverySessionAtOnceAndItCanBeReopened() {
        Visit visit = signedIn();
        assertThat(browser.post(administrator, page + "/fin")).hasRedirectedUrl(page);
        assertThat(visit.get("/mon-compte")).hasStatus(302);
        assertThat(new Visit(http).post("/connexion", "email", email(), "password", PHRASE))
                .hasStatus(422);
        assertThat(browser.get(administrator, page)).bodyText().contains("Rouvrir l’accès");
        assertThat(change("SOCIAL_WORKER", 3)).isEqualTo(303);
        assertThat(new Visit(http).post("/connexion", "email", email(), "password", PHRASE))
                .hasStatus(303);
    }

    @Test
    void theSecondFactorIsResetForSomebodyWhoLostTheirTelephone() {
        var proposal = codes.propose(worker.id());
        codes.confirm(worker.id(), proposal.sealed(), Codes.at(proposal.text(), now.instant()));
        assertThat(browser.post(administrator, page + "/second-facteur")).hasRedirectedUrl(page);
        assertThat(accounts.byId(worker.id()).orElseThrow().oneTimeCode()).isFalse();
    }

    @Test
    void anAdministratorDoesNotChangeTheirOwnAccess() {
        String own = "/administration/professionnels/" + administrator.id();
        assertThat(browser.post(administrator, own + "/fin"))
                .hasStatus(422)
                .bodyText()
                .contains("autre administrateur");
        assertThat(browser.post(
                        administrator,
                        own,
                        "team",
                        administrator.team().toString(),
                        "trade",
                        "EDUCATOR",
                        "endsOn",
                        inMonths(1)))
                .hasStatus(422);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThat(browser.post(administrator, page, "team", "", "trade", "", "endsOn", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une équipe.", "Choisissez un métier.", "chaque accès en a une");
        assertThat(browser.post(
                        administrator,
                        page,
                        "team",
                        worker.team().toString(),
                        "trade",
                        "EDUCATOR",
                        "endsOn",
                        "1/1/2020"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date est passée.");
    }

    @Test
    void unknownProfessionalsAndThoseOfAnotherTerritoryDoNotExist() {
        for (UUID id :
                new UUID[] {UUID.randomUUID(), house.stranger(Trade.EDUCATOR).id()}) {
            String other = "/administration/professionnels/" + id;
            assertThat(browser.get(administrator, other)).hasStatus(404);
            assertThat(browser.post(administrator, other + "/fin")).hasStatus(404);
            assertThat(browser.post(administrator, other + "/second-facteur")).hasStatus(404);
            assertThat(browser.post(
                            administrator,
                            other,
                            "team",
                            worker.team().toString(),
                            "trade",
                            "EDUCATOR",
                            "endsOn",
                            inMonths(1)))
                    .hasStatus(404);
        }
        assertThat(accounts.byId(house.stranger(Trade.EDUCATOR).id())).isPresent();
    }

    @Test
    void anAccountIsShownAsAsleepAfterSixtyDaysAndClosedAfterNinety() {
        Visit.makeReal(jdbc, accounts, passphrases, worker.id(), PHRASE);
        accounts.seen(worker.id());
        now.forward(Duration.ofDays(59));
        assertThat(browser.get(administrator, "/administration/professionnels?etat=dormants"))
                .bodyText()
                .doesNotContain(email());
        now.forward(Duration.ofDays(1));
        assertThat(browser.get(administrator, "/administration/professionnels?etat=dormants"))
                .bodyText()
                .contains(email(), "Dort");
        now.forward(Duration.ofDays(29));
        sleeping.closeIn(House.SOUTH);
        assertThat(accounts.byId(worker.id())).isPresent();
        now.forward(Duration.ofDays(1));
        assertThat(sleeping.closeIn(House.SOUTH)).isPositive();
        assertThat(accounts.byId(worker.id())).isEmpty();
        assertThat(accounts.byId(administrator.id()))
                .as("an account of the demonstration stays")
                .isPresent();
    }

    @Test
    void professionalsAreFoundByNameOrAddressAndASignIsNotAJoker() {
        assertThat(browser.get(administrator, "/administration/professionnels?q=" + email()))
                .bodyText()
                .contains(worker.name());
        assertThat(browser.get(administrator, "/administration/professionnels?q=%25"))
                .bodyText()
                .contains("Personne ne correspond");
    }

    @Test
    void aTeamSeesItsOwnMembersAndNoOtherTeam() {
        assertThat(browser.get(worker, "/mon-equipe"))
                .hasStatusOk()
                .bodyText()
                .contains("Équipe 1", "social-worker.1@13.example")
                .doesNotContain("social-worker.2@13.example", "59.example");
    }

    private int change(String trade, int months) {
        return browser.post(
                        administrator,
                        page,
                        "team",
                        worker.team().toString(),
                        "trade",
                        trade,
                        "endsOn",
                        inMonths(months))
                .getResponse()
                .getStatus();
    }

    private String inMonths(int months) {
        return French.field(now.today().plusMonths(months));
    }

    private String email() {
        return jdbc.sql("select email from platform.account where id = ?")
                .param(worker.id())
                .query(String.class)
                .single();
    }

    private Visit signedIn() {
        Visit visit = new Visit(http);
        assertThat(visit.post("/connexion", "email", email(), "password", PHRASE, "shared", "no"))
                .hasRedirectedUrl("/");
        return visit;
    }
}
