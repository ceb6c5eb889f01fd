package fr.passerelle.practice.handout;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.design.Language;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class PrintHandOutTests {

    private static final String SHEET = "/s-entrainer/feuille.pdf";

    @Autowired
    Browser browser;

    @Test
    void itIsOneEasyPageInEveryLanguage() {
        for (Language language : Language.values()) {
            byte[] document = browser.get(SHEET + "?langue=" + language.code())
                    .getResponse()
                    .getContentAsByteArray();
            assertThatPdf(document).isPdfUa().hasPages(1).containsText("/s-entrainer");
        }
    }

    @Test
    void itSaysWhatPractisingIsAndWhere() {
        byte[] document = browser.get(SHEET).getResponse().getContentAsByteArray();
        assertThatPdf(document)
                .isTitled("S’entraîner sur internet", "fr")
                .containsText("Rien n’est envoyé.", "Déclarer ses ressources", "Photographiez ce carré.");
        assertThat(browser.get("/s-entrainer")).bodyText().contains(SHEET);
    }
}
