package fr.passerelle.day.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class ShowDayTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Now now;

    @ParameterizedTest
    @EnumSource(Trade.class)
    void everyTradeHasADay(Trade trade) {
        assertThat(browser.get(house.a(trade), "/ma-journee"))
                .hasStatusOk()
                .bodyText()
                .contains("Bonjour Prénom1", French.weekday(now.today()).substring(1), "Ma journée");
    }

    @Test
    void theRootOfTheSiteLeadsToTheDay() {
        assertThat(browser.get(house.a(Trade.EDUCATOR), "/")).hasStatus(303).hasRedirectedUrl("/ma-journee");
    }

    @Test
    void aVisitorIsLedToTheSignInPage() {
        assertThat(browser.get("/ma-journee")).hasStatus(302);
    }

    @Test
    void quickActionsFollowTheCharter() {
        assertThat(browser.get(house.a(Trade.DIGITAL_MEDIATOR), "/ma-journee"))
                .bodyText()
                .contains("Nouvelle personne", "Noter sans dossier", "Trouver un lieu");
        assertThat(browser.get(house.a(Trade.ANALYST), "/ma-journee"))
                .bodyText()
                .contains("Trouver un lieu", "Rien ne vous attend", "href=\"/activite\"")
                .doesNotContain("Nouvelle personne", "Noter sans dossier");
    }
}
