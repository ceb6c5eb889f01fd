package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A paper of three pages taken with a telephone, made to fit a site that wants less than 300 KB. */
class FitJourneyTests {

    private static final int PAGES = 3;
    private static final int LIMIT = 300_000;
    /** Milliseconds; three photographs are tried at several sizes, on a computer that the journeys keep busy. */
    private static final int FITTED_WITHIN = 90_000;

    @Test
    void threePagesByTelephoneFitASiteThatWantsLittle() {
        Page phone = Chromium.page(390, 844);
        ProcedureJob job = new ProcedureJob(phone);
        Journey journey = new Journey("Three pages fit a site", phone);
        journey.step("three photos, one a page", () -> {
            SignedIn.onHerOwnComputer(phone, "nadia.ferrand");
            job.register();
            phone.navigate(job.file() + "/papiers/ajouter");
            phone.selectOption("select[name=kind]", "tax-notice");
            Locator leaves = phone.locator("[data-leaves] > li");
            for (int page = 0; page < PAGES; page++) {
                phone.setInputFiles("input[name=photo]", TakenSheet.of(page));
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
            phone.waitForURL("**/papiers/adapter/**", new Page.WaitForURLOptions().setTimeout(FITTED_WITHIN));
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
}
