package fr.passerelle.sharing.reach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.sharing.Category;
import fr.passerelle.sharing.Partners;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a guest reads of a file, and what the person learns of it. */
@AppTest
class SharedFilesTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Partners partners;

    @Autowired
    JdbcClient jdbc;

    private Viewer worker;
    private Viewer partner;
    private UUID person;
    private String home;

    @BeforeEach
    void followed() {
        worker = house.a(Trade.SOCIAL_WORKER);
        partner = partners.somebody(Trade.DIGITAL_MEDIATOR);
        person = APerson.unique().followedBy(worker).in(house, jdbc);
        home = "/personnes/" + person;
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
    void whatTheMediatorOfAnotherStructureReadsIsNeverASocialNote() {
        note("SHARED", "partagée-zq");
        note("TEAM", "sociale-zq");
        note("MINE", "privée-zq");
        partners.share(person, partner, true, Category.NOTES);
        for (Viewer reader : List.of(partner, partners.colleague(partner, Trade.SOCIAL_WORKER))) {
            assertThat(browser.get(reader, home + "/notes"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("partagée-zq")
                    .doesNotContain("sociale-zq", "privée-zq");
        }
        assertThat(browser.post(partner, home + "/notes", "kind", "SHARED", "body", "Vu ensemble"))
                .hasStatus(303);
        assertThat(browser.post(partner, home + "/notes", "kind", "TEAM", "body", "Vu ensemble"))
                .hasStatus(404);
    }

    @Test
    void thePersonReadsWhichStructureOpenedItAndForWhat() {
        partners.share(person, partner, false, Category.PROCEDURES);
        assertThat(browser.get(partner, home)).hasStatusOk();
        assertThat(browser.get(worker, home + "/ouvertures"))
                .bodyText()
                .contains(partner.name(), "Vous partagez votre dossier avec cette structure", Partners.PURPOSE);
    }

    @Test
    void whatAGuestPrintsIsListedForThePerson() {
        partners.share(person, partner, false, Category.MANDATES);
        assertThat(browser.get(partner, home + "/mandats/fait-en-mon-nom.pdf")).hasStatusOk();
        assertThat(browser.get(worker, home + "/partage"))
                .bodyText()
                .contains("Déjà imprimé ou téléchargé", partner.name());
    }
}
