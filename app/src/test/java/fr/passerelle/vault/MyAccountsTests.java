package fr.passerelle.vault;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.design.Language;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** « Mes comptes »: which accounts she has, never their passwords. */
@AppTest
class MyAccountsTests {

    private static final String PATH = "/mon-espace/comptes";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    Now now;

    VaultFixtures given;
    Viewer worker;
    UUID person;
    PersonPrincipal me;

    @BeforeEach
    void aPerson() {
        worker = house.a(Trade.SOCIAL_WORKER);
        given = new VaultFixtures(browser, jdbc, now);
        person = given.personFollowedBy(worker);
        me = spaces.open(person);
    }

    private MvcTestResult note(String operator, String login, String which, String hints) {
        return browser.post(me, PATH, "operator", operator, "login", login, "loginWords", which, "hints", hints);
    }

    @Test
    void sheNotesOneAndTheProfessionalSeesIt() {
        assertThat(browser.get(me, "/mon-espace/papiers")).bodyText().contains(PATH);
        assertThat(note("CAF", "EMAIL", "louise@exemple.fr", "Le code arrive chez ma sœur"))
                .hasStatus(303);
        assertThat(browser.get(me, PATH)).bodyText().contains("CAF", "louise@exemple.fr", "chez ma sœur");
        assertThat(browser.get(worker, VaultFixtures.home(person) + "/comptes"))
                .bodyText()
                .contains("louise@exemple.fr");
        String account = given.one("select id from vault_account where person_id = ?", person);
        PersonPrincipal other = spaces.open(given.personFollowedBy(worker));
        assertThat(browser.post(other, PATH + "/" + account + "/effacer")).hasStatus(404);
        assertThat(browser.post(me, PATH + "/" + account + "/effacer")).hasStatus(303);
        assertThat(browser.get(me, PATH)).bodyText().doesNotContain("louise@exemple.fr");
        assertThat(given.one(
                        "select string_agg(verb, ' ' order by at, seq) from audit_entry where dossier = ? and verb like 'self.account%'",
                        person))
                .isEqualTo("self.account-noted self.account-erased");
    }

    @Test
    void aPasswordIsRefusedInHerLanguageAndNothingIsNoted() {
        assertThat(note("CAF", "EMAIL", "louise@exemple.fr", "mot de passe : Soleil2024!"))
                .hasStatus(422)
                .bodyText()
                .contains("On dirait un mot de passe. Enlevez-le.");
        assertThat(note("", "", "", "")).hasStatus(422).bodyText().contains("Choisissez dans la liste.");
        assertThat(note("AUTRE", "EMAIL", "", "")).hasStatus(422).bodyText().contains("Écrivez le nom du site.");
        assertThat(note("CAF", "EMAIL", "x".repeat(121), ""))
                .hasStatus(422)
                .bodyText()
                .contains("Ce texte est trop long.");
        assertThat(given.one("select count(*) from vault_account where person_id = ?", person))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageAndTheNotebookSpeakHerLanguage(Language language) {
        note("CAF", "UNKNOWN", "", "");
        assertThat(browser.get(me, PATH + "?langue=" + language.code()))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"" + language.tag() + "\"");
        MvcTestResult printed = browser.get(me, PATH + "/carnet.pdf?langue=" + language.code());
        assertThat(printed).hasStatusOk().hasContentType("application/pdf");
        assertThatPdf(printed.getResponse().getContentAsByteArray()).isPdfUa();
    }
}
