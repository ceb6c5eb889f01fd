package fr.passerelle.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The installed browser, driven without a window; every request to another host fails and is remembered (T27). */
final class Chromium {

    private static final String PATH = System.getenv().getOrDefault("PASSERELLE_CHROMIUM", "/usr/bin/chromium");
    private static final List<String> COMPLAINTS = new ArrayList<>();
    private static final List<String> SWITCHES = List.of(
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final BrowserType TYPE = Playwright.create().chromium();
    private static final Browser BROWSER = TYPE.launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(PATH))
            .setChromiumSandbox(false)
            .setArgs(SWITCHES));

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    private Chromium() {}

    /** A page of a fresh visitor on a screen of that size. */
    static Page page(int width, int height) {
        return context(width, height, true).newPage();
    }

    /** A page of a fresh visitor whose browser runs no script. */
    static Page withoutScript(int width, int height) {
        return context(width, height, false).newPage();
    }

    /** A page of a browser that keeps its profile there, as on a computer that others use afterwards; closing its context ends it. */
    static Page kept(Path profile, int width, int height) {
        return TYPE.launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Path.of(PATH))
                                .setChromiumSandbox(false)
                                .setArgs(SWITCHES)
                                .setViewportSize(width, height)
                                .setLocale("fr-FR"))
                .newPage();
    }

    /** What the browser complained of since last asked: requests to other hosts, script errors, refusals of the content policy. */
    static List<String> complaints() {
        List<String> said = List.copyOf(COMPLAINTS);
        COMPLAINTS.clear();
        return said;
    }

    private static BrowserContext context(int width, int height, boolean script) {
        BrowserContext context = BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setAcceptDownloads(true)
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(20_000);
        context.onRequest(request -> {
            if (!request.url().matches("(http://localhost:\\d+/.*)|((data|blob|about):.*)")) {
                COMPLAINTS.add("request to another host: " + request.url());
            }
        });
        context.onConsoleMessage(Chromium::listen);
        context.onWebError(
                error -> COMPLAINTS.add("script error on " + error.page().url() + ": " + error.error()));
        return context;
    }

    /** A refused form (4xx) is an expected answer, which the browser nevertheless writes on its console. */
    private static void listen(ConsoleMessage message) {
        boolean expected =
                message.text().startsWith("Failed to load resource: the server responded with a status of 4");
        if (message.type().equals("error") && !expected) {
            COMPLAINTS.add("console: " + message.text() + " " + message.location());
        }
    }
}
