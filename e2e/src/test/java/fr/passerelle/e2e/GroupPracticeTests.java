package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A group in a real room: an animator on a computer, a learner on a phone, another whose phone runs no script. */
class GroupPracticeTests {

    private static final RunningDemo DEMO = RunningDemo.shared();

    @Test
    void everybodyListensWithoutLosingWhatIsBeingTyped() {
        Page animator = SignedIn.as(Chromium.page(1280, 800), "karim.lopes");
        List<String> broken = new ArrayList<>();
        String code = open(animator, broken);
        Page phone = join(Chromium.page(390, 844), code, broken);
        Page plain = join(Chromium.withoutScript(360, 640), code, new ArrayList<>());
        toIncome(phone);
        toIncome(plain);
        phone.locator("input[name=pay1]").pressSequentially("712");

        animator.locator("form[action$='/pause'] button").click();
        assertThat(phone.locator(".seat")).containsText("On écoute l’animateur.");
        assertThat(phone.locator("input[name=pay1]")).hasValue("712");
        assertThat(phone.locator("input[name=pay1]")).isFocused();
        hold(phone, broken);
        plain.locator("input[name=pay1]").fill("712,30");
        plain.locator("#jeu button.primary").click();
        assertThat(plain.locator(".seat")).containsText("On écoute l’animateur.");
        assertThat(plain.locator("input[name=pay1]")).hasValue("712,30");
        assertThat(animator.locator("#places")).containsText("2\u00a0places prises");
        hold(animator, broken);

        animator.locator("form[action$='/reprendre'] button").click();
        assertThat(phone.locator(".seat")).not().containsText("On écoute");
        phone.locator("input[name=pay1]").pressSequentially(",30");
        phone.locator("#jeu button.primary").click();
        phone.waitForURL(Pattern.compile(".*/autres"));
        plain.locator("#jeu button.primary").click();
        plain.waitForURL(Pattern.compile(".*/autres"));
        assertThat(animator.locator("#pas-1")).containsText("autres ressources");

        animator.locator("#pas-1").click();
        assertThat(animator.locator(".site")).isVisible();
        hold(animator, broken);
        Assertions.assertThat(broken).isEmpty();
        List.of(animator, phone, plain).forEach(page -> page.context().close());
    }

    /** Opens a group on the declaration and gives its code, as it is on the wall. */
    private static String open(Page page, List<String> broken) {
        page.navigate(DEMO.url("/s-entrainer/declaration-trimestrielle"));
        page.locator("a[href^='/s-entrainer/groupes?']").click();
        hold(page, broken);
        page.locator("main form button.primary").last().click();
        page.waitForURL(Pattern.compile(".*/groupes/.*"));
        page.locator("a[href$='/affiche']").click();
        hold(page, broken);
        String code = page.locator(".wall-code").textContent();
        page.goBack();
        return code;
    }

    private static Page join(Page page, String code, List<String> broken) {
        page.navigate(DEMO.url("/s-entrainer/groupe"));
        hold(page, broken);
        page.locator("input[name=code]").fill(code);
        page.locator("main form button.primary").click();
        assertThat(page.locator("h1")).containsText("Vous avez la place");
        hold(page, broken);
        page.locator("main a.primary").click();
        page.waitForURL(Pattern.compile(".*/exercice/.*"));
        return page;
    }

    private static void toIncome(Page page) {
        page.locator("button[value=declare]").click();
        page.locator("input[name=changed][value=no]").check();
        page.locator("#jeu button.primary").click();
        page.waitForURL(Pattern.compile(".*/ressources"));
    }

    private static void hold(Page page, List<String> broken) {
        if (Boolean.TRUE.equals(page.evaluate("() => document.documentElement.classList.contains('js')"))) {
            String at = page.url().replaceAll("[0-9a-f-]{36}|[A-Za-z0-9_-]{32}", "…");
            Rules.broken(page).forEach(line -> broken.add(at + ": " + line));
            var size = page.viewportSize();
            Rules.brokenOnPhone(page).forEach(line -> broken.add(at + ": " + line));
            page.setViewportSize(size.width, size.height);
        }
    }
}
