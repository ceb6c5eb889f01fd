package fr.passerelle.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Visit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** On a computer that somebody else will use next, papers are read in the page and nothing is taken away. */
@AppTest
class SharedComputerTests {

    private static final String PHRASE = "une phrase assez longue 42";

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
    Now now;

    @Test
    void nothingIsTakenAway() {
        Viewer worker = house.newcomer(Trade.BUDGET_ADVISER);
        VaultFixtures given = new VaultFixtures(browser, jdbc, now);
        UUID person = given.personFollowedBy(worker);
        UUID paper = given.added(worker, person, "identity-card");
        String here = VaultFixtures.home(person) + "/" + paper;
        browser.post(worker, here + "/copies", "madeFor", "la Caf");
        String copy = given.one("select id from vault_copy where document_id = ?", paper);
        accounts.setPassphrase(worker.id(), passphrases.encode(PHRASE));
        String email = accounts.byId(worker.id()).orElseThrow().email();

        Visit shared = new Visit(http);
        assertThat(shared.post("/connexion", "email", email, "password", PHRASE, "shared", "yes"))
                .hasStatus(303);
        assertThat(shared.get(here))
                .bodyText()
                .contains("Poste partagé\u00a0: rien ne s’enregistre", here + "/feuilles/1", "la Caf")
                .doesNotContain("/copies/" + copy);
        assertThat(shared.get(here + "/copies/" + copy)).hasStatus(404);
        assertThat(shared.post(here + "/copies", "madeFor", "moi"))
                .hasStatus(422)
                .bodyText()
                .contains("Sur un poste partagé, rien ne s’enregistre");
        assertThat(given.one("select count(*) from vault_copy where document_id = ?", paper))
                .isEqualTo("1");
        aFileJoinedIsReadInThePage(
                shared,
                person,
                given.one("select attachment_id from vault_file where document_id = ? and position = 1", paper));
    }

    /** A paper made of files, and any file joined to a procedure or a mandate, have an address of their own. */
    private void aFileJoinedIsReadInThePage(Visit shared, UUID person, String file) {
        String piece = "/personnes/" + person + "/pieces/" + file;
        MvcTestResult answer = shared.get(piece);
        assertThat(answer)
                .hasStatusOk()
                .doesNotContainHeader("Content-Disposition")
                .bodyText()
                .contains("Poste partagé\u00a0: rien ne s’enregistre", piece + "/feuilles/1", piece + "/feuilles/2")
                .doesNotContain("%PDF");
        assertThat(shared.get(piece + "/feuilles/2")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(shared.get(piece + "/feuilles/3")).hasStatus(404);
        assertThat(shared.get(piece + "/feuilles/0")).hasStatus(404);
    }
}
