package fr.passerelle.law.erase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.law.Holds;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person is erased by two, never by one, and then really. */
@AppTest
class EraseTests {

    private static final String REASON = "Elle l’a demandé au guichet, pièce vue.";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Messages messages;

    @Autowired
    Holds holds;

    @Autowired
    Now now;

    Viewer worker;
    Viewer lead;
    String name;
    UUID person;

    @BeforeEach
    void aPerson() {
        worker = house.a(Trade.SOCIAL_WORKER);
        lead = house.newcomer(Trade.TEAM_LEAD);
        name = APerson.uniqueName();
        person = APerson.called("Prénom", name)
                .with("email", name.toLowerCase(java.util.Locale.ROOT) + "@demo.example")
                .followedBy(worker)
                .in(house, jdbc);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void oneProposesAnotherAgreesAndNothingOfHerIsLeft() {
        Territories.in(
                House.SOUTH,
                () -> messages.post(new Mail(
                        "test:" + person,
                        name.toLowerCase(java.util.Locale.ROOT) + "@demo.example",
                        "Bonjour",
                        "Un mot")));
        assertThat(propose("REQUEST", REASON)).hasStatus(303);
        UUID erasure = erasure();
        String address = "/protection/effacements/" + erasure;
        assertThat(browser.get(lead, "/ma-journee")).bodyText().contains("Un effacement attend votre accord", address);
        assertThat(browser.get(lead, address)).hasStatusOk().bodyText().contains(name, REASON);

        assertThat(browser.post(lead, address, "answer", "AGREE"))
                .hasStatus(303)
                .hasRedirectedUrl("/protection/effacements");
        assertThat(browser.get(worker, "/personnes/" + person)).hasStatus(404);
        assertThat(one("select count(*)::text from people_person where id = ?", person))
                .isEqualTo("0");
        assertThat(one(
                        "select recipient || subject || body || ending from messaging_mail where key = ?",
                        "test:" + person))
                .isEqualTo("CANCELLED");
        assertThat(one(
                        "select coalesce(reason, '') || done_at::text || counts::text from law_erasure where id = ?",
                        erasure))
                .contains("\"people_person\": 1", "\"people_follow_up\": 1")
                .doesNotContain(REASON);
        assertThat(one("select verb from audit_entry where dossier = ? order by at desc, seq desc limit 1", person))
                .isEqualTo("person.erased");
        assertThat(browser.get(lead, "/protection/effacements"))
                .bodyText()
                .contains("Effacé")
                .doesNotContain(name);
        assertThat(browser.get(lead, address + "/certificat.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(browser.post(lead, address, "answer", "AGREE")).hasStatus(404);
    }

    @Test
    void aRefusalSaysWhyAndErasesNothing() {
        propose("WRONG", REASON);
        String address = "/protection/effacements/" + erasure();
        assertThat(browser.post(lead, address, "answer", "REFUSE"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez pourquoi vous refusez.");
        assertThat(browser.post(lead, address)).hasStatus(422).bodyText().contains("Choisissez une réponse.");
        assertThat(browser.post(lead, address, "answer", "REFUSE", "words", "Ce n’est pas la bonne personne."))
                .hasStatus(303);
        assertThat(browser.get(worker, "/personnes/" + person)).hasStatusOk();
        assertThat(propose("WRONG", REASON)).hasStatus(303);
    }

    @Test
    void nobodyConfirmsOneselfNorAnswersForPersonsThatTheTeamDoesNotFollow() {
        Viewer both = house.a(Trade.TEAM_LEAD);
        assertThat(browser.post(both, "/personnes/" + person + "/effacer", "cause", "REQUEST", "reason", REASON))
                .hasStatus(303);
        String address = "/protection/effacements/" + erasure();
        assertThat(browser.get(both, address)).hasStatus(404);
        assertThat(browser.post(both, address, "answer", "AGREE")).hasStatus(404);
        assertThat(browser.get(house.another(Trade.TEAM_LEAD), address)).hasStatus(404);
        assertThat(browser.post(house.stranger(Trade.DATA_PROTECTION_OFFICER), address, "answer", "AGREE"))
                .hasStatus(404);
        assertThat(browser.get(worker, "/protection/effacements")).hasStatus(404);
        assertThat(browser.post(house.a(Trade.DATA_PROTECTION_OFFICER), address, "answer", "AGREE"))
                .hasStatus(303);
    }

    @Test
    void aHeldDossierIsNotErased() {
        UUID hold = Territories.in(
                House.SOUTH, () -> holds.put(person, Holds.Kind.LITIGATION, "Recours au tribunal", null, worker.id()));
        assertThat(propose("REQUEST", REASON))
                .hasStatus(422)
                .bodyText()
                .contains("Ce dossier est retenu.", "Recours au tribunal");
        Territories.in(House.SOUTH, () -> holds.lift(person, hold, worker.id()));
        propose("REQUEST", REASON);
        Territories.in(House.SOUTH, () -> holds.put(person, Holds.Kind.OTHER, "Enquête", now.today(), worker.id()));
        String address = "/protection/effacements/" + erasure();
        assertThat(browser.post(lead, address, "answer", "AGREE"))
                .hasStatus(422)
                .bodyText()
                .contains("Enquête");
        now.forward(java.time.Duration.ofDays(1));
        assertThat(browser.post(lead, address, "answer", "AGREE")).hasStatus(303);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(propose("", REASON)).hasStatus(422).bodyText().contains("Choisissez pourquoi.", REASON);
        assertThat(propose("RETENTION", REASON)).hasStatus(422).bodyText().contains("Choisissez pourquoi.");
        assertThat(propose("REQUEST", "vite")).hasStatus(422).bodyText().contains("Expliquez en une phrase");
        assertThat(one("select count(*)::text from law_erasure where person_id = ?", person))
                .isEqualTo("0");
        propose("REQUEST", REASON);
        assertThat(propose("REQUEST", REASON)).hasStatus(422).bodyText().contains("attend l’accord");
    }

    @Test
    void whoSharesHerMailboxKeepsTheirMessagesAndAHouseholdItsProcedure() {
        String mailbox = name.toLowerCase(java.util.Locale.ROOT) + "@demo.example";
        UUID other = APerson.unique().with("email", mailbox).followedBy(worker).in(house, jdbc);
        Territories.in(House.SOUTH, () -> messages.post(new Mail("test:" + other, mailbox, "Bonjour", "Pour l’autre")));
        propose("REQUEST", REASON);
        browser.post(lead, "/protection/effacements/" + erasure(), "answer", "AGREE");
        assertThat(one("select recipient || body from messaging_mail where key = ?", "test:" + other))
                .isEqualTo(mailbox + "Pour l’autre");
        assertThat(browser.get(worker, "/personnes/" + other)).hasStatusOk();
    }

    private MvcTestResult propose(String cause, String reason) {
        return browser.post(worker, "/personnes/" + person + "/effacer", "cause", cause, "reason", reason);
    }

    private UUID erasure() {
        return UUID.fromString(
                one("select id::text from law_erasure where person_id = ? order by asked_at desc limit 1", person));
    }

    private String one(String sql, Object parameter) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).param(parameter).query(String.class).single());
    }
}
