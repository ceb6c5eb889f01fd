package fr.passerelle.law.mine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.law.Request;
import fr.passerelle.law.Requests;
import fr.passerelle.people.APerson;
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

/** She asks about her data herself, and the officer's clock starts. */
@AppTest
class MyRightsTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Requests requests;

    PersonPrincipal me;

    @BeforeEach
    void aPerson() {
        UUID person = APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        me = new PersonPrincipal(person, House.SOUTH.code(), null);
    }

    @Test
    void herRequestFollowsTheClockOfTheOfficer() {
        assertThat(browser.post(me, MyRights.PATH, "kind", "ERASURE", "words", "Je veux tout effacer."))
                .hasStatus(303)
                .hasRedirectedUrl(MyRights.PATH);
        Request asked = hers().get(0);
        assertThat(asked.byPerson()).isTrue();
        assertThat(browser.get(me, MyRights.PATH))
                .hasStatusOk()
                .bodyText()
                .contains("Effacer ce qui est écrit sur moi");
        assertThat(browser.get(house.a(Trade.DATA_PROTECTION_OFFICER), "/protection"))
                .bodyText()
                .contains("/protection/demandes/" + asked.id());
        assertThat(browser.post(me, MyRights.PATH, "kind", "ERASURE"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà demandé");
        assertThat(hers()).hasSize(1);
    }

    @Test
    void nothingChosenIsSaidAndNothingKept() {
        assertThat(browser.post(me, MyRights.PATH, "kind", "TOUT"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une demande.");
        assertThat(browser.post(me, MyRights.PATH, "kind", "ACCESS", "words", "x".repeat(2_001)))
                .hasStatus(422)
                .bodyText()
                .contains("C’est trop long.");
        assertThat(hers()).isEmpty();
    }

    @Test
    void whoHelpsHerDoesNotAskInHerPlace() {
        var helper = new PersonPrincipal(me.id(), me.territory(), UUID.randomUUID());
        assertThat(browser.post(helper, MyRights.PATH, "kind", "ACCESS")).hasStatus(404);
        assertThat(hers()).isEmpty();
    }

    private List<Request> hers() {
        return Territories.in(House.SOUTH, () -> requests.of(me.id()));
    }
}
