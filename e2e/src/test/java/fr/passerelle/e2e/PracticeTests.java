package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Practice sites in a real browser: every screen of every exercise, without script, with the keyboard alone, in Arabic. */
class PracticeTests {

    private static final RunningDemo DEMO = RunningDemo.shared();
    private static final String DECLARATION = "/s-entrainer/declaration-trimestrielle";
    private static final String EXERCISES =
            "() => [...document.querySelectorAll('.shelf a')].map(a => a.getAttribute('href'))";

    /** Longer than any exercise. */
    private static final int SCREENS = 40;

    @Test
    void everyScreenOfEveryExerciseHoldsTheRules() {
        Page page = Chromium.page(390, 844);
        page.navigate(DEMO.url("/s-entrainer"));
        List<String> broken = new ArrayList<>(Rules.broken(page));
        List<String> exercises = ((List<?>) page.evaluate(EXERCISES))
                .stream().map(Object::toString).toList();
        Assertions.assertThat(exercises).hasSizeGreaterThan(8);
        for (String exercise : exercises) {
            begin(page, exercise, "WATCH");
            for (int i = 0; i < SCREENS && !ended(page); i++) {
                String screen = page.url().replaceAll(".*/", "");
                Rules.broken(page).forEach(line -> broken.add(exercise + " " + screen + ": " + line));
                Rules.brokenOnPhone(page).forEach(line -> broken.add(exercise + " " + screen + ": " + line));
                page.setViewportSize(390, 844);
                page.locator("#jeu button.primary").click();
            }
            Assertions.assertThat(ended(page)).as(exercise + " ends").isTrue();
            Rules.broken(page).forEach(line -> broken.add(exercise + " at its end: " + line));
        }
        page.context().close();
        Assertions.assertThat(broken).isEmpty();
    }

    @Test
    void anExerciseIsDoneWithoutScript() {
        Page page = Chromium.withoutScript(360, 640);
        begin(page, DECLARATION, "HELPED");
        page.locator("button[value=declare]").click();
        page.locator("input[name=changed][value=no]").check();
        send(page);
        page.locator("input[name=pay1]").fill("559,42");
        send(page);
        assertThat(page.locator(".kind")).containsText("C’est l’aide que Lina reçoit déjà.");
        assertThat(page.locator("input[name=pay1]")).hasValue("559,42");
        page.locator("button[name=hint][value=pay1]").click();
        page.locator("input[name=pay1]").fill("712,30");
        send(page);
        page.locator("input[name=alimony]").fill("120");
        send(page);
        page.waitForURL(Pattern.compile(".*/verifier"));
        page.goBack();
        page.waitForURL(Pattern.compile(".*/autres"));
        page.goForward();
        page.waitForURL(Pattern.compile(".*/verifier"));
        send(page);
        page.locator("button[value=kept]").click();
        page.locator("button[value=read]").click();
        send(page);
        Assertions.assertThat(ended(page)).isTrue();
        page.context().close();
    }

    @Test
    void anExerciseIsDoneWithTheKeyboardAlone() {
        Page page = Chromium.page(1280, 800);
        page.navigate(DEMO.url(DECLARATION));
        reach(page, "input[name=person]");
        reach(page, "main form button.primary");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/exercice/.*"));
        reach(page, "button[value=declare]");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/situation"));
        reach(page, "input[name=changed]");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/ressources"));
        reach(page, "input[name=pay1]");
        page.keyboard().type("712,30");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/autres"));
        reach(page, "input[name=alimony]");
        page.keyboard().type("120,00");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/verifier"));
        reach(page, "#jeu button.primary");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/recu"));
        page.context().close();
    }

    @Test
    void inArabicTheFrameTurnsAndTheSiteStaysFrench() {
        Page page = Chromium.page(390, 844);
        begin(page, DECLARATION + "?langue=ar", "HELPED");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("#site")).hasAttribute("dir", "ltr");
        assertThat(page.locator("h1")).hasText(Pattern.compile("[\\s\\S]*[\\u0600-\\u06FF][\\s\\S]*"));
        page.locator(".said summary").click();
        assertThat(page.locator(".said dd").first()).isVisible();
        Rules.hold(page);
        Rules.holdOnPhone(page);
        page.context().close();
    }

    @Test
    void pagesAreLight() {
        Page page = Chromium.page(390, 844);
        List<Integer> octets = new ArrayList<>();
        page.onResponse(answer -> octets.add(weight(answer)));
        begin(page, DECLARATION, "HELPED");
        page.waitForLoadState();
        octets.clear();
        page.locator("button[value=declare]").click();
        page.waitForLoadState();
        Assertions.assertThat(octets.stream().mapToInt(Integer::intValue).sum()).isLessThan(30_000);
        page.context().close();

        Page fresh = Chromium.page(390, 844);
        List<Integer> first = new ArrayList<>();
        fresh.onResponse(answer -> first.add(weight(answer)));
        fresh.navigate(DEMO.url(DECLARATION));
        fresh.waitForLoadState();
        Assertions.assertThat(first.stream().mapToInt(Integer::intValue).sum()).isBetween(5_000, 100_000);
        fresh.context().close();
    }

    private static int weight(Response answer) {
        return answer.request().sizes().responseBodySize;
    }

    private static void begin(Page page, String exercise, String stage) {
        page.navigate(DEMO.url(exercise));
        page.locator("input[name=stage][value=" + stage + "]").check();
        page.locator("main form button.primary").click();
        page.waitForURL(Pattern.compile(".*/exercice/.*"));
    }

    private static void send(Page page) {
        page.locator("#jeu button.primary").click();
    }

    private static boolean ended(Page page) {
        return page.locator(".look-end").count() == 1;
    }

    /** Tab until that element has the focus, which must be seen. */
    private static void reach(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        Assertions.fail("the keyboard does not reach " + selector);
    }
}
