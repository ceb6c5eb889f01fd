package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A referral that comes back: accepted on a phone, not come, a second choice, met; with and without script. */
class ReferralReturnsTests {

    @Test
    void aPersonWhoCouldNotComeIsMetAtTheSecondPlace() {
        run(Chromium.page(1280, 800), Chromium.page(390, 844), "Referral returns", true);
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    @Test
    void theSameWithoutScript() {
        run(
                Chromium.withoutScript(1280, 800),
                Chromium.withoutScript(390, 844),
                "Referral returns without script",
                false);
    }

    private static void run(Page page, Page phone, String name, boolean script) {
        MainJob job = new MainJob(page, script);
        Journey worker = new Journey(name, page);
        Journey place = new Journey(name + " place", phone);
        String[] link = new String[1];
        worker.step("sign in", job::openTheDay);
        worker.step("register a person", job::register);
        worker.step("choose a place", () -> {
            page.locator("main a:has-text('Orienter')").first().click();
            job.chooseAPlaceFor("apprendre à envoyer un message");
        });
        worker.step("refer, read again and send", job::refer);
        worker.step("find the mail that leaves", () -> link[0] = job.linkInTheMail());
        place.step("open, accept: two taps", () -> {
            phone.navigate(link[0]);
            phone.locator("main button.primary").click();
            phone.locator("main form:has(input[value=WHEN_OPEN]) button").click();
            assertThat(phone.locator(".flash")).isVisible();
        });
        place.step("the person did not come", () -> {
            phone.locator("main form:has(input[value=DID_NOT_COME]) button").click();
            assertThat(phone.locator(".flash")).isVisible();
        });
        worker.step("read it and take the second choice", () -> {
            job.openTheReferral();
            page.locator("main a:has-text('Second choix')").first().click();
            assertThat(page.locator("main")).containsText("n’est plus proposé");
            job.chooseAPlaceFor(null);
        });
        worker.step("refer again and send", job::refer);
        worker.step("the first one is closed", () -> {
            page.locator("main a:has-text('Voir la première orientation')").click();
            assertThat(page.locator("main")).containsText("Un autre lieu a été choisi");
            page.locator("main .notice a").first().click();
        });
        worker.step("find the second mail", () -> link[0] = job.linkInTheMail());
        place.step("met, and helped", () -> {
            phone.navigate(link[0]);
            phone.locator("main button.primary").click();
            phone.locator("main form:has(input[value=WHEN_OPEN]) button").click();
            phone.locator("main form:has(input[value=CAME]) button").click();
            phone.locator("main input[name=outcome][value=HELPED]").check();
            phone.locator("main form:has(input[name=outcome]) button").click();
            assertThat(phone.locator(".flash")).isVisible();
        });
        worker.step("see what came of it", () -> {
            job.openTheReferral();
            assertThat(page.locator(".timeline")).containsText("La personne a été aidée");
        });
        page.context().close();
        phone.context().close();
    }
}
