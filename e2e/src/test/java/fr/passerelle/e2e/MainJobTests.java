package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From sign-in to activity, as a worker and then a partner do it. */
class MainJobTests {

    @Test
    void aWorkerScreensRefersAccompaniesAndSeesIt() {
        Page page = Chromium.page(1280, 800);
        run(page, Chromium.page(390, 844), "Main job", true);
        Assertions.assertThat(Chromium.complaints()).isEmpty();
    }

    @Test
    void theSameJobIsDoneWithoutScript() {
        run(Chromium.withoutScript(1280, 800), Chromium.withoutScript(390, 844), "Main job without script", false);
    }

    private static void run(Page page, Page partner, String name, boolean script) {
        MainJob job = new MainJob(page, script);
        Journey worker = new Journey(name, page);
        worker.step("sign in and see the day", job::openTheDay);
        worker.step("register somebody by a pseudonym only", job::registerByPseudonym);
        worker.step("register a person", job::register);
        worker.step("screen in conversation", job::screenInConversation);
        worker.step("read back", job::readBack);
        worker.step("read the result and its reasons", job::readTheResult);
        worker.step("agree on a plan", job::agreeOnAPlan);
        worker.step("choose a suggested place", job::chooseAPlace);
        worker.step("refer with consent and mail", job::refer);
        worker.step("print the sheet", job::printTheSheet);
        String[] link = new String[1];
        worker.step("find the mail that leaves", () -> link[0] = job.linkInTheMail());
        answer(new Journey(name + " partner", partner), partner, link[0]);
        worker.step("see the answer in the file", job::seeTheAnswer);
        worker.step("log an accompaniment", job::logAnAccompaniment);
        worker.step("see the activity", job::seeTheActivity);
        page.context().close();
        partner.context().close();
    }

    private static void answer(Journey journey, Page page, String link) {
        journey.step("open the signed link", () -> {
            page.navigate(link);
            assertThat(page.locator("h1")).isVisible();
            page.locator("main button.primary").click();
        });
        journey.step("read what is asked, accept", () -> {
            assertThat(page.locator("main dl")).isVisible();
            page.locator("main form:has(input[value=WHEN_OPEN]) button").click();
        });
        journey.step("say that the person came", () -> {
            page.locator("main form:has(input[value=CAME]) button").click();
            assertThat(page.locator(".flash")).isVisible();
        });
        journey.step("the link of somebody else opens nothing", () -> {
            var answer = page.navigate(link.substring(0, link.length() - 3) + "xyz");
            Assertions.assertThat(answer.status()).isEqualTo(404);
        });
    }
}
