package fr.passerelle.mandate;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Papers;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A mandate from the first word to the signature, in its three ways, and all that is refused. */
@AppTest
class TakeMandateTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    MandateFixtures given;
    Viewer worker;
    UUID person;
    String home;

    @BeforeEach
    void aPerson() {
        given = new MandateFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        home = given.home(person);
    }

    @Test
    void itIsExplainedInEasyWordsAndInHerLanguageBesideTheFrenchThatBinds() {
        UUID mandate = given.drafted(worker, person, MandateDuration.MONTH, "SOCIAL");
        assertThat(browser.get(worker, home + "/" + mandate + "/expliquer"))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "النص الفرنسي وحده ملزم", "Seul le texte français fait foi", "Louise Canari");
        assertThat(browser.get(worker, home + "/" + mandate + "/expliquer?lire=falc"))
                .bodyText()
                .contains("Vous pouvez arrêter le mandat quand vous voulez.", "Votre santé");
        var paper = browser.get(worker, home + "/" + mandate + "/document.pdf");
        assertThatPdf(paper.getResponse().getContentAsByteArray())
                .isPdfUa()
                .containsText("lu et compris", "articles 1984 et suivants", "Nom du témoin");
    }

    @Test
    void aPersonWhoCannotSignHasAWitnessAndTheWitnessIsNamed() {
        UUID mandate = given.drafted(worker, person, MandateDuration.MONTH, "SOCIAL");
        assertThat(browser.post(
                        worker,
                        home + "/" + mandate + "/signer",
                        "signing",
                        "WITNESS",
                        "explained",
                        "true",
                        "version",
                        "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le nom du témoin.", "Dites qui est le témoin");
        assertThat(given.signed(worker, person, mandate)).hasStatus(303);
        assertThat(browser.get(worker, home + "/" + mandate))
                .bodyText()
                .contains("Marie Blanc", "Lu et expliqué à voix haute", "Signé devant témoin");
    }

    @Test
    void aSignatureOnTheScreenIsDrawnOrRefused() {
        UUID mandate = given.drafted(worker, person, MandateDuration.DAY, "SOCIAL");
        String sign = home + "/" + mandate + "/signer";
        for (String wrong :
                new String[] {"", "data:image/png;base64,AAAA", "data:image/svg+xml;base64,PHN2Zz4=", "x"}) {
            assertThat(browser.post(
                            worker, sign, "signing", "SCREEN", "drawing", wrong, "explained", "true", "version", "0"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("La personne signe dans le cadre");
        }
        assertThat(browser.post(
                        worker, sign, "signing", "SCREEN", "drawing", MandateFixtures.drawing(), "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Lisez et expliquez le mandat");
        assertThat(given.one("select signed_at::text from mandate_mandate where id = ?", mandate))
                .isEqualTo("none");
    }

    @Test
    void onPaperItHoldsOnlyOnceTheScanIsThere() {
        UUID mandate = given.drafted(worker, person, MandateDuration.MONTH, "SOCIAL");
        assertThat(paper(mandate, French.field(now.today()), new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("Ajoutez la photo ou le scan du papier signé.");
        assertThat(paper(mandate, French.field(now.today().plusDays(1)), Papers.pdf(1)))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le jour de la signature");
        assertThat(paper(
                        mandate, French.field(now.today()), "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("ni un PDF, ni une photo");
        assertThat(given.one("select count(*)::text from attachment_file where person_id = ?", person))
                .isEqualTo("0");
        assertThat(paper(mandate, French.field(now.today()), Papers.pdf(1))).hasStatus(303);
        assertThat(browser.get(worker, home + "/" + mandate)).bodyText().contains("Le papier signé", "/pieces/");
    }

    @Test
    void minorsAndProtectedPersonsAreRefusedWithTheWayToTheirRepresentative() {
        given.change(
                "update people_person set birth_date = ? where id = ?",
                now.today().minusYears(16),
                person);
        refused("La personne est mineure");
        given.change("update people_person set birth_date = null, protection = 'CURATELLE' where id = ?", person);
        refused("La personne est sous mesure de protection");
        assertThat(browser.post(
                        worker,
                        home + "/representant",
                        "name",
                        "Paule Tutrice",
                        "quality",
                        "CURATOR",
                        "agrees",
                        "Faire avec elle",
                        "agreedOn",
                        French.field(now.today())))
                .hasStatus(303);
        assertThat(browser.get(worker, home + "/representant"))
                .bodyText()
                .contains("Paule Tutrice", "ne permet pas d’agir à la place");
        assertThat(browser.post(
                        worker,
                        home + "/representant",
                        "agreedOn",
                        French.field(now.today().plusDays(2))))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez le nom du représentant.", "Ce jour n’est pas encore venu.");
        given.change(
                "update people_person set protection = null, pseudonym = true, first_name = null where id = ?", person);
        assertThat(browser.get(worker, home + "/nouveau")).bodyText().contains("On ne signe pas sous un pseudonyme.");
    }

    @Test
    void aProtectionThatBeginsBetweenDraftAndSignatureStopsTheSignature() {
        UUID mandate = given.drafted(worker, person, MandateDuration.MONTH, "SOCIAL");
        given.change("update people_person set protection = 'TUTELLE' where id = ?", person);
        assertThat(given.signed(worker, person, mandate))
                .hasStatus(409)
                .bodyText()
                .contains("La personne est sous mesure de protection", "Rien n’a été enregistré.");
    }

    @Test
    void aNewAuthorisationReplacesTheOneForTheSameThingAndOnlyThatOne() {
        UUID first = given.signed(worker, person, MandateDuration.YEAR, "SOCIAL", "LOGEMENT");
        UUID second = given.signed(worker, person, MandateDuration.MONTH, "SOCIAL");
        assertThat(given.one(
                        "select string_agg(family || ' ' || coalesce(revoked_why, '-'), ', ' order by family) from mandate_authorisation where mandate_id = ?",
                        first))
                .isEqualTo("LOGEMENT -, SOCIAL REPLACED");
        assertThat(given.one("select revoked_why from mandate_authorisation where mandate_id = ?", second))
                .isEqualTo("none");
        assertThat(browser.get(worker, home + "/" + first))
                .bodyText()
                .contains("Remplacée par une autorisation plus récente", "Attestation de retrait");
    }

    @Test
    void twoWorkersWhoSignOneDraftSignItOnce() {
        UUID mandate = given.drafted(worker, person, MandateDuration.MONTH, "SOCIAL");
        assertThat(browser.post(
                        worker,
                        home + "/" + mandate + "/signer",
                        "signing",
                        "WITNESS",
                        "witnessName",
                        "M",
                        "witnessQuality",
                        "v",
                        "explained",
                        "true",
                        "version",
                        "7"))
                .hasStatus(409);
        assertThat(given.signed(worker, person, mandate)).hasStatus(303);
        assertThat(given.signed(house.a(Trade.BUDGET_ADVISER), person, mandate)).hasStatus(404);
    }

    @Test
    void nothingChosenNothingCheckedNothingKept() {
        assertThat(browser.post(worker, home + "/nouveau"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Cochez au moins un domaine ou une démarche.",
                        "Choisissez pour combien de temps.",
                        "Vérifiez-le avec la personne");
        assertThat(browser.post(
                        worker,
                        home + "/nouveau",
                        "sheets",
                        "inconnue",
                        "duration",
                        "DAY",
                        "language",
                        "FR",
                        "checked",
                        "true"))
                .hasStatus(422);
        assertThat(browser.post(worker, home + "/nouveau", "families", "SOCIAL", "couleur", "vert"))
                .hasStatus(400);
        assertThat(given.one("select count(*)::text from mandate_mandate where person_id = ?", person))
                .isEqualTo("0");
    }

    @Test
    void aStructureMayKeepMandatesToFewerTrades() {
        Viewer admin = house.stranger(Trade.ADMINISTRATOR);
        Viewer other = house.stranger(Trade.SOCIAL_WORKER);
        String page = "/administration/mandats/" + other.organisation();
        assertThat(browser.get(admin, page)).hasStatusOk();
        assertThat(browser.post(admin, page, "trades", "DIGITAL_MEDIATOR", "trades", "VOLUNTEER", "version", "0"))
                .hasStatus(303);
        assertThat(browser.post(admin, page, "trades", "DIGITAL_MEDIATOR", "version", "0"))
                .hasStatus(409);
        assertThat(browser.get(admin, "/administration/mandats"))
                .bodyText()
                .contains("Médiateur·rice numérique")
                .doesNotContain("Bénévole, service civique");
        fr.passerelle.territory.Territories.in(House.NORTH, () -> {
            assertThat(new TakingTrades(jdbc).allow(other)).isFalse();
            assertThat(new TakingTrades(jdbc).allow(house.stranger(Trade.DIGITAL_MEDIATOR)))
                    .isTrue();
            jdbc.sql("delete from mandate_trades").update();
        });
    }

    private void refused(String reason) {
        assertThat(browser.get(worker, home + "/nouveau")).bodyText().contains(reason, "/mandats/representant");
        assertThat(browser.post(
                        worker,
                        home + "/nouveau",
                        "families",
                        "SOCIAL",
                        "duration",
                        "DAY",
                        "language",
                        "FR",
                        "checked",
                        "true"))
                .hasStatus(422)
                .bodyText()
                .contains(reason);
    }

    private MvcTestResult paper(UUID mandate, String day, byte[] scan) {
        return browser.perform(MockMvcRequestBuilders.multipart(home + "/" + mandate + "/signer")
                .file(new MockMultipartFile("scan", "scan.pdf", "application/pdf", scan))
                .param("signing", "PAPER")
                .param("signedOn", day)
                .param("explained", "true")
                .param("version", "0")
                .param("_once", UUID.randomUUID().toString())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(browser.as(worker)));
    }
}
