package fr.passerelle.people.news;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.day.DayItem;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class DossierNewsTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DossierNews news;

    @Test
    void aNoteByACollegueIsNewToTheOthersAndNotToItsAuthor() {
        UUID person = APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        write(person, house.a(Trade.EDUCATOR), "SHARED");

        assertThat(of(house.a(Trade.SOCIAL_WORKER)))
                .anyMatch(item ->
                        item.href().contains(person.toString()) && item.detail().contains("Nom educator"));
        assertThat(of(house.a(Trade.EDUCATOR))).noneMatch(item -> item.href().contains(person.toString()));
        assertThat(of(house.another(Trade.SOCIAL_WORKER)))
                .noneMatch(item -> item.href().contains(person.toString()));
    }

    @Test
    void aPrivateNoteIsNewsToNobodyAndASocialOneOnlyToItsReaders() {
        UUID person = APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        write(person, house.a(Trade.EDUCATOR), "MINE");
        assertThat(of(house.a(Trade.SOCIAL_WORKER)))
                .noneMatch(item -> item.href().contains(person.toString()));

        write(person, house.a(Trade.EDUCATOR), "TEAM");
        assertThat(of(house.a(Trade.SOCIAL_WORKER)))
                .anyMatch(item -> item.href().contains(person.toString()));
        assertThat(of(house.a(Trade.DIGITAL_MEDIATOR)))
                .noneMatch(item -> item.href().contains(person.toString()));
    }

    @Test
    void aFollowUpGivenToMyTeamIsNews() {
        UUID person = APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        browser.post(
                house.a(Trade.SOCIAL_WORKER),
                "/personnes/" + person + "/suivi",
                "team",
                house.another(Trade.SOCIAL_WORKER).team().toString());

        assertThat(of(house.another(Trade.EDUCATOR)))
                .anyMatch(item -> item.href().equals("/personnes/" + person)
                        && item.detail().startsWith("Suivi confié à votre équipe"));
    }

    @Test
    void thereAreNeverMoreThanFiveLines() {
        for (int i = 0; i < 7; i++) {
            write(
                    APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc),
                    house.a(Trade.EDUCATOR),
                    "SHARED");
        }
        assertThat(of(house.a(Trade.SOCIAL_WORKER))).hasSize(5);
        assertThat(of(house.a(Trade.RECEPTIONIST))).isEmpty();
    }

    private void write(UUID person, Viewer author, String kind) {
        assertThat(browser.post(author, "/personnes/" + person + "/notes", "body", "Bonjour", "kind", kind))
                .hasStatus(303);
    }

    private List<DayItem> of(Viewer viewer) {
        return Territories.in(House.SOUTH, () -> news.of(viewer));
    }
}
