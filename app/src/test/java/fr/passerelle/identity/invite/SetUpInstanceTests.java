package fr.passerelle.identity.invite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.OneTimeLinks;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewers;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class SetUpInstanceTests {

    private static final String PHRASE = "cheval tracteur brindille";

    @Autowired
    Browser browser;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    Viewers viewers;

    @Autowired
    Territories territories;

    private final String code = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = "premier." + code + "@mairie.test";

    @Test
    void theOneTimeLinkMakesATerritoryAndItsAdministrator() {
        String link = link();
        assertThat(browser.get(link)).hasStatusOk().bodyText().contains("value=\"principal\"");
        assertThat(browser.post(link, form(code, PHRASE))).hasRedirectedUrl("/connexion");
        var account = accounts.byEmail(email).orElseThrow();
        assertThat(account.territory()).isEqualTo(code);
        assertThat(account.demo()).isFalse();
        var administrator = Territories.in(
                territories.find(code).orElseThrow(),
                () -> viewers.of(account.id()).orElseThrow());
        assertThat(administrator.trade()).isEqualTo(Trade.ADMINISTRATOR);
        assertThat(administrator.organisationName()).isEqualTo("CCAS du Vallon");
        assertThat(browser.get(link)).hasStatus(404);
        assertThat(browser.post(link, form(code, PHRASE))).hasStatus(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsMade() {
        String link = link();
        assertThat(browser.post(link, form("Pas un code", "motdepasse2026")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Des lettres minuscules et des chiffres seulement", "trop connue", "value=\"CCAS du Vallon\"");
        assertThat(accounts.byEmail(email)).isEmpty();
        assertThat(browser.get(link)).hasStatusOk();
    }

    @Test
    void anInventedLinkOpensNothing() {
        assertThat(browser.get("/installation/aaaa")).hasStatus(404);
        assertThat(browser.post("/installation/aaaa", form(code, PHRASE))).hasStatus(404);
        assertThat(territories.find(code)).isEmpty();
    }

    private String link() {
        return "/installation/" + links.make(SetUpInstance.PURPOSE, null, code, Duration.ofHours(72));
    }

    private String[] form(String territory, String phrase) {
        return new String[] {
            "territoryName",
            "Le Vallon",
            "territoryCode",
            territory,
            "organisation",
            "CCAS du Vallon",
            "team",
            "Direction",
            "firstName",
            "Ada",
            "lastName",
            "Martin",
            "email",
            email,
            "wanted",
            phrase,
            "again",
            phrase
        };
    }
}
