package fr.passerelle.vault;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is printed beside the papers, and the accounts of which no password is ever noted. */
@AppTest
class PaperAndAccountTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    VaultFixtures given;
    Viewer worker;
    UUID person;
    String home;

    @BeforeEach
    void aPerson() {
        given = new VaultFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        home = VaultFixtures.home(person);
    }

    @Test
    void thePouchListsWhatSheCarriesInEasyWords() {
        assertThatPdf(pdf("/pochette.pdf")).isPdfUa().containsText("aucun papier dans votre pochette");
        given.added(worker, person, "identity-card", "validUntil", "1/1/2026", "original", "casier 12");
        given.added(worker, person, "bank-details");
        assertThatPdf(pdf("/pochette.pdf"))
                .isPdfUa()
                .hasPages(1)
                .containsText("Ma pochette", "Pour Louise Canari", "Carte d’identité", "à refaire", "casier 12", "RIB");
    }

    @Test
    void aPaperHasItsCover() {
        UUID paper = given.added(worker, person, "tax-notice", "issuedOn", "1/9/2026", "original", "chez elle");
        assertThatPdf(pdf("/" + paper + "/couverture.pdf"))
                .isPdfUa()
                .hasPages(1)
                .containsText("Avis d’impôt", "3 pages", "30 septembre 2027", "chez elle", "Louise Canari");
    }

    private byte[] pdf(String path) {
        return browser.get(worker, home + path).getResponse().getContentAsByteArray();
    }

    @Test
    void anAccountIsNotedPrintedAndErased() {
        assertThat(note("CAF", "EMAIL", "louise@perso.example", "Le code arrive sur le téléphone de sa fille."))
                .hasStatus(303);
        assertThat(note("ASSURANCE_MALADIE", "SOCIAL_SECURITY", "reste écrit ici", ""))
                .hasStatus(303);
        assertThat(browser.get(worker, home + "/comptes"))
                .hasStatusOk()
                .bodyText()
                .contains("louise@perso.example", "téléphone de sa fille")
                .doesNotContain("reste écrit ici");
        assertThatPdf(pdf("/comptes/carnet.pdf"))
                .isPdfUa()
                .containsText("Mon carnet de comptes", "CAF", "louise@perso.example", "Mon mot de passe", "à la main");
        String account = given.one("select id from vault_account where person_id = ? and operator = 'CAF'", person);
        UUID neighbour = given.personFollowedBy(worker);
        assertThat(browser.post(worker, VaultFixtures.home(neighbour) + "/comptes/" + account + "/effacer"))
                .hasStatus(404);
        assertThat(browser.post(worker, home + "/comptes/" + account + "/effacer"))
                .hasStatus(303);
        assertThat(given.one("select count(*) from vault_account where person_id = ?", person))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Soleil2026!",
                "le mot de passe est azerty12",
                "P@ssw0rd",
                "mdp: Chaton13",
                "1 80 05 13 055 123 97",
                "FR76 3000 6000 0112 3456 7890 189",
                "monChat2014",
                "carte 4970 1012 3456 7893"
            })
    void whatLooksLikeASecretIsRefusedInEveryField(String secret) {
        for (String field : List.of("site", "loginWords", "hints")) {
            assertThat(browser.post(worker, home + "/comptes", "operator", "CAF", "login", "EMAIL", field, secret))
                    .as(field + " " + secret)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Passerelle jamais");
        }
        assertThat(given.one("select count(*) from vault_account where person_id = ?", person))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "louise.canari@perso.example",
                "06 99 90 00 13",
                "0699900013",
                "1234567",
                "1234567 A",
                "Le code arrive par SMS, au 06 99 90 00 13.",
                "Voir avec sa sœur Marie, le mardi 24/11/2026 à 14h30",
                "Question : le nom de son premier chat"
            })
    void whatHelpsToFindTheWayInIsKept(String hint) {
        assertThat(note("CAF", "UNKNOWN", "", hint)).as(hint).hasStatus(303);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(browser.post(worker, home + "/comptes"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez l’organisme.", "Dites avec quoi la personne se connecte.");
        assertThat(note("AUTRE", "EMAIL", "", "")).hasStatus(422).bodyText().contains("Écrivez le nom du site.");
        assertThat(browser.post(worker, home + "/comptes", "operator", "CAF", "login", "EMAIL", "password", "x"))
                .as("there is no such field")
                .hasStatus(400);
    }

    private MvcTestResult note(String operator, String login, String words, String hints) {
        return browser.post(
                worker, home + "/comptes", "operator", operator, "login", login, "loginWords", words, "hints", hints);
    }
}
