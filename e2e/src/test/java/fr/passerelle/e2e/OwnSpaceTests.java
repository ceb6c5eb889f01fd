package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person in her own space, on a telephone that others hold too: she comes in, looks, leaves quickly, and nothing is left (T7). */
class OwnSpaceTests {

    /** What only her pages say. */
    private static final List<String> SECRETS =
            List.of("Kaci", "Haddad", "06 39 98 04 17", "39980417", "collègue remplaçait");

    private static final List<String> PAGES =
            List.of("", "/visites", "/informations", "/coordonnees", "/choix", "/identite", "/aide", "/reclamation");

    @Test
    void sheLooksAndLeavesQuicklyAndBackShowsNothing() {
        Page page = Chromium.page(390, 844);
        Journey journey = new Journey("My own space", page);
        journey.step("a wrong card is refused with its words", () -> {
            enter(page, "MACAR TE343");
            assertThat(page.locator(".error-summary")).isFocused();
            Rules.hold(page);
        });
        journey.step("come in with the card and the number", () -> {
            enter(page, "macar te344");
            assertThat(page).hasURL(Pattern.compile(".*/mon-espace(\\?.*)?$"));
        });
        for (String path : PAGES) {
            journey.step("the rules hold on" + path.replace('/', ' '), () -> {
                page.setViewportSize(390, 844);
                page.navigate(url("/mon-espace" + path));
                Assertions.assertThat(page.title()).doesNotContain("Passerelle", "dossier", "Kaci");
                Rules.hold(page);
                Rules.holdOnPhone(page);
            });
        }
        journey.step("in Arabic and in very large letters too", () -> {
            page.setViewportSize(390, 844);
            page.navigate(url("/mon-espace/identite?langue=ar&taille=3"));
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            Rules.hold(page);
            Rules.holdOnPhone(page);
        });
        journey.step("leave quickly: a calendar, and going back shows nothing", () -> {
            page.setViewportSize(390, 844);
            page.navigate(url("/mon-espace/identite?langue=falc&taille=1"));
            assertThat(page.locator("main")).containsText("Haddad");
            page.locator(".leave button").click();
            page.waitForURL("**/calendrier");
            Assertions.assertThat(page.title()).doesNotContain("Passerelle");
            page.goBack();
            page.waitForURL("**/mon-espace/entrer");
            assertThat(page.locator("main")).not().containsText("Haddad");
        });
        page.context().close();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Page page = Chromium.page(390, 844);
        Journey journey = new Journey("My own space by keyboard", page);
        journey.step("come in", () -> {
            page.navigate(url("/mon-espace/entrer"));
            page.locator("input[name=code]").focus();
            page.keyboard().type("MACARTE344");
            page.keyboard().press("Tab");
            page.keyboard().type("1234");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/mon-espace(\\?.*)?$"));
        });
        journey.step("the first stop leads to the text, the next ones show where they are", () -> {
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            Assertions.assertThat((Object) page.evaluate("() => document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        });
        journey.step("leave", () -> {
            page.locator(".leave button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/calendrier");
        });
        page.context().close();
    }

    @Test
    void withoutScriptSheComesInAndLeaves() {
        Page page = Chromium.withoutScript(390, 844);
        Journey journey = new Journey("My own space without script", page);
        journey.step("come in, look, leave", () -> {
            enter(page, "MACAR TE344");
            page.navigate(url("/mon-espace/identite"));
            assertThat(page.locator("main")).containsText("Haddad");
            page.locator(".leave button").click();
            page.waitForURL("**/calendrier");
            page.goBack();
            assertThat(page.locator("main")).not().containsText("Haddad");
        });
        page.context().close();
    }

    @Test
    void nothingOfHersIsLeftInTheProfileOfTheBrowser(@TempDir Path profile) {
        Page page = Chromium.kept(profile, 390, 844);
        Journey journey = new Journey("My own space, the profile afterwards", page);
        journey.step("look at every page, then leave quickly", () -> {
            enter(page, "MACAR TE344");
            PAGES.forEach(path -> page.navigate(url("/mon-espace" + path)));
            page.locator(".leave button").click();
            page.waitForURL("**/calendrier");
        });
        page.context().close();
        Assertions.assertThat(BrowserProfile.telling(profile, SECRETS))
                .as("left in the profile")
                .isEmpty();
    }

    private static void enter(Page page, String code) {
        page.navigate(url("/mon-espace/entrer"));
        page.locator("input[name=code]").fill(code);
        page.locator("input[name=second]").fill("1234");
        page.locator("input[name=shared][value=no]").check();
        page.locator("main form button.primary").click();
    }

    private static String url(String path) {
        return RunningDemo.shared().url(path);
    }
}
