package fr.passerelle.permanence.sectors;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.permanence.GivenPermanences;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class DrawSectorsTests {

    private static final String PATH = "/permanences/secteurs";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    GivenPermanences given;

    private Viewer coordinator;

    @BeforeEach
    @AfterEach
    void noSector() {
        given.clear();
        coordinator = house.a(Trade.COORDINATOR);
    }

    @Test
    void aSectorIsANameAndCommunesAsPeopleWriteThem() {
        assertThat(draw("Nord", "gardanne\nST REMY DE PROVENCE, 13400")).hasStatus(303);

        assertThat(browser.get(coordinator, PATH))
                .bodyText()
                .contains("3\u00a0communes", "Aubagne, Gardanne, Saint-Rémy-de-Provence");
        assertThat(
                        given.ask(
                                "select verb from audit_entry where subject = (select id from permanence_sector where name = 'Nord')"))
                .containsExactly("sector.drawn");
    }

    @Test
    void ofTwoCommunesOfTheSameNameTheOneNearTheOthersIsMeant() {
        draw("Est", "Aubagne\nGardanne\nSaint-Savournin\nLa Destrousse");
        assertThat(given.ask("select distinct left(insee, 2) from permanence_sector_commune"))
                .containsExactly("13");
    }

    @Test
    void aCommuneWrittenInAnotherSectorLeavesTheFirst() {
        draw("Nord", "Gardanne\nAubagne");
        draw("Centre", "Gardanne");
        assertThat(given.ask("""
                        select s.name || c.insee from permanence_sector_commune c join permanence_sector s on s.id = c.sector_id order by 1
                        """)).containsExactly("Centre13041", "Nord13005");
    }

    @Test
    void whatCannotBeUnderstoodIsSaid() {
        assertThat(text(draw("Nord", "Gardanne\nZzzville")))
                .contains("Aucune commune ne s’appelle «\u00a0Zzzville\u00a0».");
        assertThat(text(draw("", "Gardanne"))).contains("Donnez un nom au secteur");
        assertThat(text(draw("Nord", " "))).contains("Écrivez au moins une commune.");
        draw("Nord", "Gardanne");
        assertThat(draw("nord", "Aubagne")).hasStatus(422).bodyText().contains("Un autre secteur porte déjà ce nom.");
    }

    @Test
    void aSectorIsRedrawnThenErased() {
        draw("Nord", "Gardanne");
        String id = given.ask("select id::text from permanence_sector where name = 'Nord'")
                .get(0);
        assertThat(browser.get(coordinator, PATH + "/" + id)).bodyText().contains("Gardanne (13120)");
        assertThat(browser.post(coordinator, PATH + "/" + id, "name", "Centre", "communes", "Aubagne"))
                .hasStatus(303);
        assertThat(given.ask("select insee from permanence_sector_commune")).containsExactly("13005");
        assertThat(browser.post(coordinator, PATH + "/" + id + "/effacer")).hasStatus(303);
        assertThat(browser.get(coordinator, PATH + "/" + id)).hasStatus(404);
    }

    @Test
    void othersDrawNothing() {
        assertThat(browser.get(house.a(Trade.DIGITAL_MEDIATOR), PATH)).hasStatus(404);
        assertThat(browser.get(coordinator, PATH + "/" + UUID.randomUUID())).hasStatus(404);
    }

    private MvcTestResult draw(String name, String communes) {
        return browser.post(coordinator, PATH, "name", name, "communes", communes);
    }

    private static String text(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        return fr.passerelle.testing.Answer.of(refused).body();
    }
}
