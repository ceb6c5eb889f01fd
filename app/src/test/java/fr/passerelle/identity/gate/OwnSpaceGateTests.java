package fr.passerelle.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.Ids;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The door of a person's own space: hers alone, read again at each request. */
@AppTest
class OwnSpaceGateTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Test
    void nobodyButThePersonEnters() {
        assertThat(Answer.of(browser.get("/essai/mon-espace")).location()).isEqualTo("/mon-espace/entrer");
        for (Trade trade : Trade.values()) {
            assertThat(Answer.of(browser.get(house.a(trade), "/essai/mon-espace"))
                            .location())
                    .as("a " + trade)
                    .isEqualTo("/mon-espace/entrer");
        }
    }

    @Test
    void aClosedSpaceIsClosedAtTheNextRequest() {
        PersonPrincipal person = new PersonPrincipal(Ids.next(), House.SOUTH.code(), null);
        ProbeSpaces.OPEN.add(person.id());
        assertThat(browser.get(person, "/essai/mon-espace"))
                .hasStatus(303)
                .hasHeader("Location", "/essai/chez-" + person.id());
        ProbeSpaces.OPEN.remove(person.id());
        assertThat(Answer.of(browser.get(person, "/essai/mon-espace")).location())
                .isEqualTo("/mon-espace/entrer");
    }

    @Test
    void whoHelpsSeesOnlyWhatIsOpenToHelpers() {
        PersonPrincipal helper = new PersonPrincipal(Ids.next(), House.SOUTH.code(), Ids.next());
        ProbeSpaces.OPEN.add(helper.id());
        assertThat(browser.get(helper, "/essai/mon-espace")).hasStatus(404);
        assertThat(browser.get(helper, "/essai/mon-espace-ouvert"))
                .hasStatus(303)
                .hasHeader("Location", "/essai/chez-" + helper.id());
    }

    @Test
    void aPersonIsNobodyOnThePagesOfProfessionals() {
        PersonPrincipal person = new PersonPrincipal(Ids.next(), House.SOUTH.code(), null);
        ProbeSpaces.OPEN.add(person.id());
        assertThat(Answer.of(browser.get(person, "/ma-journee")).location()).startsWith("/connexion");
    }
}
