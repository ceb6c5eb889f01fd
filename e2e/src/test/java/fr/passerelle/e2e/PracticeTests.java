package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Practice sites in a real browser: every screen of every exercise, without script, in two languages, light. */
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
    void whatIsMissingIsSaidAboveAndBesideAndTheFocusGoesThere() {
        Page page = Chromium.page(390, 844);
        begin(page, DECLARATION, "HELPED");
        page.locator("button[value=declare]").click();
        send(page);
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page).hasTitle(Pattern.compile("Erreur.*"));
        String said = page.locator(".error-summary a").innerText();
        assertThat(page.locator("fieldset.has-error")).containsText(said);
        page.locator(".error-summary a").click();
        assertThat(page.locator("input[name=changed]").first()).isFocused();
        page.context().close();
    }

    @Test
    void twoPeopleAtOnceEachInTheirLanguage() {
        Page hers = Chromium.page(390, 844);
        Page his = Chromium.page(390, 844);
        begin(hers, DECLARATION, "HELPED");
        begin(his, DECLARATION + "?langue=ar", "HELPED");
        for (Page page : List.of(hers, his)) {
            page.locator("button[value=declare]").click();
        }
        his.locator("input[name=changed][value=no]").check();
        send(his);
        his.waitForURL(Pattern.compile(".*/ressources"));
        hers.reload();
        Assertions.assertThat(hers.url()).endsWith("/situation");
        assertThat(hers.locator("html")).hasAttribute("lang", "fr");
        assertThat(hers.locator("h1")).not().hasText(Pattern.compile("[\\s\\S]*[\\u0600-\\u06FF][\\s\\S]*"));
        his.locator("input[name=pay1]").fill("559,42");
        send(his);
        assertThat(his.locator(".kind")).hasText(Pattern.compile("[\\s\\S]*[\\u0600-\\u06FF][\\s\\S]*"));
        hers.locator("input[name=changed][value=no]").check();
        send(hers);
        hers.waitForURL(Pattern.compile(".*/ressources"));
        assertThat(hers.locator(".kind")).hasCount(0);
        hers.context().close();
        his.context().close();
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
    }

    @Test
    void theFirstPageOfEveryExerciseIsLight() {
        Page catalogue = Chromium.page(390, 844);
        catalogue.navigate(DEMO.url("/s-entrainer"));
        List<String> first = new ArrayList<>(List.of("/s-entrainer"));
        ((List<?>) catalogue.evaluate(EXERCISES)).forEach(each -> first.add(each.toString()));
        begin(catalogue, DECLARATION, "HELPED");
        first.add(catalogue.url().replaceFirst("^https?://[^/]+", ""));
        catalogue.context().close();
        List<String> heavy = new ArrayList<>();
        for (String address : first) {
            Page fresh = Chromium.page(390, 844);
            List<Integer> octets = new ArrayList<>();
            fresh.onResponse(answer -> octets.add(weight(answer)));
            fresh.navigate(DEMO.url(address));
            fresh.waitForLoadState();
            int all = octets.stream().mapToInt(Integer::intValue).sum();
            Assertions.assertThat(all).as(address).isGreaterThan(5_000);
            if (all > 100_000) {
                heavy.add(address + " " + all);
            }
            fresh.context().close();
        }
        Assertions.assertThat(heavy).isEmpty();
    }

    private static int weight(Response answer) {
        return answer.request().sizes().responseBodySize;
    }

    private static void begin(Page page, String exercise, String stage) {
        Demonstration.begin(page, DEMO.url(exercise), stage);
    }

    private static void send(Page page) {
        page.locator("#jeu button.primary").click();
    }

    private static boolean ended(Page page) {
        return page.locator(".look-end").count() == 1;
    }
}
