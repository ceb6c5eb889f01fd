package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** T12: a session warns before it ends, one tap keeps it, and whoever writes is never cut off. The browser's clock is moved, nobody waits. */
class SessionTimeTests {

    private static final RunningDemo DEMO = RunningDemo.shared();
    private static final Predicate<Request> KEEPING =
            request -> request.method().equals("HEAD");

    @Test
    void oneTapKeepsTheSessionAndWhatIsTyped() {
        Page page = atTheForm("no", "30");
        Locator warning = page.locator(".idle [role=alert]");
        page.locator("input[name=firstName]").fill("Commencée");
        page.waitForRequest(KEEPING, () -> page.clock().fastForward("01:05"));
        page.clock().fastForward("20:00");
        assertThat(warning).hasCount(0);
        page.clock().fastForward("08:30");
        assertThat(warning).containsText("se ferme dans 2 minutes");
        Rules.hold(page);
        page.waitForRequest(KEEPING, () -> page.locator(".idle button").click());
        assertThat(warning).hasCount(0);
        page.clock().fastForward("20:00");
        assertThat(warning).hasCount(0);
        assertThat(page.locator("input[name=firstName]")).hasValue("Commencée");
        page.context().close();
    }

    @Test
    void whoeverWritesKeepsTheSessionWithoutNoticing() {
        Page page = atTheForm("no", "30");
        page.clock().fastForward("01:05");
        page.locator("input[name=firstName]").pressSequentially("A");
        page.waitForRequest(KEEPING, () -> page.clock().fastForward("00:06"));
        assertThat(page.locator(".idle")).hasCount(0);
        page.context().close();
    }

    @Test
    void onOnesOwnComputerWhatIsTypedStaysAfterTheEnd() {
        Page page = atTheForm("no", "30");
        page.locator("input[name=firstName]").fill("Commencée");
        page.clock().fastForward("28:30");
        page.clock().fastForward("02:00");
        assertThat(page.locator(".idle [role=alert]")).containsText("Votre session s’est fermée.");
        assertThat(page.locator("input[name=firstName]")).hasValue("Commencée");
        Rules.hold(page);
        page.context().close();
    }

    @Test
    void aSharedComputerWarnsAndThenSignsOut() {
        Page page = atTheForm("yes", "10");
        page.clock().fastForward("08:30");
        assertThat(page.locator(".idle [role=alert]")).containsText("se ferme dans 2 minutes");
        page.clock().fastForward("02:00");
        page.waitForURL("**/connexion*");
        Assertions.assertThat(page.navigate(DEMO.url("/ma-journee")).url()).contains("/connexion");
        page.context().close();
    }

    @Test
    void theEighthHourIsAnnounced() {
        Page page = atTheForm("no", "30");
        for (int hour = 0; hour < 15; hour++) {
            page.clock().fastForward("25:00");
            page.keyboard().press("Shift");
        }
        assertThat(page.locator(".idle")).hasCount(0);
        for (int step = 0; step < 5; step++) {
            page.clock().fastForward("20:00");
            page.keyboard().press("Shift");
        }
        assertThat(page.locator(".idle [role=alert]").first()).containsText("Une session dure 8 heures au plus");
        page.context().close();
    }

    private static Page atTheForm(String shared, String minutes) {
        Page page = Chromium.page(1280, 800);
        page.clock().install();
        page.navigate(DEMO.url("/connexion"));
        page.locator("input[type=radio][name=shared][value=" + shared + "]").check();
        page.locator("input[name=email]").fill("nadia.ferrand@demo.example");
        page.locator("input[name=password]").fill(SignedIn.PASSWORD);
        page.locator("form:has(input[name=password]) button.primary").click();
        page.waitForURL("**/ma-journee");
        page.navigate(DEMO.url("/personnes/nouvelle"));
        assertThat(page.locator("body")).hasAttribute("data-idle", minutes);
        return page;
    }
}
