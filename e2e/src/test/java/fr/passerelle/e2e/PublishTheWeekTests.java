package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A mediator adds a permanence, the coordinator sees that it doubles another, moves it, and publishes the week that everybody reads. */
class PublishTheWeekTests {

    @Test
    void theWeekIsPublishedWithAndWithoutScript() {
        run("Publish the week", "MONDAY", Chromium.page(1280, 900), Chromium.page(1280, 900), Chromium.page(390, 844));
        run(
                "Publish the week without script",
                "FRIDAY",
                Chromium.withoutScript(1280, 900),
                Chromium.withoutScript(1280, 900),
                Chromium.withoutScript(390, 844));
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    private static void run(String name, String free, Page mediator, Page coordinator, Page visitor) {
        String title = "Aide du mardi " + System.nanoTime() % 100_000;
        mediator(new Journey(name + " mediator", mediator), mediator, title);
        coordinator(new Journey(name + " coordinator", coordinator), coordinator, title, free);
        visitor(new Journey(name + " visitor", visitor), visitor, title);
        mediator.context().close();
        coordinator.context().close();
        visitor.context().close();
    }

    private static void mediator(Journey journey, Page page, String title) {
        journey.step("sign in and open the permanences", () -> {
            SignedIn.as(page, "lucie.perrin");
            page.navigate(RunningDemo.shared().url("/permanences"));
            link(page, "Tenir les permanences").click();
            link(page, "Ajouter").click();
        });
        journey.step("choose the place", () -> link(page, "La Boussole").click());
        journey.step("an end before the beginning is told", () -> {
            page.getByLabel("Son nom").fill(title);
            page.getByLabel("Aide aux démarches administratives").check();
            hours(page, "TUESDAY", "16:00", "14:30");
            button(page, "Ajouter à la semaine").click();
            assertThat(page.locator("main")).containsText("la fin doit venir après le début");
        });
        journey.step("say when and what for", () -> {
            hours(page, "TUESDAY", "14:30", "16:00");
            button(page, "Ajouter à la semaine").click();
            assertThat(page.locator(".flash")).containsText("La permanence est dans la semaine.");
        });
    }

    private static void coordinator(Journey journey, Page page, String title, String free) {
        journey.step("see that it doubles another", () -> {
            SignedIn.as(page, "helene.brunet");
            page.navigate(RunningDemo.shared().url("/permanences"));
            link(page, "Ce qui manque").click();
            assertThat(page.locator("section[aria-labelledby=doublons]")).containsText(title);
        });
        journey.step("move it to a free morning", () -> {
            page.locator("section[aria-labelledby=doublons]")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))
                    .first()
                    .click();
            link(page, "Modifier").click();
            hours(page, free, "9:00", "11:00");
            button(page, "Enregistrer").click();
            assertThat(page.locator("main")).containsText("de 9\u00a0h à 11\u00a0h");
        });
        journey.step("it doubles nothing any more", () -> {
            page.navigate(RunningDemo.shared().url("/permanences/manques"));
            assertThat(page.locator("section[aria-labelledby=doublons]")).not().containsText(title);
        });
        journey.step("publish", () -> {
            page.navigate(RunningDemo.shared().url("/permanences/versions"));
            button(page, "Publier la semaine type").click();
            assertThat(page.locator(".flash")).containsText("est publiée");
        });
        journey.step("the document is a PDF", () -> {
            String address = page.locator("a[href$='document.pdf']").first().getAttribute("href");
            var document = page.request().get(RunningDemo.shared().url(address));
            Assertions.assertThat(document.status()).isEqualTo(200);
            Assertions.assertThat(new String(document.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        });
    }

    private static void visitor(Journey journey, Page page, String title) {
        journey.step("read the week on a telephone", () -> {
            // The week that comes is whole, whatever the day of the test.
            page.navigate(RunningDemo.shared().url("/permanences?langue=fr"));
            link(page, "Semaine d’après").click();
            assertThat(page.locator("main")).containsText("Version du");
            assertThat(page.locator(".perm-days").getByText(title)).isVisible();
            assertThat(page.locator(".perm-grid")).isHidden();
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        });
    }

    private static void hours(Page page, String day, String start, String end) {
        page.locator("#f-days").selectOption(day);
        page.locator("#f-starts").fill(start);
        page.locator("#f-ends").fill(end);
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
