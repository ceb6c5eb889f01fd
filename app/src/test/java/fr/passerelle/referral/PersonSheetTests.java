package fr.passerelle.referral;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
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
    UUID person;
    UUID place;
    String referral;

    @BeforeEach
    void aReferral() {
        ReferralFixtures given = new ReferralFixtures(jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        place = given.place("");
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

    @Test
    void thePlanSaysToTheEyeAndToTheEarHowFarThePlaceIs() {
        placeIsAt(43.4592, 5.4648);
        personLivesAt(43.4546, 5.4612);

        byte[] pdf = browser.get(worker, referral + "/fiche.pdf").getResponse().getContentAsByteArray();

        assertThatPdf(pdf)
                .isPdfUa()
                .hasPages(1)
                .containsText("À 600\u00a0m de chez vous, environ 10\u00a0minutes à pied.")
                .containsText("Plan\u00a0: La Boussole est à environ 600\u00a0m au nord-est de chez vous.");
        assertThat(browser.get(worker, referral + "/fiche"))
                .bodyText()
                .contains(
                        "role=\"img\" aria-label=\"Plan\u00a0: La Boussole est à environ 600\u00a0m au nord-est de chez vous.\"");
    }

    @Test
    void withoutHerAddressThePlanStartsFromTheCentreOfHerCommune() {
        placeIsAt(43.4592, 5.4648);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update people_person set commune_insee = '13107' where id = ?")
                        .param(person)
                        .update());

        assertThat(browser.get(worker, referral + "/fiche"))
                .bodyText()
                .contains("du centre de votre commune")
                .doesNotContain("à pied");
    }

    @Test
    void aProtectedAddressIsOnNoPlan() {
        placeIsAt(43.4592, 5.4648);
        personLivesAt(43.4546, 5.4612);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update people_person set address_protected = true where id = ?")
                        .param(person)
                        .update());

        assertThat(browser.get(worker, referral + "/fiche"))
                .bodyText()
                .contains("Plan\u00a0: La Boussole, 8 rue des Tanneurs, 13120 Gardanne.")
                .doesNotContain("chez vous", "votre commune");
    }

    @Test
    void aPlaceKnownByItsCommuneOnlyIsNotShownAsExact() {
        placeIsAt(43.4592, 5.4648);
        personLivesAt(43.4546, 5.4612);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update directory_place set approximate = true where id = ?")
                        .param(place)
                        .update());

        assertThat(browser.get(worker, referral + "/fiche"))
                .bodyText()
                .contains("À environ 600\u00a0m de chez vous", "La place sur le plan n’est pas exacte.")
                .doesNotContain("à pied");
    }

    private void placeIsAt(double latitude, double longitude) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update directory_place set insee = '13041', latitude = ?, longitude = ? where id = ?")
                        .params(latitude, longitude, place)
                        .update());
    }

    private void personLivesAt(double latitude, double longitude) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "update people_person set commune_insee = '13041', latitude = ?, longitude = ? where id = ?")
                        .params(latitude, longitude, person)
                        .update());
    }
}
