package fr.passerelle.referral;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class PersonSheetTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    Viewer worker;
    String referral;

    @BeforeEach
    void aReferral() {
        ReferralFixtures given = new ReferralFixtures(jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        UUID person = given.personFollowedBy(worker);
        UUID place = given.place("");
        var sent = browser.post(
                worker,
                "/personnes/" + person + "/orientations/nouvelle",
                "place",
                place.toString(),
                "need",
                "finir la demande d’aide santé",
                "urgency",
                "SOON",
                "consent",
                "NONE",
                "day",
                "3/12/2026",
                "hour",
                "9:30",
                "bring",
                "Votre téléphone chargé\nVotre titre de séjour",
                "senderPhone",
                "04 65 71 01 42");
        referral = sent.getResponse().getRedirectedUrl();
    }

    @Test
    void thePrintedSheetIsAccessibleAndFitsOnOnePage() {
        byte[] pdf = browser.get(worker, referral + "/fiche.pdf").getResponse().getContentAsByteArray();

        assertThatPdf(pdf)
                .isPdfUa()
                .hasPages(1)
                .containsText("Jeudi 3 décembre à 9\u00a0h\u00a030")
                .containsText("La Boussole")
                .containsText("Votre titre de séjour");
    }

    @Test
    void theSameSheetCanBeReadOnScreenWithThePerson() {
        assertThat(browser.get(worker, referral + "/fiche"))
                .hasStatusOk()
                .bodyText()
                .contains("Fiche pour Louise", "finir la demande d’aide santé", "04 65 71 01 42")
                .doesNotContain("Canari");
    }

    @Test
    void anotherTeamCannotPrintIt() {
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), referral + "/fiche.pdf"))
                .hasStatus(404);
    }
}
