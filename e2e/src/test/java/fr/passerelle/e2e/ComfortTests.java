package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What depends on the reader: the keyboard, the colours, a slow network, the public, a shared computer. */
class ComfortTests {

    private static final RunningDemo DEMO = RunningDemo.shared();
    private static final int KILOBYTE = 1024;
    private static final int STOPS = 250;

    /** T6: by the Tab key alone, every stop shows where it is, nothing hides it, and the run ends. */
    @Test
    void theKeyboardGoesEverywhereAndIsSeen() {
        Page page = SignedIn.as(Chromium.page(1280, 800), "nadia.ferrand");
        List<String> broken = new ArrayList<>();
        for (String path : List.of(
                "/personnes",
                "/personnes/nouvelle",
                "/orientations",
                "/accompagnements/nouveau",
                "/activite",
                "/mon-compte",
                "/lieux")) {
            page.setViewportSize(1280, 800);
            page.navigate(DEMO.url(path));
            broken.addAll(tabThrough(page, path));
            page.setViewportSize(360, 640);
            page.navigate(DEMO.url(path));
            broken.addAll(tabThrough(page, path + " on a phone"));
        }
        page.context().close();
        Assertions.assertThat(broken).isEmpty();
    }

    private static List<String> tabThrough(Page page, String path) {
        List<String> broken = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            Map<?, ?> focus = (Map<?, ?>) page.evaluate(Probes.FOCUS);
            if (focus == null || !seen.add(focus.get("id"))) {
                break;
            }
            if (!Boolean.TRUE.equals(focus.get("visible"))) {
                broken.add(path + ": focus not seen on " + focus.get("what"));
            }
            if (Boolean.TRUE.equals(focus.get("covered"))) {
                broken.add(path + ": focus covered on " + focus.get("what"));
            }
        }
        if (seen.size() < 8) {
            broken.add(path + ": only " + seen.size() + " stops");
        }
        return broken;
    }

    /** T2 and T22: the contrast is there in the dark too. */
    @Test
    void theDarkIsReadable() {
        Page page = SignedIn.as(Chromium.page(1280, 800), "nadia.ferrand");
        // A button fades from one colour to the other: measured on the way, its contrast means nothing.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        List<String> broken = new ArrayList<>();
        for (String path : List.of(
                "/ma-journee",
                "/personnes",
                "/personnes/nouvelle",
                "/orientations",
                "/activite",
                "/charte",
                "/lieux")) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate(DEMO.url(path));
            Rules.contrast(page, "color-contrast-enhanced").forEach(line -> broken.add(path + " light " + line));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Rules.contrast(page, "color-contrast-enhanced").forEach(line -> broken.add(path + " dark " + line));
        }
        page.context().close();
        Assertions.assertThat(broken).isEmpty();
    }

    /** T18, T19, T26 and the rules of every page, on what anybody reads without an account. */
    @ParameterizedTest(name = "{0} is light and quiet")
    @ValueSource(
            strings = {
                "/connexion",
                "/aide",
                "/accessibilite",
                "/confidentialite",
                "/qui-peut-voir-quoi",
                "/comptes-de-demonstration",
                "/lieux"
            })
    void publicPagesAreLight(String path) {
        Page page = Chromium.page(360, 640);
        Response answer = page.navigate(DEMO.url(path));
        Assertions.assertThat(answer.status()).isEqualTo(200);
        Map<?, ?> weight = (Map<?, ?>) page.evaluate(Probes.WEIGHT);
        Assertions.assertThat(number(weight, "whole"))
                .as("whole weight of " + path)
                .isLessThan(120 * KILOBYTE);
        Assertions.assertThat(number(weight, "code"))
                .as("styles and scripts of " + path)
                .isLessThan(50 * KILOBYTE);
        List<String> broken = new ArrayList<>(Rules.broken(page));
        broken.addAll(Rules.brokenOnPhone(page));
        Assertions.assertThat(broken).as(path).isEmpty();
        page.context().close();
    }

    /** The map library comes only when asked for on a phone, and by itself on a wide screen. */
    @Test
    void mapComesWhenItIsAskedFor() {
        Page phone = Chromium.page(360, 640);
        phone.navigate(DEMO.url("/lieux"));
        assertThat(phone.locator(".leaflet-container")).hasCount(0);
        phone.getByText("Voir la carte").first().click();
        assertThat(phone.locator(".leaflet-container")).isVisible();
        assertThat(phone.locator(".map-ask")).isHidden();
        phone.context().close();
        Page wide = Chromium.page(1280, 800);
        wide.navigate(DEMO.url("/lieux"));
        assertThat(wide.locator(".leaflet-container")).isVisible();
        wide.context().close();
    }

    /** What a visitor types without any space stays within the page of the one who reads it. */
    @Test
    void aWordWithoutEndStaysInThePage() {
        Page visitor = Chromium.page(360, 640);
        visitor.navigate(DEMO.url("/lieux?ou=Gardanne"));
        visitor.locator("main h2 a, main h3 a").first().click();
        visitor.getByText("Signaler une erreur").click();
        visitor.locator("input[name=subject][value=HOURS]").check(new Locator.CheckOptions().setForce(true));
        visitor.locator("textarea[name=words]").fill("<script>" + "x".repeat(480));
        visitor.locator("main form button.primary").click();
        assertThat(visitor.locator(".flash")).isVisible();
        visitor.context().close();
        Page coordinator = SignedIn.as(Chromium.page(360, 640), "helene.brunet");
        coordinator.navigate(DEMO.url("/administration/lieux/signalements"));
        List<String> broken = new ArrayList<>(Rules.brokenOnPhone(coordinator));
        coordinator.locator("main a[href*='/signalements/']").last().click();
        assertThat(coordinator.getByText("<script>xxx")).isVisible();
        broken.addAll(Rules.brokenOnPhone(coordinator));
        Assertions.assertThat(broken).isEmpty();
        coordinator.context().close();
    }

    /** T26 and T9: every public page leaves at once, and speaks four languages. */
    @ParameterizedTest(name = "{0} has the way out and the languages")
    @ValueSource(strings = {"/aide", "/accessibilite", "/confidentialite", "/lieux"})
    void publicPagesCanBeLeftAtOnce(String path) {
        Page page = Chromium.page(360, 640);
        for (String language : List.of("fr", "en", "ar")) {
            page.navigate(DEMO.url(path));
            page.locator(".langmenu summary").click();
            Response answer = page.waitForResponse(
                    response -> response.request().isNavigationRequest(),
                    () -> page.locator(".langmenu a[lang=" + language + "]")
                            .first()
                            .click());
            Assertions.assertThat(answer.headerValue("content-language")).isEqualTo(language);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("[data-quick-exit]")).isVisible();
            Rules.hold(page);
        }
        page.context().close();
    }

    /** T26 and T9: so do those that exist in French only, whatever was chosen before. */
    @ParameterizedTest(name = "{0} has the way out, in French")
    @ValueSource(strings = {"/qui-peut-voir-quoi", "/comptes-de-demonstration"})
    void frenchPagesCanBeLeftAtOnce(String path) {
        Page page = Chromium.page(360, 640);
        page.navigate(DEMO.url("/aide?langue=ar"));
        Response answer = page.navigate(DEMO.url(path));
        Assertions.assertThat(answer.headerValue("content-language")).isEqualTo("fr");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator("html")).hasAttribute("dir", "ltr");
        assertThat(page.locator("[data-quick-exit]")).isVisible();
        Rules.hold(page);
        page.context().close();
    }

    /** T23: going back shows the search as it was, on one's own computer; a shared one keeps no name. */
    @Test
    void goingBackKeepsTheSearch() {
        Page page = SignedIn.onHerOwnComputer(Chromium.page(1280, 800), "nadia.ferrand");
        page.navigate(DEMO.url("/personnes"));
        String name = page.locator("#resultats li a, #resultats td a")
                .first()
                .innerText()
                .split("\\s")[0];
        page.locator("main input[name=q]").fill(name);
        page.locator("main form button:has-text('Chercher')").click();
        page.locator("#resultats a[href^='/personnes/']").first().click();
        page.goBack();
        assertThat(page.locator("main input[name=q]")).hasValue(name);
        page.context().close();
    }

    /** T16 and T28: a shared computer forgets, and Back shows nothing of it. */
    @Test
    void signingOutLeavesNothing() {
        Page page = Chromium.page(1280, 800);
        page.navigate(DEMO.url("/connexion"));
        page.locator("input[type=radio][name=shared][value=yes]").check();
        page.locator("input[name=email]").fill("nadia.ferrand@demo.example");
        page.locator("input[name=password]").fill(SignedIn.PASSWORD);
        page.locator("[data-reveal]").click();
        assertThat(page.locator("input[name=password]")).hasAttribute("type", "text");
        page.locator("form:has(input[name=password]) button.primary").click();
        page.waitForURL("**/ma-journee");
        assertThat(page.locator("body")).hasAttribute("data-idle", "10");
        Response left = page.waitForResponse(
                "**/deconnexion", () -> page.locator("[data-sign-out]").first().click());
        Assertions.assertThat(left.headerValue("clear-site-data")).contains("cache", "cookies", "storage");
        page.waitForURL("**/connexion*");
        page.goBack();
        assertThat(page.locator("[data-sign-out]")).hasCount(0);
        Assertions.assertThat(page.navigate(DEMO.url("/ma-journee")).url()).contains("/connexion");
        page.context().close();
    }

    private static int number(Map<?, ?> weight, String key) {
        return ((Number) weight.get(key)).intValue();
    }
}
