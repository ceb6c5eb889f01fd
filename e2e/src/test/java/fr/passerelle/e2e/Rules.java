package fr.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of accessibility that hold on every page (T1 to T28 of the accessibility rules), asserted in the real browser. */
final class Rules {

    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice");

    private static final String FIELDS_WITHOUT_LABEL =
            """
            () => [...document.querySelectorAll('input:not([type=hidden]):not([type=submit]), select, textarea')]
              .filter(e => !(e.labels && e.labels.length) && !e.getAttribute('aria-label') && !e.getAttribute('aria-labelledby'))
              .map(e => e.outerHTML.slice(0, 120))
            """;

    private static final String SMALL_TARGETS =
            """
            (least) => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary, textarea')]
              .filter(e => { const s = getComputedStyle(e); return s.visibility !== 'hidden' && e.offsetParent !== null })
              .filter(e => !(e.tagName === 'A' && getComputedStyle(e).display === 'inline'))
              .map(e => ({ e, r: (e.closest('label') || e).getBoundingClientRect() }))
              .filter(({ r }) => r.width > 1 && r.height > 1 && (r.width < least || r.height < least))
              .map(({ e, r }) => Math.round(r.width) + 'x' + Math.round(r.height) + ' ' + e.outerHTML.slice(0, 100))
            """;

    private Rules() {}

    /** T1, T8, T9, T10: what holds whatever the size of the screen. */
    static void hold(Page page) {
        List<String> violations = new AxeBuilder(page)
                .withTags(AXE_TAGS).analyze().getViolations().stream()
                        .map(Rules::words)
                        .toList();
        assertThat(violations).as("axe on " + page.url()).isEmpty();
        assertThat(page.locator("h1").count()).as("one h1 on " + page.url()).isOne();
        assertThat(page.title()).as("title of " + page.url()).isNotBlank();
        assertThat(page.locator("html").getAttribute("lang")).isNotBlank();
        assertThat((List<?>) page.evaluate(FIELDS_WITHOUT_LABEL)).as("labels on " + page.url()).isEmpty();
        skipLinkComesFirst(page);
    }

    /** T3, T4: targets of 44 px on a phone, no sideways scroll at 320 px. */
    static void holdOnPhone(Page page) {
        assertThat((List<?>) page.evaluate(SMALL_TARGETS, 43)).as("targets on " + page.url()).isEmpty();
        page.setViewportSize(320, 640);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= 320"))
                .as("no sideways scroll at 320 px on " + page.url())
                .isTrue();
    }

    /** T7. */
    private static void skipLinkComesFirst(Page page) {
        Object first = page.evaluate(
                "() => { const e = document.querySelector('a[href], button, input:not([type=hidden])'); return e && e.getAttribute('href') }");
        assertThat(first).as("skip link first on " + page.url()).isEqualTo("#contenu");
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml().substring(0, Math.min(140, node.getHtml().length())))
                        .collect(Collectors.joining(" | "));
    }
}
