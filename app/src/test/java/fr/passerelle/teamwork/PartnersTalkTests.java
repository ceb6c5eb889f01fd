package fr.passerelle.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.sharing.Category;
import fr.passerelle.sharing.Partners;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A partner to whom the person opened the exchanges works with those who follow her, for as long as she wants. */
@AppTest
class PartnersTalkTests {

    private static final String BADGE = "message à lire";

    @Autowired
    Browser browser;

    @Autowired
    Partners partners;

    @Autowired
    Talk talk;

    @Autowired
    JdbcClient jdbc;

    private Viewer worker;
    private Viewer partner;
    private UUID person;
    private String home;

    @BeforeEach
    void followed() {
        worker = talk.writer();
        partner = partners.somebody(Trade.SOCIAL_WORKER);
        person = talk.person();
        home = "/personnes/" + person;
    }

    private String page(Viewer viewer, String path) {
        return Talk.body(browser.get(viewer, path));
    }

    private void run(String sql) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).param(person).update());
    }

    @Test
    void whoMayWriteIsNamedAndHandedTasksAndFindsThem() {
        partners.share(person, partner, true, Category.EXCHANGES);
        assertThat(page(worker, home + "/echanges/nouveau"))
                .contains(partner.id().toString());
        String exchange = talk.opened(person, Circle.FOLLOW_UP, "Le logement", "Venez jeudi", partner.id());

        assertThat(page(partner, "/taches/messages")).contains("Le logement");
        assertThat(page(partner, "/taches")).contains("1<span class=\"sr\"> " + BADGE + "</span>");
        assertThat(page(partner, exchange)).contains("Venez jeudi");
        assertThat(page(partner, "/taches")).doesNotContain(BADGE);
        assertThat(browser.post(partner, exchange, "body", "J’y serai")).hasStatus(303);

        assertThat(browser.post(
                        worker,
                        home + "/taches",
                        "title",
                        "Voir le bailleur",
                        "colleague",
                        partner.id().toString()))
                .hasStatus(303);
        assertThat(page(partner, "/taches")).contains("Voir le bailleur");
        assertThat(page(partner, "/ma-journee")).contains("Voir le bailleur");
    }

    @Test
    void whoMayOnlyReadIsNamedAndHandedNothing() {
        partners.share(person, partner, false, Category.EXCHANGES);
        assertThat(page(worker, home + "/echanges/nouveau"))
                .contains(partner.id().toString());
        assertThat(page(worker, home + "/taches/nouvelle"))
                .doesNotContain(partner.id().toString());
        assertThat(browser.post(
                        worker,
                        home + "/taches",
                        "title",
                        "Appeler",
                        "colleague",
                        partner.id().toString()))
                .hasStatus(422);
        talk.opened(person, Circle.FOLLOW_UP, "Le logement", "Pour lecture", partner.id());
        assertThat(page(partner, "/taches/messages")).contains("Le logement");
    }

    @Test
    void anotherPartOfTheFileNamesNobody() {
        partners.share(person, partner, true, Category.NOTES, Category.DOCUMENTS);
        assertThat(page(worker, home + "/echanges/nouveau"))
                .doesNotContain(partner.id().toString());
        assertThat(browser.get(partner, home + "/echanges")).hasStatus(404);
        assertThat(browser.get(partner, home + "/notes")).hasStatusOk();
    }

    @Test
    void whatSheTakesBackLeavesTheListsAtTheNextRequest() {
        partners.share(person, partner, true, Category.EXCHANGES);
        talk.opened(person, Circle.FOLLOW_UP, "Le logement", "Venez jeudi", partner.id());
        browser.post(
                worker,
                home + "/taches",
                "title",
                "Voir le bailleur",
                "colleague",
                partner.id().toString());
        run("update sharing_consent set withdrawn_at = now() where person_id = ?");

        assertThat(page(partner, "/taches")).doesNotContain("Voir le bailleur", BADGE);
        assertThat(page(partner, "/taches/messages")).doesNotContain("Le logement");
        assertThat(page(worker, home + "/echanges/nouveau"))
                .doesNotContain(partner.id().toString());
    }

    @Test
    void whoIsShutOutIsNeitherNamedNorTold() {
        partners.share(person, partner, true, Category.EXCHANGES);
        talk.opened(person, Circle.FOLLOW_UP, "Le logement", "Venez jeudi", partner.id());
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "insert into people_exclusion (id, person_id, organisation_id, noted_at) values (gen_random_uuid(), ?, ?, now())")
                        .params(person, partner.organisation())
                        .update());
        assertThat(page(partner, "/taches")).doesNotContain(BADGE);
        assertThat(page(partner, "/taches/messages")).doesNotContain("Le logement");
        assertThat(page(worker, home + "/echanges/nouveau"))
                .doesNotContain(partner.id().toString());
    }
}
