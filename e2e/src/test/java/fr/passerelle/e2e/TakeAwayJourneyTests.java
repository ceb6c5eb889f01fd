package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person takes her file away from her own space, carries it to another structure, and finds her papers there. */
class TakeAwayJourneyTests {

    private static final String NUMBER = "4821";
    private static final int PAGES = 3;
    private static final int PIECE = 1 << 20;

    @Test
    void whatIsTakenAwayIsTakenInElsewhere(@TempDir Path key) {
        Page nadia = Chromium.page(1280, 900);
        Page phone = Chromium.page(390, 844);
        Page karim = Chromium.page(1280, 900);
        ProcedureJob job = new ProcedureJob(nadia);
        Path zip = key.resolve("dossier.zip");
        Journey here = new Journey("Take the file away", nadia);
        here.step("a person with a paper of three pages", () -> {
            job.signIn("nadia.ferrand");
            job.register();
            keepPaper(nadia, job);
        });
        here.step("her card", () -> {
            nadia.navigate(job.file() + "/espace");
            nadia.locator("input[name=beside][value=NUMBER]").check();
            nadia.locator("input[name=number]").fill(NUMBER);
            nadia.locator("input[name=present]").check();
            job.button("Faire la carte").click();
            assertThat(nadia.locator(".wallet b")).isVisible();
        });
        Journey hers = new Journey("Take my file away", phone);
        hers.step("she comes in", () -> enter(phone, nadia.locator(".wallet b").textContent()));
        hers.step("she asks, and sees it being made", () -> {
            phone.locator("main a[href='/mon-espace/emporter']").click();
            Response made = phone.waitForResponse(
                    answer -> answer.request().method().equals("GET")
                            && answer.url().endsWith("/mon-espace/emporter"),
                    () -> phone.locator("main form button.primary").click());
            Assertions.assertThat(made.text()).contains("<progress");
        });
        hers.step("without a gesture of hers it is ready; she takes it", () -> {
            Download taken = phone.waitForDownload(
                    () -> phone.locator("#paquets a[download]").click());
            Assertions.assertThat(taken.suggestedFilename()).isEqualTo("dossier.zip");
            taken.saveAs(zip);
            Assertions.assertThat(names(zip)).contains("dossier.pdf", "dossier.json");
        });
        Journey there = new Journey("Take the file in", karim);
        List<String> pieces = new ArrayList<>();
        karim.onRequest(request -> {
            if (request.url().contains("/personnes/importer/envois/")) {
                pieces.add(request.url());
            }
        });
        there.step("elsewhere nobody knows her", () -> {
            SignedIn.as(karim, "karim.lopes");
            Assertions.assertThat(karim.navigate(job.file()).status()).isEqualTo(404);
        });
        there.step("the file goes a megabyte at a time, and is only looked at", () -> {
            karim.navigate(RunningDemo.shared().url("/personnes"));
            karim.locator("main a[href='/personnes/importer']").click();
            karim.setInputFiles("input[name=file]", zip);
            karim.locator("main form button.primary").click();
            assertThat(karim.locator("h1")).containsText(job.person());
            Assertions.assertThat(pieces).hasSize((int) ((size(zip) + PIECE - 1) / PIECE));
            Assertions.assertThat(pieces).hasSizeGreaterThan(1);
            assertThat(karim.locator("main")).containsText("Ce qui arrivera ici");
            Rules.hold(karim);
        });
        there.step("not without her agreement", () -> {
            karim.locator("main form button.primary").click();
            assertThat(karim.locator(".error-summary")).containsText("la personne est d’accord");
        });
        there.step("for good: her name and her paper are here", () -> {
            karim.locator("input[name=agreed]").check();
            karim.locator("input[name=different]").all().forEach(box -> box.check());
            karim.locator("main form button.primary").click();
            assertThat(karim.locator(".flash")).containsText("Le dossier est repris");
            assertThat(karim.locator("h1")).containsText(job.person());
            Assertions.assertThat(karim.url()).isNotEqualTo(job.file());
            karim.navigate(karim.url().replaceFirst("[?#].*", "") + "/papiers");
            karim.locator("main a:has-text('Avis d’impôt')").first().click();
            assertThat(karim.locator("img.leaf")).hasCount(PAGES);
            karim.waitForFunction("() => document.querySelector('img.leaf').naturalWidth > 0");
        });
        List.of(nadia, phone, karim).forEach(page -> page.context().close());
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    private static void keepPaper(Page page, ProcedureJob job) {
        page.navigate(job.file() + "/papiers/ajouter");
        page.selectOption("select[name=kind]", "tax-notice");
        for (int sheet = 0; sheet < PAGES; sheet++) {
            page.setInputFiles("input[name=photo]", TakenSheet.of(sheet));
            assertThat(page.locator("[data-leaves] > li").nth(sheet).locator("[data-state]"))
                    .hasText("Envoyée");
        }
        job.button("Enregistrer").click();
        assertThat(page.locator("img.leaf")).hasCount(PAGES);
    }

    private static void enter(Page page, String code) {
        page.navigate(RunningDemo.shared().url("/mon-espace/entrer"));
        page.locator("input[name=code]").fill(code);
        page.locator("input[name=second]").fill(NUMBER);
        page.locator("input[name=shared][value=no]").check();
        page.locator("main form button.primary").click();
        page.waitForURL(Pattern.compile(".*/mon-espace(\\?.*)?$"));
    }

    private static List<String> names(Path zip) {
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            return opened.stream().map(entry -> entry.getName()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
