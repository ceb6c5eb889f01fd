package fr.passerelle.correspondence.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.correspondence.CorrespondenceFixtures;
import fr.passerelle.correspondence.LetterTemplate;
import fr.passerelle.correspondence.LetterTemplates;
import fr.passerelle.correspondence.Letters;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.PdfAssert;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class LetterTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    LetterTemplates templates;

    @Autowired
    Letters letters;

    @Autowired
    TransactionTemplate transaction;

    CorrespondenceFixtures given;
    Viewer worker;
    UUID person;

    @BeforeEach
    void aPersonWithAnAddress() {
        given = new CorrespondenceFixtures(jdbc, now, browser);
        given.tuesday();
        worker = house.a(Trade.SOCIAL_WORKER);
        given.writes(worker, false);
        person = given.person(worker, "address", "14, rue des Lavandes, 13120 Gardanne");
    }

    @AfterEach
    void end() {
        given.end();
    }

    @Test
    void everyTemplateFillsInReadsOverAndPrints() throws Exception {
        assertThat(browser.get(worker, home("/courriers/nouveau")))
                .hasStatusOk()
                .bodyText()
                .contains("Réclamation", "médiateur");
        assertThat(templates.all()).hasSizeGreaterThanOrEqualTo(7);
        for (LetterTemplate template : templates.all()) {
            String page = home("/courriers/nouveau/" + template.id());
            assertThat(browser.get(worker, page)).hasStatusOk();
            assertThat(browser.post(worker, page, filled(template))).hasStatus(303);
            UUID letter = given.last(person);
            assertThat(given.one(
                            "select subject || body || recipient from correspondence_writing where id = ?", letter))
                    .doesNotContain("{", "}");
            assertThat(text(letter)).contains("Objet", "Réponse");
        }
    }

    @Test
    void aLetterIsCorrectedFinishedPrintedAndHanded() throws Exception {
        UUID letter = reclamation();
        String page = home("/messages/" + letter);
        assertThat(browser.get(worker, page + "/courrier"))
                .hasStatusOk()
                .bodyText()
                .contains("Réponse matter");
        browser.post(
                worker,
                page + "/courrier",
                "recipient",
                "CAF\nMarseille",
                "subject",
                "Mon dossier",
                "body",
                "Bonjour.\n\nMerci.",
                "version",
                "0");
        assertThat(browser.get(worker, page)).bodyText().contains("Mon dossier", "Corrigé par");

        assertThat(browser.post(worker, page + "/envoi")).hasStatus(303);
        assertThat(given.state(letter)).isEqualTo("READY");
        assertThat(text(letter))
                .contains("Mon dossier", "Marseille", "rue des Lavandes", "Yamina Kaci")
                .doesNotContain("projet");
        browser.post(worker, page + "/remise");
        assertThat(given.state(letter)).isEqualTo("HANDED");
        assertThat(browser.get(worker, page + "/courrier")).hasStatus(404);
    }

    @Test
    void aProtectedAddressIsOnNoLetterEvenTypedByHand() throws Exception {
        person = given.person(
                worker,
                "address",
                "14, rue des Lavandes, 13120 Gardanne",
                "address_protected",
                true,
                "birth_date",
                now.today().minusYears(40));
        for (LetterTemplate template : templates.all()) {
            browser.post(worker, home("/courriers/nouveau/" + template.id()), filled(template));
            assertThat(text(given.last(person))).doesNotContain("Lavandes");
        }
        UUID letter = reclamation();
        String page = home("/messages/" + letter);
        browser.post(
                worker,
                page + "/courrier",
                "recipient",
                "CAF",
                "subject",
                "Objet",
                "body",
                "Écrivez-moi au 14 rue des LAVANDES - 13120 Gardanne",
                "version",
                "0");
        assertThat(browser.post(worker, page + "/envoi"))
                .hasStatus(422)
                .bodyText()
                .contains("adresse est protégée");
        assertThat(browser.get(worker, page + "/courrier.pdf"))
                .hasStatus(422)
                .bodyText()
                .contains("adresse est protégée");
    }

    @Test
    void aLetterThatIsReadyIsNotPrintedOnceItsReaderIsShutOutNorTellsAnAddressProtectedSince() throws Exception {
        UUID letter = reclamation();
        String page = home("/messages/" + letter);
        browser.post(
                worker,
                page + "/courrier",
                "recipient",
                "CCAS des Genêts\nGardanne",
                "subject",
                "Objet",
                "body",
                "Bonjour.",
                "version",
                "0");
        assertThat(browser.post(worker, page + "/envoi")).hasStatus(303);
        assertThat(text(letter)).contains("Lavandes");
        run("insert into identity_organisation (id, name, kind) values (?, 'CCAS des Genêts', 'CCAS')", letter);
        run(
                "insert into people_exclusion (id, person_id, organisation_id, noted_at) values (gen_random_uuid(), ?, ?, now())",
                person,
                letter);
        assertThat(browser.get(worker, page + "/courrier.pdf"))
                .hasStatus(422)
                .bodyText()
                .contains("La personne a écarté CCAS des Genêts");
        assertThat(given.state(letter)).isEqualTo("READY");
        run("delete from people_exclusion where person_id = ?", person);
        run("update people_person set address_protected = true where id = ?", person);
        assertThat(text(letter)).as("the structure's stands in its place").doesNotContain("Lavandes");
    }

    private void run(String sql, Object... parameters) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).params(parameters).update());
    }

    @Test
    void whatIsMissingIsAskedAndALetterWithABlankDoesNotLeave() {
        assertThat(browser.post(worker, home("/courriers/nouveau/reclamation"), "fields[operator]", "CAF"))
                .hasStatus(422)
                .bodyText()
                .contains("Remplissez ce champ", "CAF");
        Letters.Drafted drafted = Territories.in(
                House.SOUTH,
                () -> transaction.execute(status -> letters.draft(
                        worker,
                        person,
                        new Letters.Draft(
                                "reclamation", Map.of("operator", "CAF"), null, List.of(), UUID.randomUUID()))));
        assertThat(drafted.path()).isEqualTo(home("/messages/" + drafted.id()));
        assertThat(browser.get(worker, drafted.path())).hasStatusOk().bodyText().contains("[à compléter");
        assertThat(browser.post(worker, drafted.path() + "/envoi"))
                .hasStatus(422)
                .bodyText()
                .contains("à compléter");
    }

    @Test
    void whereTheStructureRequiresItAHeadOfServiceSignsFirst() throws Exception {
        given.writes(worker, true);
        UUID letter = reclamation();
        browser.post(worker, home("/messages/" + letter + "/envoi"));
        assertThat(given.state(letter)).isEqualTo("TO_SIGN");
        String body = given.one("select body from correspondence_writing where id = ?", letter);
        browser.post(
                house.a(Trade.TEAM_LEAD),
                "/messages/a-signer/" + letter,
                "body",
                body,
                "decision",
                "SIGN",
                "version",
                "1");
        assertThat(given.state(letter)).isEqualTo("READY");
    }

    @Test
    void anUnknownTemplateIsAbsent() {
        assertThat(browser.get(worker, home("/courriers/nouveau/inconnu"))).hasStatus(404);
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), home("/courriers/nouveau/reclamation")))
                .hasStatus(404);
    }

    private UUID reclamation() {
        browser.post(
                worker,
                home("/courriers/nouveau/reclamation"),
                filled(templates.find("reclamation").orElseThrow()));
        return given.last(person);
    }

    private static String[] filled(LetterTemplate template) {
        List<String> form = new ArrayList<>();
        template.fields()
                .forEach(field -> form.addAll(List.of("fields[" + field.key() + "]", "Réponse " + field.key())));
        return form.toArray(String[]::new);
    }

    private String text(UUID letter) throws Exception {
        byte[] pdf = browser.get(worker, home("/messages/" + letter + "/courrier.pdf"))
                .getResponse()
                .getContentAsByteArray();
        PdfAssert.assertThatPdf(pdf).isPdfUa().isPdfA();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String home(String rest) {
        return "/personnes/" + person + rest;
    }
}
