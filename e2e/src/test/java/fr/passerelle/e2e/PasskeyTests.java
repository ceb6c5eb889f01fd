package fr.passerelle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Passkeys with the browser's own authenticator: the keys are real, only the finger is not. */
class PasskeyTests {

    private static final RunningDemo DEMO = RunningDemo.shared();
    private static final String ACCOUNT = "paul.nguyen";
    private static final String KEY = "Téléphone du service";

    @Test
    void aPasskeyAloneOpensTheDayUntilItIsTakenAway() {
        Page page = Chromium.page(1280, 800);
        CDPSession device = page.context().newCDPSession(page);
        String authenticator = authenticator(device);
        Journey journey = new Journey("Passkey", page);
        journey.step("add one, after signing in with the passphrase", () -> {
            SignedIn.as(page, ACCOUNT);
            add(page, SignedIn.PASSWORD);
            assertThat(page).hasURL(Pattern.compile(".*/mon-compte"));
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                            .first())
                    .containsText("La clé est en place.");
            assertThat(page.locator("main")).containsText(KEY);
            Assertions.assertThat(keys(device, authenticator)).isEqualTo(1);
            Rules.hold(page);
        });
        journey.step("the same device is not added twice", () -> {
            add(page, SignedIn.PASSWORD);
            assertThat(page.locator("[data-passkey] [role=status]")).containsText("La clé n’a pas répondu");
            Assertions.assertThat(keys(device, authenticator)).isEqualTo(1);
        });
        journey.step("sign in with it alone, on a computer of one’s own", () -> {
            signOut(page);
            page.locator("input[name=shared][value=no]").check();
            useKey(page);
            page.waitForURL("**/ma-journee");
            assertThat(page.locator("h1")).isVisible();
            Assertions.assertThat(page.locator("body").getAttribute("data-shared"))
                    .isNull();
            page.navigate(DEMO.url("/mon-compte"));
            assertThat(page.locator("main")).containsText("dernier usage");
        });
        journey.step("a device that does not know its holder is refused", () -> {
            signOut(page);
            verify(device, authenticator, false);
            useKey(page);
            assertThat(page.locator("[data-passkey] [role=status]")).containsText("La clé n’a pas répondu");
            assertThat(page).hasURL(Pattern.compile(".*/connexion.*"));
            verify(device, authenticator, true);
        });
        journey.step("take it away", () -> {
            useKey(page);
            page.waitForURL("**/ma-journee");
            page.navigate(DEMO.url("/mon-compte"));
            page.locator("form[action*='/cles/'] button").click();
            assertThat(page.locator("main")).containsText("La clé est retirée.");
            assertThat(page.locator("main")).not().containsText(KEY);
        });
        journey.step("it opens nothing any more, and the page says what to do", () -> {
            signOut(page);
            Assertions.assertThat(keys(device, authenticator)).isEqualTo(1);
            useKey(page);
            assertThat(page.locator(".error-summary")).isFocused();
            assertThat(page.locator(".error-summary"))
                    .containsText("Cette clé n’a pas été reconnue. Recommencez, ou utilisez votre phrase de passe.");
            Assertions.assertThat(page.navigate(DEMO.url("/ma-journee")).url()).contains("/connexion");
        });
        page.context().close();
    }

    @Test
    void aWrongPassphraseAddsNoKey() {
        Page page = Chromium.page(1280, 800);
        CDPSession device = page.context().newCDPSession(page);
        authenticator(device);
        new Journey("Passkey refused", page).step("with a wrong passphrase", () -> {
            SignedIn.as(page, ACCOUNT);
            add(page, "une phrase qui n’est pas la bonne");
            assertThat(page.locator(".error-summary")).isFocused();
            assertThat(page.locator("main")).containsText("Cette phrase de passe n’est pas la vôtre.");
            assertThat(page.locator("input[name=label]")).hasValue(KEY);
            page.navigate(DEMO.url("/mon-compte"));
            assertThat(page.locator("main")).not().containsText(KEY);
        });
        page.context().close();
    }

    private static void add(Page page, String passphrase) {
        page.navigate(DEMO.url("/mon-compte"));
        page.locator("a[href='/connexion/double-securite']").click();
        page.locator("[data-passkey=create] input[name=label]").fill(KEY);
        page.locator("[data-passkey=create] input[name=passphrase]").fill(passphrase);
        page.locator("[data-passkey=create] button").click();
    }

    private static void useKey(Page page) {
        page.locator("[data-passkey=get] button").click();
    }

    private static void signOut(Page page) {
        page.navigate(DEMO.url("/mon-compte"));
        page.locator("[data-sign-out]").first().click();
        page.waitForURL("**/connexion*");
    }

    private static String authenticator(CDPSession device) {
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        return device.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    private static void verify(CDPSession device, String authenticator, boolean known) {
        JsonObject change = named(authenticator);
        change.addProperty("isUserVerified", known);
        device.send("WebAuthn.setUserVerified", change);
    }

    private static int keys(CDPSession device, String authenticator) {
        return device.send("WebAuthn.getCredentials", named(authenticator))
                .getAsJsonArray("credentials")
                .size();
    }

    private static JsonObject named(String authenticator) {
        JsonObject named = new JsonObject();
        named.addProperty("authenticatorId", authenticator);
        return named;
    }
}
