package fr.passerelle.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Papers;
import fr.passerelle.design.Language;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** « Mes papiers » in the person's own space: hers alone, in her words. */
@AppTest
class MyPapersTests {

    private static final String PATH = "/mon-espace/papiers";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    VaultFixtures given;
    Viewer worker;
    Viewer receiver;
    UUID person;
    PersonPrincipal me;
    UUID paper;

    @BeforeEach
    void somebody() {
        given = new VaultFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        receiver = house.another(Trade.EMPLOYMENT_ADVISER);
        person = given.personFollowedBy(worker);
        me = spaces.open(person);
        paper = given.added(worker, person, "identity-card", "validUntil", "1/1/2026");
    }

    private MvcTestResult add(byte[] file, String... namesAndValues) {
        var request = MockMvcRequestBuilders.multipart(PATH + "/ajouter")
                .file(new MockMultipartFile("photo", "photo.jpg", "image/jpeg", file));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return browser.perform(request.param("_once", UUID.randomUUID().toString())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(browser.as(me)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksHerLanguage(Language language) {
        given.open(worker, person, paper, receiver.name());
        for (String page : new String[] {"", "/ajouter", "/" + paper, "/" + paper + "/ouvrir"}) {
            assertThat(browser.get(me, PATH + page + "?langue=" + language.code()))
                    .as(page + " " + language)
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + language.tag() + "\"");
        }
        assertThat(browser.get(me, "/mon-espace?langue=en")).bodyText().contains("My papers", "1 paper");
        assertThat(browser.get(me, PATH + "?langue=en")).bodyText().contains("Identity card", "Out of date");
    }

    @Test
    void sheAddsAPaperWithHerPhoneAndTheProfessionalSeesIt() {
        assertThat(add(Papers.picture(300, 200, "jpeg"), "kind", "bank-details")).hasStatus(303);
        assertThat(browser.get(worker, VaultFixtures.home(person))).bodyText().contains("RIB");
        assertThat(given.one(
                        "select verb from audit_entry where dossier = ? and verb like 'self.paper%'", person))
                .isEqualTo("self.paper-added");
        String added = given.one(
                "select id from vault_document where person_id = ? and added_by is null", person);
        assertThat(browser.get(me, PATH + "/" + added + "/feuilles/1")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(browser.post(me, PATH + "/" + added + "/effacer")).hasStatus(303);
        assertThat(browser.get(me, PATH + "/" + added)).hasStatus(404);
    }

    @Test
    void whatIsWrongIsSaidInHerLanguageAndNothingIsKept() {
        byte[] photo = Papers.picture(30, 30, "png");
        assertThat(add(photo, "kind", "")).hasStatus(422).bodyText().contains("Choisissez quel papier.");
        assertThat(add(new byte[0], "kind", "passport")).hasStatus(422).bodyText().contains("Ajoutez une photo.");
        assertThat(add(photo, "kind", "passport", "validUntil", "demain")).hasStatus(422).bodyText().contains("Écrivez une date");
        assertThat(add("<html>".getBytes(), "kind", "passport")).hasStatus(422).bodyText().contains("ni un PDF");
        assertThat(add(photo, "kind", "other", "title", "mot de passe : Chaton13"))
                .hasStatus(422)
                .bodyText()
                .contains("N’écrivez pas de mot de passe ici.");
        assertThat(given.one("select count(*) from vault_document where person_id = ?", person)).isEqualTo("1");
    }

    @Test
    void sheOpensAPaperAndClosesItAgain() {
        assertThat(browser.post(me, PATH + "/" + paper + "/ouvrir"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez à qui.", "Écrivez pour faire quoi.", "Écrivez le dernier jour.");
        assertThat(browser.post(
                        me,
                        PATH + "/" + paper + "/ouvrir",
                        "receiver",
                        receiver.name(),
                        "purpose",
                        "pour le logement",
                        "until",
                        French.field(now.today().plusDays(2))))
                .hasStatus(303);
        String opening = given.one("select id from vault_opening where document_id = ?", paper);
        assertThat(browser.get(receiver, "/papiers-ouverts/" + opening)).hasStatusOk();
        assertThat(browser.get(me, PATH + "/" + paper)).bodyText().contains(receiver.name(), "Lu 1 fois");
        assertThat(browser.post(me, PATH + "/ouvertures/" + opening + "/retirer")).hasStatus(303);
        assertThat(browser.get(receiver, "/papiers-ouverts/" + opening)).hasStatus(404);
        assertThat(browser.post(me, PATH + "/ouvertures/" + opening + "/retirer")).hasStatus(404);
    }

    @Test
    void nobodyElsesPaperExists() {
        PersonPrincipal other = spaces.open(given.personFollowedBy(worker));
        String opening = given.open(worker, person, paper, receiver.name());
        for (String page : new String[] {"", "/feuilles/1", "/ouvrir"}) {
            assertThat(browser.get(other, PATH + "/" + paper + page)).as(page).hasStatus(404);
        }
        assertThat(browser.post(other, PATH + "/" + paper + "/effacer")).hasStatus(404);
        assertThat(browser.post(other, PATH + "/" + paper + "/ouvrir")).hasStatus(404);
        assertThat(browser.post(other, PATH + "/ouvertures/" + opening + "/retirer")).hasStatus(404);
        assertThat(browser.get(worker, PATH)).hasStatus(302);
    }
}
