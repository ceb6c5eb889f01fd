package fr.passerelle.screening;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class PaperSheetTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Test
    void theSheetIsAccessibleBlankAndNamesNobody() {
        UUID person = new ScreeningFixtures(jdbc, now, browser).personFollowedBy(house.a(Trade.SOCIAL_WORKER));
        String path = "/personnes/" + person + "/reperage/papier.pdf";

        var sheet = browser.get(house.a(Trade.SOCIAL_WORKER), path);
        assertThat(sheet).hasStatusOk().hasContentType("application/pdf");
        assertThatPdf(sheet.getResponse().getContentAsByteArray())
                .isPdfUa()
                .containsText(
                        "Un courrier de la CAF arrive. Que faites-vous",
                        "Quelqu’un me le lit",
                        "À détruire après la saisie")
                .doesNotContainText("Kaci", "Yamina");

        assertThat(browser.get(house.a(Trade.RECEPTIONIST), path)).hasStatus(404);
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), path)).hasStatus(404);
    }
}
