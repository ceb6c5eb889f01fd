package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The computer of a waiting room, where one person follows another (T7): all that a hand does on it, and then its disk is read. */
class SharedComputerTests {

    private static final String CODE = "MACAR TE344";
    private static final Pattern SPACE = Pattern.compile(".*/mon-espace(\\?.*)?$");
    /** What only her pages say, and what she typed without sending it. */
    private static final List<String> SECRETS =
            List.of("Kaci", "Haddad", "39980417", "collègue remplaçait", "Canaritape", "MACARTE344");

    @Test
    void nothingIsLeftWhateverTheHandDoes(@TempDir Path profile) {
        Page page = Chromium.kept(profile, 1280, 800);
        Journey journey = new Journey("The shared computer of a waiting room", page);
        journey.step("come in, go back, forth, and load again", () -> {
            enter(page);
            page.navigate(url("/mon-espace/identite"));
            page.navigate(url("/mon-espace/visites"));
            page.goBack();
            assertThat(page.locator("main")).containsText("Haddad");
            page.goForward();
            page.reload();
            assertThat(page).hasURL(Pattern.compile(".*/visites.*"));
        });
        journey.step("a second tab shows the same, and on paper too", () -> {
            Page tab = page.context().newPage();
            tab.navigate(url("/mon-espace/identite"));
            tab.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Assertions.assertThat(tab.pdf().length).isPositive();
            page.navigate(url("/mon-espace/identite"));
            leave(page);
            tab.reload();
            tab.waitForURL("**/mon-espace/entrer");
            assertThat(tab.locator("main")).not().containsText("Haddad");
            tab.goBack();
            assertThat(tab.locator("body")).not().containsText("Haddad");
            tab.close();
        });
        journey.step("the next person sees nothing of the one before: neither back, nor forth, nor in a field", () -> {
            for (int i = 0; i < 6; i++) {
                page.goBack();
                assertThat(page.locator("body")).not().containsText("Haddad");
            }
            page.goForward();
            assertThat(page.locator("body")).not().containsText("Haddad");
            page.navigate(url("/mon-espace/entrer"));
            Assertions.assertThat(page.locator("input[name=code]").inputValue()).isEmpty();
            Assertions.assertThat(page.locator("input[name=second]").inputValue())
                    .isEmpty();
        });
        journey.step("a form half written when the browser dies", () -> {
            enter(page);
            page.navigate(url("/mon-espace/reclamation"));
            page.locator("textarea[name=words]").fill("Canaritape, que je n’ai pas envoyé");
        });
        page.context().close();

        Page after = Chromium.kept(profile, 1280, 800);
        new Journey("The shared computer, started again", after)
                .step("whoever starts it again is at the door, and the form is empty", () -> {
                    after.navigate(url("/mon-espace/reclamation"));
                    after.waitForURL("**/mon-espace/entrer");
                    assertThat(after.locator("body")).not().containsText("Canaritape");
                });
        after.context().close();
        Assertions.assertThat(BrowserProfile.telling(profile, SECRETS))
                .as("left in the profile")
                .isEmpty();
    }

    @Test
    void aProfessionalAtTheDeskLeavesNothingEither(@TempDir Path profile) {
        Page page = Chromium.kept(profile, 1280, 800);
        Journey journey = new Journey("A professional on the computer of the desk", page);
        journey.step("sign in on a shared computer, open a file, read its notes", () -> {
            page.navigate(url("/connexion"));
            page.locator("input[name=email]").fill("nadia.ferrand@demo.example");
            page.locator("input[name=password]").fill(SignedIn.PASSWORD);
            page.locator("input[type=radio][name=shared][value=yes]").check();
            page.locator("form:has(input[name=password]) button:not([type=button])")
                    .first()
                    .click();
            page.waitForURL("**/ma-journee");
            page.locator("#recherche").fill("Haddad");
            page.keyboard().press("Enter");
            page.locator("main a[href^='/personnes/0']").first().click();
            assertThat(page.locator("h1")).containsText("Haddad");
        });
        journey.step("type a note without sending it, sign out, go back: nothing", () -> {
            String person = page.url().replaceFirst("[?#].*", "");
            page.navigate(person + "/notes");
            page.locator("textarea[name=body]").first().fill("Canaritape, que je n’ai pas envoyé");
            page.locator("form[action='/deconnexion'] button").first().dispatchEvent("click");
            page.waitForURL("**/connexion?fin");
            for (int i = 0; i < 4; i++) {
                page.goBack();
                assertThat(page.locator("body")).not().containsText("Haddad");
            }
        });
        page.context().close();
        Assertions.assertThat(BrowserProfile.telling(profile, List.of("Haddad", "Canaritape", "39980417")))
                .as("left in the profile")
                .isEmpty();
    }

    private static void enter(Page page) {
        page.navigate(url("/mon-espace/entrer"));
        page.locator("input[name=code]").fill(CODE);
        page.locator("input[name=second]").fill("1234");
        page.locator("input[name=shared][value=yes]").check();
        page.locator("main form button.primary").click();
        page.waitForURL(SPACE);
    }

    private static void leave(Page page) {
        page.locator(".leave button").click();
        page.waitForURL("**/calendrier");
    }

    private static String url(String path) {
        return RunningDemo.shared().url(path);
    }
}
