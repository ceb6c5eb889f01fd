package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A person answers alone on a phone, in easy French then in Arabic. */
class PersonAloneTests {

    private static final int QUESTIONS_AT_MOST = 40;

    @Test
    void aPersonAnswersAloneInEasyFrench() {
        String address = lend();
        Page page = Chromium.page(390, 844);
        Journey journey = new Journey("Alone in easy French", page);
        journey.step("open the address, without account", () -> {
            page.navigate(address);
            assertThat(page.locator("h1")).containsText("Bonjour");
            Rules.hold(page);
            page.setViewportSize(390, 844);
        });
        journey.step(
                "answer the first question; going on without an answer is refused with its words",
                () -> firstQuestion(page));
        journey.step("say « I don’t know », then go back: the answer is kept", () -> silenceAndBack(page));
        journey.step("answer the others, one per screen", () -> answerAll(page));
        journey.step("check the answers", () -> {
            assertThat(page.locator("h1")).hasText("Vos réponses");
            Rules.hold(page);
            page.locator("main form button.primary").click();
        });
        journey.step("read the result, without any score", () -> {
            assertThat(page.locator("h1")).containsText("Merci");
            assertThat(page.locator("main"))
                    .not()
                    .containsText(Pattern.compile(
                            "score|niveau|profil|points|\\d+ ?/ ?\\d+|\\d ?%", Pattern.CASE_INSENSITIVE));
            Rules.hold(page);
        });
        journey.step("give the device back: nothing is left", () -> {
            page.locator("main form button.primary").click();
            assertThat(page.locator("h1")).hasText("C’est terminé");
            page.goBack();
            assertThat(page.locator("main dl.checked")).hasCount(0);
        });
        page.context().close();
    }

    @Test
    void aPersonAnswersInArabic() {
        String address = lend();
        Page page = Chromium.page(390, 844);
        Journey journey = new Journey("Alone in Arabic", page);
        journey.step("choose Arabic", () -> {
            page.navigate(address);
            page.locator(".langmenu summary").click();
            page.locator(".langmenu a[lang=ar]").click();
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("html")).hasAttribute("lang", "ar");
            Rules.hold(page);
        });
        journey.step("answer in Arabic", () -> {
            page.locator("main a.btn.primary").click();
            assertThat(page.locator("h1")).hasText(Pattern.compile("[\\u0600-\\u06FF].*"));
            Rules.hold(page);
            Rules.holdOnPhone(page);
            page.setViewportSize(390, 844);
            answerOne(page);
            answerOne(page);
        });
        journey.step("stop now and finish", () -> {
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            page.locator("main a[href$='/relire']").click();
            Rules.hold(page);
            page.locator("main form button.primary").click();
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("h1")).containsText("شكرا");
        });
        page.context().close();
    }

    /** A worker registers somebody and prepares the screen; gives its address. */
    private static String lend() {
        Page page = SignedIn.as(Chromium.page(1280, 800), "nadia.ferrand");
        page.navigate(RunningDemo.shared().url("/personnes/nouvelle"));
        page.locator("input[name=pseudonym]").fill("Tablette " + System.nanoTime());
        page.locator("main form button.primary").click();
        page.locator("main a[href$='/reperage']").first().click();
        page.locator("main a[href$='/tablette']").first().click();
        page.locator("main form button.primary").click();
        String address = page.locator(".address").innerText().strip();
        Assertions.assertThat(address).startsWith(RunningDemo.shared().url("/t/"));
        page.context().close();
        return address;
    }

    private static void firstQuestion(Page page) {
        page.locator("main a.btn.primary").click();
        Assertions.assertThat(page.locator("h1").count()).isOne();
        assertThat(page.locator(".aloud button, button[data-say]").first()).isAttached();
        Rules.hold(page);
        Rules.holdOnPhone(page);
        page.setViewportSize(390, 844);
        page.locator("main .goon button.primary").click();
        assertThat(page.locator(".error-summary")).isFocused();
        Assertions.assertThat(page.title()).startsWith("Erreur");
        answerOne(page);
    }

    private static void silenceAndBack(Page page) {
        String question = page.locator("h1").innerText();
        page.locator("main .choice input").nth(1).check();
        page.locator("main .goon button.primary").click();
        assertThat(page.locator("h1")).not().hasText(question);
        page.locator("button[value=DONT_KNOW]").click();
        page.waitForLoadState();
        page.locator("main .goon a").click();
        page.locator("main .goon a").click();
        assertThat(page.locator("h1")).hasText(question);
        assertThat(page.locator("main .choice input").nth(1)).isChecked();
    }

    private static void answerAll(Page page) {
        for (int i = 0; i < QUESTIONS_AT_MOST && !page.url().endsWith("/relire"); i++) {
            Assertions.assertThat(page.locator("main fieldset").count())
                    .as("one question per screen")
                    .isOne();
            Assertions.assertThat(page.locator("button[data-say]").count())
                    .as("T19 read-aloud")
                    .isPositive();
            answerOne(page);
        }
        assertThat(page).hasURL(Pattern.compile(".*/relire"));
    }

    private static void answerOne(Page page) {
        String before = page.url();
        Locator first = page.locator("main .choice input").first();
        first.check();
        page.locator("main .goon button.primary").click();
        assertThat(page).not().hasURL(before);
    }
}
