package fr.passerelle.e2e;

import com.microsoft.playwright.Page;

/** Signs in by typing, as people do. */
final class SignedIn {

    /** The password of all demonstration accounts, shown on the page that lists them. */
    static final String PASSWORD = "passerelle-demo-2026";

    private SignedIn() {}

    /** Signs that demonstration account in, by the part of its address before the at sign. */
    static Page as(Page page, String account) {
        type(page, account, PASSWORD);
        page.waitForURL("**/ma-journee");
        return page;
    }

    /** Signs in on a computer that nobody else uses, where files may be taken. */
    static Page onHerOwnComputer(Page page, String account) {
        page.navigate(RunningDemo.shared().url("/connexion"));
        page.locator("input[type=radio][name=shared][value=no]").check();
        enter(page, account, PASSWORD);
        page.waitForURL("**/ma-journee");
        return page;
    }

    static void type(Page page, String account, String password) {
        page.navigate(RunningDemo.shared().url("/connexion"));
        enter(page, account, password);
    }

    private static void enter(Page page, String account, String password) {
        page.locator("input[name=email]").fill(account + "@demo.example");
        page.locator("input[name=password]").fill(password);
        page.locator("form:has(input[name=password]) button:not([type=button])")
                .first()
                .click();
    }
}
