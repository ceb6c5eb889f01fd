package fr.passerelle.procedure.readback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.PdfAssert;
import fr.passerelle.procedure.ProcedureFixtures;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the person reads again on paper, and signs. */
@AppTest
class ReadBackPaperTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Test
    void thePaperHoldsWhatWillBeSentAndIsReadableByAssistiveTechnology() throws Exception {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        ProcedureFixtures given = new ProcedureFixtures(browser, jdbc, now, worker);
        String path = given.path() + "/" + given.declared("FOR");
        assertThat(browser.post(
                        worker,
                        path + "/preparer",
                        "q-month1",
                        "09/2026",
                        "q-wage1",
                        "412,30",
                        "q-change",
                        "Non",
                        "version",
                        "0"))
                .hasStatus(303);

        byte[] paper =
                browser.get(worker, path + "/relecture.pdf").getResponse().getContentAsByteArray();

        PdfAssert.assertThatPdf(paper)
                .isPdfUa()
                .isPdfA()
                .containsText("Salaire du premier mois", "412,30", "Est-ce que tout est juste", "Signature");
    }
}
