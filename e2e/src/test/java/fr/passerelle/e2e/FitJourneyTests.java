package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A paper of three pages taken with a telephone, made to fit a site that wants less than 300 KB. */
class FitJourneyTests {

    private static final int PAGES = 3;
    private static final int LIMIT = 300_000;

    @Test
    void threePagesByTelephoneFitASiteThatWantsLittle() {
        Page phone = Chromium.page(390, 844);
        ProcedureJob job = new ProcedureJob(phone);
        Journey journey = new Journey("Three pages fit a site", phone);
        journey.step("three photos, one a page", () -> {
            job.signIn("nadia.ferrand");
            job.register();
            phone.navigate(job.file() + "/papiers/ajouter");
            phone.selectOption("select[name=kind]", "tax-notice");
            Locator leaves = phone.locator("[data-leaves] > li");
            for (int page = 0; page < PAGES; page++) {
                phone.setInputFiles("input[name=photo]", sheet(page));
                assertThat(leaves.nth(page).locator("[data-state]")).hasText("Envoyée");
            }
            job.button("Enregistrer").click();
            assertThat(phone.locator("img.leaf")).hasCount(PAGES);
        });
        journey.step("what the site accepts", () -> {
            phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Adapter à un site"))
                    .click();
            assertThat(phone.locator("input[name=paper]")).isChecked();
            phone.fill("input[name=other]", "300");
            phone.keyboard().press("Enter");
            assertThat(phone.locator("h1")).containsText("Un fichier de");
            assertThat(phone.locator("main")).containsText("PDF de 300 Ko au plus");
            assertThat(phone.locator(".compare img")).hasCount(2);
        });
        journey.step("the file, taken away", () -> {
            Download taken =
                    phone.waitForDownload(() -> job.button("Télécharger").click());
            Assertions.assertThat(taken.suggestedFilename()).isEqualTo("papier.pdf");
            Assertions.assertThat(bytes(taken).length).isLessThanOrEqualTo(LIMIT);
            Assertions.assertThat(pages(bytes(taken))).isEqualTo(PAGES);
        });
        phone.context().close();
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    private static byte[] bytes(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet of letters, with the grain of the sensor: over a megabyte. */
    private static FilePayload sheet(int page) {
        BufferedImage image = new BufferedImage(1_800, 2_400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(244, 240, 228));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 46));
        pen.setColor(new Color(30, 32, 60));
        for (int y = 160; y < image.getHeight() - 160; y += 90) {
            pen.drawString("Avis de situation, page " + (page + 1) + ", ligne " + y + ", revenu de référence", 140, y);
        }
        pen.dispose();
        Random grain = new Random(page);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, image.getRGB(x, y) ^ grain.nextInt(8) * 0x010101);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload("page-" + page + ".jpg", "image/jpeg", bytes.toByteArray());
    }
}
