package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Papers taken with a telephone: two pages over a network that breaks; and the same by a browser that runs no script. */
class PapersJourneyTests {

    private static final int CUTS = 3;

    @Test
    void twoPagesArriveOverANetworkThatBreaks() {
        Page phone = Chromium.page(390, 844);
        ProcedureJob job = new ProcedureJob(phone);
        Journey journey = new Journey("Papers by telephone", phone);
        Locator leaves = phone.locator("[data-leaves] > li");
        journey.step("open the form", () -> {
            job.signIn("nadia.ferrand");
            job.register();
            phone.navigate(job.file() + "/papiers/ajouter");
            phone.selectOption("select[name=kind]", "identity-card");
        });
        AtomicInteger pieces = new AtomicInteger();
        journey.step("a page, while the network breaks in its middle", () -> {
            phone.route("**/papiers/envois/**", route -> cutInTheMiddle(route, pieces));
            phone.setInputFiles("input[name=photo]", photo("recto.jpg", Color.RED));
            assertThat(leaves.first().locator("[data-state]")).hasText("Envoyée");
            Assertions.assertThat(pieces.get()).isGreaterThan(2 + CUTS);
        });
        journey.step("cropped and made lighter, it is sent again", () -> {
            leaves.first().locator("[data-tool=clear]").click();
            leaves.first().locator("[data-tool=crop]").click();
            leaves.first().locator("canvas").press("ArrowLeft");
            leaves.first().locator("[data-tool=crop]").click();
            assertThat(leaves.first().locator("[data-state]")).hasText("Envoyée");
        });
        journey.step("a second page, offline, put first; saving waits for the network", () -> {
            phone.context().setOffline(true);
            phone.setInputFiles("input[name=photo]", photo("verso.jpg", Color.BLUE));
            assertThat(leaves.nth(1).locator("[data-state]")).containsText("Pas de réseau");
            leaves.nth(1).locator("[data-tool=up]").click();
            assertThat(leaves.first().locator("[data-state]")).containsText("Pas de réseau");
            job.button("Enregistrer").click();
            phone.context().setOffline(false);
            assertThat(phone.locator("h1")).hasText("Carte d’identité");
        });
        journey.step("both are there, each once", () -> {
            assertThat(phone.locator("img.leaf")).hasCount(2);
            Assertions.assertThat((Boolean) phone.evaluate(
                            "() => [...document.images].every(image => { image.loading = 'eager'; return true; })"))
                    .isTrue();
            phone.waitForFunction(
                    "() => [...document.querySelectorAll('img.leaf')].every(image => image.naturalWidth > 0)");
        });
        phone.context().close();
        Assertions.assertThat(Chromium.complaints()).allMatch(complaint -> complaint.contains("net::ERR_"));
    }

    /** The third piece and those that follow are lost, as in a tunnel; then the network is back. */
    private static void cutInTheMiddle(Route route, AtomicInteger pieces) {
        int piece = pieces.incrementAndGet();
        if (piece > 2 && piece <= 2 + CUTS) {
            route.abort("internetdisconnected");
        } else {
            route.resume();
        }
    }

    @Test
    void withoutScriptThePhotoGoesAsItIs() {
        Page plain = Chromium.withoutScript(390, 844);
        ProcedureJob job = new ProcedureJob(plain);
        new Journey("Papers without script", plain).step("one photo with the form", () -> {
            job.signIn("nadia.ferrand");
            job.register();
            plain.navigate(job.file() + "/papiers/ajouter");
            plain.selectOption("select[name=kind]", "bank-details");
            plain.setInputFiles("input[name=photo]", photo("rib.jpg", Color.GREEN));
            job.button("Enregistrer").click();
            assertThat(plain.locator("h1")).hasText("RIB");
            assertThat(plain.locator("img.leaf")).hasCount(1);
        });
        plain.context().close();
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    /** Grainy enough to take many pieces. */
    private static FilePayload photo(String name, Color colour) {
        BufferedImage image = new BufferedImage(1_200, 900, BufferedImage.TYPE_INT_RGB);
        Random grain = new Random(7);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, 0xC0C0C0 ^ grain.nextInt(0x404040));
            }
        }
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(100, 100, 400, 200);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/jpeg", bytes.toByteArray());
    }
}
