package fr.passerelle.vault;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Papers;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A paper on its page: seen, put in order, corrected, copied, erased. */
@AppTest
class ShelfTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    VaultFixtures given;
    Viewer worker;
    UUID person;
    UUID paper;
    String here;

    @BeforeEach
    void aPaper() {
        given = new VaultFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        paper = given.added(worker, person, "identity-card");
        here = VaultFixtures.home(person) + "/" + paper;
    }

    @Test
    void itsPagesAreDrawnInThePageAndNothingActsNorStays() throws Exception {
        assertThat(browser.get(worker, here)).hasStatusOk().bodyText().contains(here + "/feuilles/3", "Sans date");
        for (int sheet : List.of(1, 2, 3)) {
            MvcTestResult picture = browser.get(worker, here + "/feuilles/" + sheet);
            assertThat(picture)
                    .hasStatusOk()
                    .hasContentType("image/jpeg")
                    .hasHeader("Cache-Control", "no-store")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            BufferedImage drawn =
                    ImageIO.read(new ByteArrayInputStream(picture.getResponse().getContentAsByteArray()));
            assertThat(Math.max(drawn.getWidth(), drawn.getHeight())).isBetween(200, 1_500);
        }
        for (String none : List.of("0", "4", "-1", "x")) {
            assertThat(browser.get(worker, here + "/feuilles/" + none)).hasStatus(404);
        }
    }

    @Test
    void thePagesAreMovedAndTakenOutWithoutScript() {
        String photo = file(2);
        assertThat(browser.post(worker, here + "/pages/" + photo, "gesture", "UP"))
                .hasStatus(303);
        assertThat(file(1)).isEqualTo(photo);
        browser.post(worker, here + "/pages/" + photo, "gesture", "UP");
        assertThat(file(1)).as("already the first").isEqualTo(photo);
        browser.post(worker, here + "/pages/" + photo, "gesture", "DOWN");
        assertThat(file(2)).isEqualTo(photo);
        assertThat(browser.post(worker, here + "/pages/" + photo, "gesture", "REMOVE"))
                .hasStatus(303);
        assertThat(given.one("select count(*) from attachment_file where person_id = ?", person))
                .isEqualTo("1");
        assertThat(browser.post(worker, here + "/pages/" + file(1), "gesture", "REMOVE"))
                .as("a paper has a page")
                .hasStatus(404);
        assertThat(browser.post(worker, here + "/pages/" + photo, "gesture", "UP"))
                .hasStatus(404);
        assertThat(given.send(worker, here + "/pages", List.of(Papers.pdf(1)))).hasStatus(303);
        assertThat(given.send(worker, here + "/pages", List.of())).hasStatus(422);
        assertThat(given.one("select count(*) from vault_file where document_id = ?", paper))
                .isEqualTo("2");
    }

    private String file(int place) {
        return given.one(
                "select attachment_id from vault_file where document_id = ? order by position limit 1 offset "
                        + (place - 1),
                paper);
    }

    @Test
    void whatIsSaidOfItIsCorrectedAndNobodyUndoesAnother() {
        assertThat(browser.post(
                        worker,
                        here,
                        "kind",
                        "passport",
                        "validUntil",
                        "2/2/2030",
                        "original",
                        "casier 4",
                        "version",
                        "0"))
                .hasStatus(303);
        assertThat(browser.get(worker, here)).bodyText().contains("Passeport", "2 février 2030", "casier 4", "À jour");
        assertThat(browser.post(worker, here, "kind", "other", "title", "Vu avant", "version", "0"))
                .hasStatus(409);
        assertThat(browser.post(worker, here, "kind", "", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez la sorte de papier.");
        assertThat(browser.post(worker, here, "kind", "other", "title", "x", "secret", "y"))
                .hasStatus(400);
    }

    @Test
    void aCopyIsMarkedWithForWhomAndListed() throws Exception {
        assertThat(browser.post(worker, here + "/copies", "madeFor", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pour qui est la copie");
        assertThat(browser.post(worker, here + "/copies", "madeFor", "la Caf d’Aix 😀"))
                .hasStatus(303);
        String copy = given.one("select id from vault_copy where document_id = ?", paper);
        MvcTestResult taken = browser.get(worker, here + "/copies/" + copy);
        assertThat(taken).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"copie.pdf\"");
        byte[] bytes = taken.getResponse().getContentAsByteArray();
        assertThatPdf(bytes).hasPages(3);
        try (PDDocument opened = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(opened).replaceAll("\\s+", ""))
                    .contains("CopiepourlaCafd’Aix?,le");
        }
        assertThat(browser.get(worker, here)).bodyText().contains("la Caf d’Aix");
        assertThat(given.one("select verb from audit_entry where subject = ? order by seq desc limit 1", paper))
                .isEqualTo("paper.copied");
    }

    @Test
    void itIsErasedWithItsPagesAndTheJournalSaysSo() {
        assertThat(browser.post(worker, here + "/effacer")).hasStatus(303);
        assertThat(browser.get(worker, here)).hasStatus(404);
        assertThat(given.one("select count(*) from attachment_file where person_id = ?", person))
                .isEqualTo("0");
        assertThat(given.one("select verb from audit_entry where subject = ? order by seq desc limit 1", paper))
                .isEqualTo("paper.erased");
    }
}
