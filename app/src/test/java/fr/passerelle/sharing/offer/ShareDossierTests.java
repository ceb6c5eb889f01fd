package fr.passerelle.sharing.offer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.sharing.Partners;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class ShareDossierTests {

    private static final String PURPOSE = "Préparer ensemble la demande de logement";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Partners partners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private Viewer worker;
    private Viewer partner;
    private UUID person;
    private String home;

    @BeforeEach
    void followed() {
        worker = house.a(Trade.SOCIAL_WORKER);
        partner = partners.somebody(Trade.DIGITAL_MEDIATOR);
        person = APerson.unique().followedBy(worker).in(house, jdbc);
        home = "/personnes/" + person + "/partage";
    }

    @AfterEach
    void realTime() {
        now.resume();
    }

    private MvcTestResult prepare(String... changed) {
        List<String> fields = new java.util.ArrayList<>(List.of(
                "toward",
                "STRUCTURE",
                "recipient",
                partner.organisationName(),
                "purpose",
                PURPOSE,
                "basis",
                "CONSENT",
                "categories",
                "PROCEDURES",
                "level",
                "READ",
                "length",
                "QUARTER",
                "language",
                "FALC"));
        for (int i = 0; i < changed.length; i += 2) {
            int at = fields.indexOf(changed[i]);
            if (at >= 0) {
                fields.set(at + 1, changed[i + 1]);
            } else {
                fields.addAll(List.of(changed[i], changed[i + 1]));
            }
        }
        return browser.post(worker, home + "/nouveau", fields.toArray(String[]::new));
    }

    private String consent() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id::text from sharing_consent where person_id = ? order by id desc limit 1")
                        .param(person)
                        .query(String.class)
                        .single());
    }

    private MvcTestResult agree() {
        return browser.post(worker, home + "/" + consent(), "given", "SCREEN", "understood", "true");
    }

    private int status(Viewer viewer, String path) {
        return browser.get(viewer, "/personnes/" + person + path).getResponse().getStatus();
    }

    @Test
    void nothingOpensBeforeThePersonReadItAndSaidYesThenOnlyWhatSheChoseToRead() {
        assertThat(prepare()).hasStatus(303).hasRedirectedUrl(home + "/" + consent());
        assertThat(status(partner, "")).isEqualTo(404);
        for (String language : List.of("fr", "falc", "en", "ar")) {
            assertThat(browser.get(worker, home + "/" + consent() + "?lire=" + language))
                    .hasStatusOk()
                    .bodyText()
                    .contains(PURPOSE, partner.organisationName());
        }
        assertThat(agree()).hasStatus(303).hasRedirectedUrl(home);

        assertThat(browser.get(partner, "/personnes/" + person))
                .hasStatusOk()
                .bodyText()
                .contains("Dossier partagé par la personne", PURPOSE);
        assertThat(status(partner, "/demarches")).isEqualTo(200);
        for (String closed : List.of(
                "/notes",
                "/plan",
                "/mandats",
                "/reperages",
                "/suivi",
                "/exclusions",
                "/partage",
                "/ouvertures",
                "/modifier",
                "/messages",
                "/accompagnements")) {
            assertThat(status(partner, closed)).as(closed).isEqualTo(404);
        }
        assertThat(browser.get(partner, "/personnes/" + person + "/demarches/commencer"))
                .hasStatus(403)
                .bodyText()
                .contains("Vous pouvez lire, pas écrire");
        assertThat(browser.get(partner, "/partage")).hasStatusOk().bodyText().contains(PURPOSE);
        assertThat(browser.get(partner, "/personnes")).bodyText().doesNotContain(person.toString());
    }

    @Test
    void whatIsTakenBackIsClosedAtTheNextRequest() {
        prepare();
        agree();
        assertThat(status(partner, "/demarches")).isEqualTo(200);
        assertThat(browser.post(worker, home + "/" + consent() + "/retirer")).hasStatus(303);
        assertThat(status(partner, "/demarches")).isEqualTo(404);
        assertThat(status(partner, "")).isEqualTo(404);
        assertThat(browser.get(partner, "/partage")).bodyText().doesNotContain(PURPOSE);
        assertThat(browser.post(worker, home + "/" + consent() + "/retirer")).hasStatus(404);
        assertThat(browser.get(worker, home)).bodyText().contains("Partages finis", "Retiré");
    }

    @Test
    void itEndsByItselfAndNeverLastsMoreThanAYear() {
        prepare("length", "WEEK");
        agree();
        now.forward(Duration.ofDays(8));
        assertThat(status(partner, "")).isEqualTo(404);
        assertThat(prepare("length", "TEN_YEARS")).hasStatus(422);
        assertThat(prepare("length", "")).hasStatus(422).bodyText().contains("Choisissez pour combien de temps.");
    }

    @Test
    void everybodyOfTheStructureWhoseTradeFollowsOpensItAndNobodyElse() {
        prepare("categories", "NOTES");
        agree();
        assertThat(status(partners.colleague(partner, Trade.SOCIAL_WORKER), "/notes"))
                .isEqualTo(200);
        for (Trade trade : List.of(Trade.RECEPTIONIST, Trade.VOLUNTEER, Trade.ADMINISTRATOR, Trade.COORDINATOR)) {
            assertThat(status(partners.colleague(partner, trade), ""))
                    .as(trade.name())
                    .isEqualTo(404);
        }
        assertThat(status(partners.somebody(Trade.SOCIAL_WORKER), "")).isEqualTo(404);
    }

    @Test
    void aNamedProfessionalOpensItAloneAndLosesItWithTheStructure() {
        String email = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select email from identity_agent where id = ?")
                        .param(partner.id())
                        .query(String.class)
                        .single());
        assertThat(prepare("toward", "PROFESSIONAL", "recipient", email)).hasStatus(303);
        agree();
        assertThat(status(partner, "")).isEqualTo(200);
        assertThat(status(partners.colleague(partner, Trade.EDUCATOR), "")).isEqualTo(404);
        Viewer elsewhere = partners.somebody(Trade.EDUCATOR);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update identity_membership set team_id = ? where agent_id = ?")
                        .params(elsewhere.team(), partner.id())
                        .update());
        assertThat(status(partner, "")).isEqualTo(404);
    }

    @Test
    void whatTheMediatorOfAnotherStructureReadsIsNeverASocialNote() {
        note("SHARED", "partagée-zq");
        note("TEAM", "sociale-zq");
        note("MINE", "privée-zq");
        prepare("categories", "NOTES", "level", "CONTRIBUTE");
        agree();
        for (Viewer reader : List.of(partner, partners.colleague(partner, Trade.SOCIAL_WORKER))) {
            assertThat(browser.get(reader, "/personnes/" + person + "/notes"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("partagée-zq")
                    .doesNotContain("sociale-zq", "privée-zq");
        }
        assertThat(browser.post(partner, "/personnes/" + person + "/notes", "kind", "SHARED", "body", "Vu ensemble"))
                .hasStatus(303);
        assertThat(browser.post(partner, "/personnes/" + person + "/notes", "kind", "TEAM", "body", "Vu ensemble"))
                .hasStatus(404);
    }

    private void note(String kind, String body) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        insert into people_note (id, person_id, kind, team_id, author, body, written_at)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?, now())
                        """)
                        .params(person, kind, worker.team(), worker.id(), body)
                        .update());
    }

    @Test
    void whatIsMissingOrWrongIsSaidInWordsAndNothingIsKept() {
        assertThat(prepare("recipient", "Structure inconnue"))
                .hasStatus(422)
                .bodyText()
                .contains("Aucune structure");
        assertThat(prepare("recipient", "CCAS")).hasStatus(422);
        assertThat(prepare("purpose", "aide")).hasStatus(422).bodyText().contains("10 signes au moins");
        assertThat(prepare("categories", "")).hasStatus(422).bodyText().contains("au moins une partie");
        assertThat(prepare("basis", "ONE_OFF")).hasStatus(422).bodyText().contains("pourquoi on n’a pas demandé");
        assertThat(prepare("toward", "PROFESSIONAL", "recipient", "Inconnu Total"))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun professionnel");
        assertThat(prepared()).isZero();
        prepare();
        assertThat(browser.post(worker, home + "/" + consent(), "given", "SCREEN"))
                .hasStatus(422)
                .bodyText()
                .contains("Lisez le texte avec la personne");
        assertThat(browser.post(worker, home + "/" + consent(), "given", "PAPER", "understood", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("qui l’a vue signer");
        assertThat(browser.post(worker, home + "/" + consent(), "given", "CODE", "understood", "true"))
                .hasStatus(422);
        assertThat(status(partner, "")).isEqualTo(404);
    }

    @Test
    void inDangerItIsOpenedOnceToReadForADayWithItsReasonInTheJournal() {
        assertThat(prepare("basis", "ONE_OFF", "why", "Enfant en danger signalé par l’école", "level", "CONTRIBUTE"))
                .hasStatus(422);
        assertThat(prepare("basis", "ONE_OFF", "why", "Enfant en danger signalé par l’école"))
                .hasStatus(303);
        assertThat(status(partner, "/demarches")).isEqualTo(200);
        now.forward(Duration.ofHours(25));
        assertThat(status(partner, "")).isEqualTo(404);
    }

    @Test
    void thePersonReadsWhichStructureOpenedItAndForWhat() {
        prepare();
        agree();
        status(partner, "");
        assertThat(browser.get(worker, "/personnes/" + person + "/ouvertures"))
                .bodyText()
                .contains(partner.name(), "Vous partagez votre dossier avec cette structure", PURPOSE);
    }

    @Test
    void whatAGuestPrintsIsListedForThePerson() {
        prepare("categories", "SITUATION");
        agree();
        assertThat(status(partner, "/plan/imprimer.pdf")).isIn(200, 404);
        prepare("categories", "MANDATES");
        agree();
        assertThat(status(partner, "/mandats/fait-en-mon-nom.pdf")).isEqualTo(200);
        assertThat(browser.get(worker, home)).bodyText().contains("Déjà imprimé ou téléchargé", partner.name());
    }

    @Test
    void thePaperToSignIsPrintedInHerLanguage() {
        prepare("language", "AR");
        assertThat(browser.get(worker, home + "/" + consent() + "/papier.pdf"))
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    @Test
    void whoFollowsHerAloneShares() {
        for (Viewer other : List.of(
                house.another(Trade.SOCIAL_WORKER),
                partner,
                house.a(Trade.RECEPTIONIST),
                house.a(Trade.VOLUNTEER),
                house.a(Trade.ADMINISTRATOR),
                house.stranger(Trade.SOCIAL_WORKER))) {
            assertThat(browser.get(other, home)).hasStatus(404);
            assertThat(browser.post(other, home + "/nouveau", "purpose", PURPOSE))
                    .hasStatus(404);
            assertThat(browser.post(other, home + "/code", "purpose", PURPOSE)).hasStatus(404);
        }
        prepare("level", "CONTRIBUTE", "categories", "IDENTITY");
        agree();
        assertThat(browser.get(partner, home)).hasStatus(404);
    }

    private long prepared() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from sharing_consent where person_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single());
    }
}
