package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Practice sites that have changed hold the same rules; so do the preview and the change of language on the way. */
class ChangedSiteTests {

    private static final RunningDemo DEMO = RunningDemo.shared();
    private static final String DECLARATION = "/s-entrainer/declaration-trimestrielle";

    /** Longer than any exercise. */
    private static final int SCREENS = 40;

    @Test
    void everyScreenOfSomeExercisesHoldsTheRulesOnceItsSiteHasChanged() {
        Page page = Chromium.page(390, 844);
        List<String> broken = new ArrayList<>();
        for (String exercise :
                List.of("declaration-trimestrielle", "complementaire-sante", "rdv-prefecture", "vrai-ou-faux")) {
            begin(page, "/s-entrainer/" + exercise, "WATCH");
            for (int i = 0; i < SCREENS && page.locator(".look-end").count() == 0; i++) {
                String screen = exercise + " " + page.url().replaceAll(".*/", "") + ": ";
                Rules.broken(page).forEach(line -> broken.add(screen + line));
                Rules.brokenOnPhone(page).forEach(line -> broken.add(screen + line));
                page.setViewportSize(390, 844);
                page.locator("#jeu button.primary").click();
            }
            assertThat(page.locator(".look-end")).hasCount(1);
        }
        page.context().close();
        Assertions.assertThat(broken).isEmpty();
    }

    @Test
    void theMenuStandsBesideOnAWideScreenAndBelowOnATelephone() {
        Page page = Chromium.page(1280, 800);
        begin(page, DECLARATION, "HELPED");
        Assertions.assertThat(left(page, ".site-menu")).isGreaterThan(left(page, ".site-body"));
        page.setViewportSize(390, 844);
        Assertions.assertThat(top(page, ".site-menu")).isGreaterThan(top(page, ".site-body"));
        Rules.hold(page);
        page.context().close();
    }

    @Test
    void theLanguageChangesWithoutScriptAndThePlaceIsKept() {
        Page page = Chromium.withoutScript(360, 640);
        begin(page, DECLARATION, "HELPED");
        page.locator("button[value=declare]").click();
        page.waitForURL(Pattern.compile(".*/situation"));
        page.locator(".langmenu summary").click();
        page.locator(".langmenu a[lang=ar]").click();
        page.waitForURL(Pattern.compile(".*/situation\\?langue=ar"));
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("input[name=changed]").first()).isEnabled();
        page.context().close();
    }

    @Test
    void thePreviewHoldsTheRules() {
        Page page = SignedIn.as(Chromium.page(390, 844), "nadia.ferrand");
        page.navigate(DEMO.url(DECLARATION));
        page.locator("a[href$='/apercu']").click();
        Rules.hold(page);
        Rules.holdOnPhone(page);
        page.navigate(DEMO.url(DECLARATION + "/apercu/ressources?mots=ar&forme=autre"));
        assertThat(page.locator("form[method=post]")).hasCount(0);
        Rules.hold(page);
        Rules.holdOnPhone(page);
        page.context().close();
    }

    private static void begin(Page page, String exercise, String stage) {
        page.navigate(DEMO.url(exercise));
        page.locator("input[name=stage][value=" + stage + "]").check();
        page.locator("input[type=checkbox][name=changed]").check();
        page.locator("main form button.primary").click();
        page.waitForURL(Pattern.compile(".*/exercice/.*"));
    }

    private static double left(Page page, String selector) {
        return page.locator(selector).boundingBox().x;
    }

    private static double top(Page page, String selector) {
        return page.locator(selector).boundingBox().y;
    }
}
