package fr.passerelle.procedure.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.Papers;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.catalogue.GivenSheets;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.ProcedureFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a sheet says that a site accepts is offered first to who makes a paper fit that site. */
@AppTest
class SitePresetsTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    Attachments attachments;

    GivenSheets sheets;
    Viewer worker;
    ProcedureFixtures given;
    String adapt;
    UUID paper;

    @BeforeEach
    void aSheetThatSaysWhatTheSiteAccepts() {
        sheets = new GivenSheets(jdbc);
        sheets.forget();
        worker = house.a(Trade.SOCIAL_WORKER);
        given = new ProcedureFixtures(browser, jdbc, now, worker);
        adapt = "/personnes/" + given.person + "/papiers/adapter";
        paper = Territories.in(House.SOUTH, () -> {
            try {
                return attachments.keep(worker, given.person, Papers.pdf(1)).id();
            } catch (RefusedFile refused) {
                throw new IllegalStateException(refused);
            }
        });
        corrected("Bulletins de salaire", "pdf, jpg", "700");
    }

    @AfterEach
    void asItShips() {
        sheets.forget();
    }

    private void corrected(String label, String formats, String maxKb) {
        assertThat(browser.post(
                        house.a(Trade.COORDINATOR),
                        GivenSheets.PAGE + "/corriger/PIECES",
                        "version",
                        "0",
                        "rows[0].label",
                        label,
                        "rows[0].kind",
                        "PAYSLIP",
                        "rows[0].formats",
                        formats,
                        "rows[0].maxKb",
                        maxKb,
                        "reason",
                        "Lu sur le site"))
                .hasStatus(303);
    }

    @Test
    void whatSheHasUnderWayIsOfferedFirst() {
        assertThat(browser.get(worker, adapt)).bodyText().doesNotContain("Pour quelle démarche");
        UUID procedure = given.declared("WITH");
        assertThat(browser.get(worker, adapt))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Pour quelle démarche",
                        "Bulletins de salaire (PDF, 700\u00a0Ko au plus)",
                        "Un autre site",
                        "Quel poids au plus");
        assertThat(browser.get(
                        worker,
                        adapt + "?go=oui&paper=" + paper + "&size=5000&format=JPEG&preset=" + ProcedureFixtures.SHEET
                                + "_PDF_700"))
                .hasStatus(303)
                .redirectedUrl()
                .endsWith("/" + paper + "_700_PDF_60_1_c");
        given.run(
                "update procedure_procedure set state = 'ABANDONED', abandon_reason = 'NOT_NEEDED', closed_at = now()"
                        + " where id = ?",
                procedure);
        assertThat(browser.get(worker, adapt)).bodyText().doesNotContain("Pour quelle démarche");
    }

    @Test
    void fromTheProcedureItIsChosenAlready() {
        assertThat(browser.get(worker, adapt + "?sheet=" + ProcedureFixtures.SHEET + "&paper=" + paper))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + ProcedureFixtures.SHEET + "_PDF_700\" checked")
                .contains("value=\"" + paper + "\" checked");
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        assertThat(browser.get(
                        worker, adapt + "?go=oui&paper=" + paper + "&preset=" + ProcedureFixtures.SHEET + "_PDF_9"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez dans la liste.");
    }

    @Test
    void theSheetAndItsPrintSayIt() {
        String said = "fichier PDF ou JPEG, 700\u00a0Ko au plus";
        assertThat(browser.get(worker, GivenSheets.PAGE)).bodyText().contains(said);
        String open = "/fiches/" + GivenSheets.QUARTER;
        assertThat(browser.get(open + "/imprimer")).bodyText().contains("Sur le site\u00a0: " + said);
        assertThat(browser.get(open + "?partie=bring")).bodyText().contains(said);
    }
}
