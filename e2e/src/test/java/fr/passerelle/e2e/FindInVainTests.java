package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A visitor on a phone finds nothing, gives up one choice and finds; with the keyboard alone. */
class FindInVainTests {

    private static final int TABS_AT_MOST = 80;

    @Test
    void aVisitorFindsNothingAndReleasesAFilterWithTheKeyboardAlone() {
        Page page = Chromium.page(390, 844);
        Journey journey = new Journey("Find in vain", page);
        journey.step("ask for what nobody offers", () -> {
            page.navigate(RunningDemo.shared().url("/lieux?langue=fr"));
            reach(page, "input[name=ou]");
            page.keyboard().type("Gardanne");
            reach(page, "main form details > summary");
            page.keyboard().press("Enter");
            reach(page, "select[name=quand]");
            page.keyboard().press("End");
            assertThat(page.locator("select[name=quand]")).hasValue("SUNDAY-EVENING");
            reach(page, "main form details button");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*quand=SUNDAY-EVENING.*"));
        });
        journey.step("read which choice to give up, and what is nearest without it", () -> {
            assertThat(page.locator("main .empty")).containsText("Aucun lieu ne correspond");
            assertThat(page.locator(".releases")).containsText("Sans le choix");
            assertThat(page.locator(".releases")).containsText("Le plus proche");
            Rules.hold(page);
            Rules.holdOnPhone(page);
            page.setViewportSize(390, 844);
        });
        journey.step("give it up: places appear", () -> {
            reach(page, ".releases a.name");
            page.keyboard().press("Enter");
            assertThat(page).not().hasURL(Pattern.compile(".*quand=SUNDAY-EVENING.*"));
            Assertions.assertThat(page.locator("article.place").count()).isPositive();
            assertThat(page.locator("input[name=ou]")).hasValue("Gardanne");
            Rules.hold(page);
            Rules.holdOnPhone(page);
        });
        journey.step("ask for something precise: each place says why it stands here", () -> {
            page.navigate(RunningDemo.shared().url("/lieux?langue=fr&ou=Gardanne&service=ADMINISTRATIVE_PROCEDURES"));
            assertThat(page.locator("article.place .why").first()).containsText("Pourquoi ici");
            Rules.hold(page);
            Rules.holdOnPhone(page);
        });
        page.context().close();
    }

    /** Goes from field to link with the Tab key until that one has the focus. */
    private static void reach(Page page, String selector) {
        for (int i = 0; i < TABS_AT_MOST; i++) {
            if ((boolean) page.evaluate("s => document.activeElement?.matches(s) ?? false", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }
}
