package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.passerelle.e2e.Demonstration.Given;
import fr.passerelle.e2e.Demonstration.Shown;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A professional prepares an exercise with somebody: side by side first, then at home; what she can do now is kept because she says so. */
class TrainingJourneyTests {

    private static final RunningDemo DEMO = RunningDemo.shared();
    private static final String EXERCISE = "vrai-ou-faux";

    @Test
    void sheTriesBesideThemThenAtHomeAndShowsWhatSheCanDo() {
        Page pro = SignedIn.as(Chromium.page(1280, 900), "nadia.ferrand");
        Page phone = Chromium.page(390, 844);
        Journey journey = new Journey("A training prepared with a person", pro);
        Demonstration right = Demonstration.of(phone, DEMO.url("/s-entrainer/" + EXERCISE));
        journey.step("prepare a session from the file, and follow the first step in silence", () -> {
            pro.navigate(DEMO.url("/personnes"));
            pro.locator("#resultats a[href^='/personnes/']").first().click();
            String link = prepared(pro, "NOW");
            holds(pro);
            opened(phone, link);
            assertThat(pro.locator("#suivi")).containsText("Elle voit");
            play(phone, right.screens().get(0));
            assertThat(pro.locator("#suivi"))
                    .containsText(
                            phone.locator(".site-body h2").first().innerText().strip());
            holds(pro);
            pro.locator("form[action$='/finir'] button").click();
        });
        journey.step("give homework, which opens without an account, and ends with her choice", () -> {
            String link = prepared(pro, "HOME");
            holds(pro);
            opened(phone, link);
            List<Shown> screens = right.screens();
            for (int i = 0; i + 1 < screens.size(); i++) {
                play(phone, screens.get(i));
                phone.waitForURL(Pattern.compile(".*/" + screens.get(i + 1).name()));
            }
            phone.locator("button:has-text('Oui, montrer mes gestes')").click();
            assertThat(phone.locator("main")).containsText("Vos gestes sont montrés");
            Rules.holdOnPhone(phone);
        });
        journey.step("read her gestures in the file, and erase them when she asks", () -> {
            pro.navigate(pro.url().replaceFirst("(/entrainement).*", "$1"));
            Locator gained = pro.locator("section:has(#h-gained)");
            assertThat(gained.locator("li").first()).isVisible();
            holds(pro);
            gained.locator("form[action$='/gestes/effacer'] button").click();
            assertThat(gained).containsText("Aucun geste gardé");
        });
        phone.context().close();
        pro.context().close();
    }

    /** From her file to the page of what was prepared; the link that she opens. */
    private static String prepared(Page page, String use) {
        page.locator("main a[href$='/entrainement/preparer']").first().click();
        page.locator("main a[href$='/preparer/" + EXERCISE + "']").first().click();
        page.locator("input[name=use][value=" + use + "]").check();
        page.locator("main form button.primary").last().click();
        Locator link = page.locator("a[href*='/t/demo/entrainement/']").first();
        assertThat(link).isVisible();
        return link.getAttribute("href").replaceFirst(".*/t/", "/t/");
    }

    private static void opened(Page phone, String link) {
        phone.navigate(DEMO.url(link));
        Rules.holdOnPhone(phone);
        phone.locator("main form button.primary").click();
        phone.waitForURL(Pattern.compile(".*/exercice/.*"));
    }

    private static void play(Page phone, Shown screen) {
        for (Given field : screen.fields()) {
            String named = "input[name='" + field.name() + "']";
            if (List.of("radio", "checkbox").contains(field.type())) {
                phone.locator(named + "[value='" + field.value() + "']").setChecked(field.checked());
            } else {
                phone.locator(named).fill(field.value());
            }
        }
        if (screen.way() < 0) {
            phone.locator("#jeu button.primary:not([name])").click();
        } else {
            phone.locator("#site button[name=link]").nth(screen.way()).dispatchEvent("click");
        }
    }

    private static void holds(Page page) {
        var size = page.viewportSize();
        Rules.hold(page);
        Rules.holdOnPhone(page);
        page.setViewportSize(size.width, size.height);
    }
}
