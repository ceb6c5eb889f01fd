package fr.passerelle.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** An exercise as its own demonstration shows it done: what « Regarder » types and follows on each screen, until its end. */
record Demonstration(List<Shown> screens) {

    /** Longer than any exercise. */
    private static final int LONGEST = 60;

    private static final String READ = """
            () => ({
              ended: document.querySelector('.look-end') ? 'yes' : 'no',
              way: String([...document.querySelectorAll('#site span.btn')].findIndex(way => way.matches('.chosen'))),
              fields: [...document.querySelectorAll('#jeu fieldset[disabled] input')].map(input => ({
                name: input.name, type: input.type, value: input.value, checked: String(input.checked)}))
            })""";

    /**
     * A screen.
     *
     * @param name the end of its address
     * @param way the link to follow, as its place among those of the screen; -1 when the form is sent
     */
    record Shown(String name, int way, List<Given> fields) {}

    /** A field, or a box to tick, and what is given there. */
    record Given(String name, String type, String value, boolean checked) {}

    /** Begins an exercise with the first of its people. */
    static void begin(Page page, String address, String stage) {
        page.navigate(address);
        page.locator("input[name=stage][value=" + stage + "]").check();
        page.locator("main form button.primary").click();
        page.waitForURL(Pattern.compile(".*/exercice/.*"));
    }

    /** Watches an exercise to its end. */
    static Demonstration of(Page page, String address) {
        begin(page, address, "WATCH");
        List<Shown> screens = new ArrayList<>();
        while (screens.size() < LONGEST) {
            Map<?, ?> read = (Map<?, ?>) page.evaluate(READ);
            List<Given> fields = ((List<?>) read.get("fields"))
                    .stream().map(each -> given((Map<?, ?>) each)).toList();
            screens.add(new Shown(screen(page), Integer.parseInt(said(read, "way")), fields));
            if (said(read, "ended").equals("yes")) {
                return new Demonstration(List.copyOf(screens));
            }
            page.locator("#jeu button.primary").click();
            page.locator("#jeu input[name=moves][value='" + screens.size() + "']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        return Assertions.fail(address + " does not end");
    }

    /** The name of the screen where a page stands. */
    static String screen(Page page) {
        return page.url().replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    private static Given given(Map<?, ?> each) {
        return new Given(
                said(each, "name"),
                said(each, "type"),
                said(each, "value"),
                said(each, "checked").equals("true"));
    }

    private static String said(Map<?, ?> read, String name) {
        return String.valueOf(read.get(name));
    }
}
