package fr.passerelle.e2e;

import com.microsoft.playwright.Page;

/** Signs in by typing, as people do. */
final class SignedIn {

    /** The password of all demonstration accounts, shown on the page that lists them. */
    private static final String PASSWORD = "passerelle-demo-2026";

    private SignedIn() {}

    static Page as(Page page, RunningDemo demo, String email) {
        page.navigate(demo.url("/connexion"));
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form:has(input[name=password]) button:not([type=button])")
                .first()
                .click();
        page.waitForURL("**/ma-journee");
        return page;
    }
}
