package fr.passerelle.identity.invite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.OneTimeLinks;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
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
class InviteTests {

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
    OneTimeLinks links;

    @Autowired
    Now now;

    Viewer administrator;
    String email;

    @BeforeEach
    void somebodyToInvite() {
        administrator = house.a(Trade.ADMINISTRATOR);
        email = "invitee." + UUID.randomUUID() + "@mds.test";
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void theFormProposesAnEndInTwelveMonths() {
        assertThat(browser.get(administrator, "/administration/inviter"))
                .hasStatusOk()
                .bodyText()
                .contains(French.field(now.today().plusMonths(12)));
    }

    @Test
    void anInvitedProfessionalChoosesAPassphraseThenASecondFactor() {
        invite("SOCIAL_WORKER", field(12));
        UUID account = accounts.byEmail(email).orElseThrow().id();
        Visit visit = new Visit(http);
        String link = link(account);
        assertThat(visit.get(link)).hasStatusOk().bodyText().contains(email);
        assertThat(visit.post(link, "wanted", "court", "again", "court"))
                .hasStatus(422)
                .bodyText()
                .contains("12 caractères");
        assertThat(visit.post(link, "wanted", PHRASE, "again", PHRASE)).hasRedirectedUrl("/connexion");
        assertThat(visit.get(link)).hasStatus(404).bodyText().contains("n’est plus valable");
        assertThat(visit.post("/connexion", "email", email, "password", PHRASE))
                .hasRedirectedUrl("/connexion/second-facteur");
    }

    @Test
    void aLinkLapsesAfterSeventyTwoHoursAndANewOneReplacesTheOld() {
        invite("SOCIAL_WORKER", field(12));
        UUID account = accounts.byEmail(email).orElseThrow().id();
        String first = link(account);
        String second = link(account);
        assertThat(browser.get(first)).hasStatus(404);
        assertThat(browser.get(second)).hasStatusOk();
        now.forward(Duration.ofHours(73));
        assertThat(browser.get(second)).hasStatus(404);
    }

    @Test
    void aLinkOpensNothingUnderTheAddressOfAnotherTerritory() {
        invite("SOCIAL_WORKER", field(12));
        String link = link(accounts.byEmail(email).orElseThrow().id());
        assertThat(browser.get(link.replace("/t/13/", "/t/59/"))).hasStatus(404);
        assertThat(browser.post(link.replace("/t/13/", "/t/59/"), "wanted", PHRASE, "again", PHRASE))
                .hasStatus(404);
    }

    @Test
    void aWrongInvitationIsCorrectedAtItsFieldsAndKeepsWhatWasTyped() {
        assertThat(browser.post(
                        administrator,
                        "/administration/inviter",
                        "firstName",
                        "",
                        "lastName",
                        "Durand",
                        "email",
                        "pas une adresse",
                        "team",
                        "",
                        "trade",
                        "",
                        "endsOn",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Écrivez le prénom.",
                        "Écrivez une adresse complète",
                        "Choisissez une équipe.",
                        "Choisissez un métier.")
                .contains("chaque accès en a une", "value=\"Durand\"", "value=\"pas une adresse\"");
        assertThat(browser.post(administrator, "/administration/inviter", form("EDUCATOR", "31/02/2027")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"31/02/2027\"");
        assertThat(browser.post(administrator, "/administration/inviter", form("EDUCATOR", "01/01/2020")))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date est passée.");
        assertThat(accounts.byEmail(email)).isEmpty();
    }

    @Test
    void anAddressIsInvitedOnce() {
        invite("SOCIAL_WORKER", field(12));
        assertThat(browser.post(administrator, "/administration/inviter", form("EDUCATOR", field(12))))
                .hasStatus(422)
                .bodyText()
                .contains("a déjà un compte");
    }

    @Test
    void aTeamOfAnotherTerritoryIsNotInTheList() {
        String[] form = form("EDUCATOR", field(12));
        form[7] = house.stranger(Trade.EDUCATOR).team().toString();
        assertThat(browser.post(administrator, "/administration/inviter", form)).hasStatus(422);
    }

    @Test
    void theSameFormTwiceInvitesOnce() {
        UUID once = UUID.randomUUID();
        browser.post(administrator, once, "/administration/inviter", form("EDUCATOR", field(12)));
        browser.post(administrator, once, "/administration/inviter", form("EDUCATOR", field(12)));
        assertThat(Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql("select count(*) from identity_agent where email = ?")
                                .param(email)
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void onlyAnAdministratorInvites() {
        assertThat(browser.get(house.a(Trade.TEAM_LEAD), "/administration/inviter"))
                .hasStatus(404);
        assertThat(browser.post(house.a(Trade.TEAM_LEAD), "/administration/inviter", form("EDUCATOR", field(12))))
                .hasStatus(404);
        assertThat(browser.post(administrator, "/administration/professionnels/" + UUID.randomUUID() + "/inviter"))
                .hasStatus(404);
        assertThat(browser.post(
                        administrator,
                        "/administration/professionnels/"
                                + house.stranger(Trade.EDUCATOR).id() + "/inviter"))
                .hasStatus(404);
    }

    private void invite(String trade, String endsOn) {
        assertThat(browser.post(administrator, "/administration/inviter", form(trade, endsOn)))
                .hasStatus(303);
    }

    private String[] form(String trade, String endsOn) {
        return new String[] {
            "firstName",
            "Ada",
            "lastName",
            "Martin",
            "email",
            email,
            "team",
            administrator.team().toString(),
            "trade",
            trade,
            "endsOn",
            endsOn
        };
    }

    private String field(int months) {
        return French.field(now.today().plusMonths(months));
    }

    private String link(UUID account) {
        return "/t/13/invitation/" + links.make(Invitations.PURPOSE, "13", account.toString(), Duration.ofHours(72));
    }
}
