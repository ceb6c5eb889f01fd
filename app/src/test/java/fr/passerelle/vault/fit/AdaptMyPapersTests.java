package fr.passerelle.vault.fit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.design.Language;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import fr.passerelle.testing.Visit;
import fr.passerelle.vault.VaultFixtures;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** She makes her own papers fit a site, from her telephone. */
@AppTest
class AdaptMyPapersTests {

    private static final String PATH = "/mon-espace/papiers/adapter";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    MockMvcTester http;

    @Autowired
    Attachments attachments;

    @Autowired
    Now now;

    VaultFixtures given;
    Viewer worker;
    UUID person;
    PersonPrincipal me;
    String key;

    @BeforeEach
    void aPersonWithAPhoto() {
        worker = house.a(Trade.SOCIAL_WORKER);
        given = new VaultFixtures(browser, jdbc, now);
        person = given.personFollowedBy(worker);
        me = spaces.open(person);
        given.send(
                worker,
                VaultFixtures.home(person) + "/ajouter",
                List.of(Samples.photo(1600, 12, 1), Samples.photo(1600, 12, 2)),
                "kind",
                "identity-card");
        key = given.one("""
                select string_agg(f.attachment_id::text, '_' order by f.position) from vault_file f
                join vault_document d on d.id = f.document_id where d.person_id = ?""", person);
    }

    private String here() {
        return PATH + "/" + key + "_500_PDF_60_1_c";
    }

    @Test
    void fromHerPapersToTheFile() {
        assertThat(browser.get(me, "/mon-espace/papiers")).bodyText().contains(PATH);
        assertThat(browser.get(me, PATH + "?langue=falc"))
                .hasStatusOk()
                .bodyText()
                .contains("Carte d’identité, ", "500\u00a0Ko", "Une photo pour chaque page");
        assertThat(browser.get(me, PATH + "?go=oui&size=500&format=PDF&paper=" + key))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(here());
        assertThat(browser.get(me, here() + "?page=2"))
                .hasStatusOk()
                .bodyText()
                .contains("Le fichier est prêt", "On peut bien lire les lettres.", here() + "/apres/2");
        assertThat(browser.get(me, here() + "/avant/2")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(browser.get(me, here() + "/apres/2")).hasStatusOk().hasContentType("image/jpeg");
        MvcTestResult taken = browser.post(me, here() + "/fichier", "part", "1");
        assertThat(taken).hasStatusOk().hasContentType("application/pdf");
        assertThat(taken.getResponse().getContentAsByteArray().length).isLessThanOrEqualTo(500_000);
        assertThat(browser.post(me, here() + "/fichier", "part", "2")).hasStatus(404);
        assertThat(taken()).isEqualTo("1");
    }

    private String taken() {
        return given.one("select count(*) from audit_entry where dossier = ? and verb = 'self.paper-taken'", person);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksHerLanguage(Language language) {
        String tag = "?langue=" + language.code();
        for (String page : List.of(PATH + tag, here() + tag, PATH + "/" + key + "_20_JPEG_60_10_c" + tag)) {
            assertThat(browser.get(me, page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + language.tag() + "\"");
        }
        assertThat(browser.get(me, PATH + "?langue=en&go=oui"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose at least one paper.");
    }

    @Test
    void onASharedComputerNothingIsTaken() {
        Visit shared = new Visit(http);
        shared.post("/mon-espace/entrer", "code", spaces.card(person, "4831"), "second", "4831", "shared", "yes");
        assertThat(shared.get(here()))
                .hasStatusOk()
                .bodyText()
                .contains("Prenez le fichier sur votre téléphone.")
                .doesNotContain(here() + "/fichier");
        assertThat(shared.post(here() + "/fichier", "part", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Prenez le fichier sur votre téléphone.");
        assertThat(taken()).isEqualTo("0");
    }

    @Test
    void whatIsNotAmongHerPapersIsAbsent() {
        UUID joined = Territories.in(House.SOUTH, () -> {
            try {
                return attachments.keep(worker, person, Samples.letter(1)).id();
            } catch (RefusedFile refused) {
                throw new IllegalStateException(refused);
            }
        });
        assertThat(browser.get(me, PATH)).bodyText().doesNotContain(joined.toString());
        String elsewhere = PATH + "/" + joined + "_500_PDF_60_1_c";
        for (String page : List.of("", "/avant/1", "/apres/1")) {
            assertThat(browser.get(me, elsewhere + page)).hasStatus(404);
        }
        assertThat(browser.post(me, elsewhere + "/fichier", "part", "1")).hasStatus(404);
        PersonPrincipal other = spaces.open(given.personFollowedBy(worker));
        assertThat(browser.get(other, here())).hasStatus(404);
        assertThat(browser.get(other, PATH + "?go=oui&paper=" + key)).hasStatus(422);
        assertThat(browser.get(me, PATH + "/nimporte-quoi")).hasStatus(404);
    }
}
