package fr.passerelle.catalogue.print;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.GivenSheets;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.paper.PdfAssert;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class PrintSheetTests {

    private static final String OPEN = "/fiches/" + GivenSheets.QUARTER;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Sheets sheets;

    @Test
    void theHandOutIsOneEasyPageThatEveryoneCanRead() {
        var document = browser.get(OPEN + "/feuille.pdf");
        assertThat(document).hasStatusOk().hasContentType("application/pdf");
        assertThatPdf(document.getResponse().getContentAsByteArray())
                .isPdfUa()
                .isTitled("Déclarer ses ressources du trimestre (RSA, prime d’activité)", "fr")
                .hasPages(1)
                .containsText(
                        "J’apporte", "Je fais, sur caf.fr", "Se connecter à son compte Caf", "Sans internet", "3230")
                .containsText("Si la réponse est non", "Vous avez 2 mois pour le faire.");
    }

    @Test
    void onScreenItSaysTheSameAndWhoGaveIt() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        assertThat(browser.get(worker, OPEN + "/imprimer"))
                .hasStatusOk()
                .bodyText()
                .contains("Je fais", OPEN + "/feuille.pdf", worker.organisationName(), "Demandez quand même.");
        assertThat(browser.get(OPEN + "/imprimer"))
                .hasStatusOk()
                .bodyText()
                .contains("J’apporte", "si une personne du foyer a travaillé")
                .doesNotContain("Cette feuille vient de");
    }

    @Test
    void noSheetNeedsMoreThanTwoPages() {
        List<String> tooLong = new ArrayList<>();
        for (Sheet sheet : Territories.in(House.SOUTH, sheets::all)) {
            byte[] document = browser.get("/fiches/" + sheet.id() + "/feuille.pdf")
                    .getResponse()
                    .getContentAsByteArray();
            assertThatPdf(document).isPdfUa();
            if (PdfAssert.pages(document) > 2) {
                tooLong.add(sheet.id() + ": " + PdfAssert.pages(document));
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void aSheetThatDoesNotExistIsNotPrinted() {
        assertThat(browser.get("/fiches/licorne/imprimer")).hasStatus(404);
        assertThat(browser.get("/fiches/licorne/feuille.pdf")).hasStatus(404);
    }
}
