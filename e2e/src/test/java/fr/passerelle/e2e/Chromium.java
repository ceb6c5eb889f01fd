package fr.passerelle.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;

/** The installed browser, driven without a window; every request to another host is refused and remembered. */
final class Chromium {

    private static final String PATH = System.getenv().getOrDefault("PASSERELLE_CHROMIUM", "/usr/bin/chromium");
    private static final Browser BROWSER = Playwright.create()
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(java.nio.file.Path.of(PATH))
                    .setChromiumSandbox(false)
                    .setArgs(List.of(
                            "--disable-dev-shm-usage",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));

    private Chromium() {}

    /** A page of a fresh visitor on a screen of that size. */
    static Page page(int width, int height) {
        return context(width, height, true).newPage();
    }

    /** A page of a fresh visitor whose browser runs no script. */
    static Page withoutScript(int width, int height) {
        return context(width, height, false).newPage();
    }

    private static BrowserContext context(int width, int height, boolean script) {
        BrowserContext context = BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(20_000);
        return context;
    }
}
