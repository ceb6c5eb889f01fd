package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Two professionals on one dossier: one calls the other by name, the other reads on a phone, the first sees it; with and without script. */
class ColleaguesTests {

    @Test
    void aMessageIsWrittenReadAndSeenToBeRead() {
        run(Chromium.page(1280, 800), Chromium.page(390, 844), "Colleagues");
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    @Test
    void theSameWithoutScript() {
        run(Chromium.withoutScript(1280, 800), Chromium.withoutScript(390, 844), "Colleagues without script");
    }

    private static void run(Page page, Page phone, String subject) {
        Journey nadia = new Journey(subject, page);
        Journey lucie = new Journey(subject + " phone", phone);
        nadia.step("open the exchanges of a dossier", () -> {
            SignedIn.as(page, "nadia.ferrand");
            page.navigate(RunningDemo.shared().url("/personnes?q=castelli"));
            page.locator("#resultats a[href^='/personnes/']").first().click();
            page.locator("nav a:has-text('Notes')").first().click();
            page.locator("nav a:has-text('Échanges')").first().click();
        });
        nadia.step("write to a colleague by name", () -> {
            page.locator("main a:has-text('Nouvel échange')").first().click();
            page.locator("input[name=subject]").fill(subject);
            page.locator("input[name=circle][value=FOLLOW_UP]").check();
            page.locator("textarea[name=body]").fill("Peux-tu ouvrir sa boîte mail avec lui ?");
            page.locator("label:has-text('Lucie Perrin') input[name=mentions]").check();
            page.locator("main button:has-text('Envoyer')").click();
            assertThat(page.locator("main")).containsText("Personne ne l’a encore lu.");
        });
        lucie.step("find it in the day and read it", () -> {
            SignedIn.as(phone, "lucie.perrin");
            phone.locator("main a.name:has-text('pour vous')").first().click();
            assertThat(phone.locator("main")).containsText("Peux-tu ouvrir sa boîte mail avec lui");
        });
        lucie.step("answer", () -> {
            phone.locator("textarea[name=body]").fill("Oui, vendredi.");
            phone.locator("main button:has-text('Envoyer')").click();
            assertThat(phone.locator("main")).containsText("Oui, vendredi.");
        });
        nadia.step("see that it was read, and the answer", () -> {
            page.reload();
            assertThat(page.locator("main")).containsText("Lu par Lucie Perrin");
            assertThat(page.locator("main")).containsText("Oui, vendredi.");
        });
        page.context().close();
        phone.context().close();
    }
}
