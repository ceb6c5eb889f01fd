package fr.passerelle.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** The rules of accessibility that hold on every page (T1 to T28 of the accessibility rules), asked in the real browser. */
final class Rules {

    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice");

    private Rules() {}

    /** Asserts what holds on a large screen. */
    static void hold(Page page) {
        Assertions.assertThat(broken(page)).as("rules on " + page.url()).isEmpty();
    }

    /** Asserts what holds on a phone; leaves the page at 320 px. */
    static void holdOnPhone(Page page) {
        Assertions.assertThat(brokenOnPhone(page))
                .as("rules on a phone on " + page.url())
                .isEmpty();
    }

    /** The rules broken whatever the size of the screen: T1, T7, T8, T9, T10, T13, T14, T16, T20. */
    static List<String> broken(Page page) {
        List<String> broken = new ArrayList<>(axe(page));
        if (page.title().isBlank()) {
            broken.add("no title");
        }
        for (String probe : List.of(Probes.STRUCTURE, Probes.HOVER_OR_DRAG)) {
            ((List<?>) page.evaluate(probe)).forEach(line -> broken.add(line.toString()));
        }
        for (Object line : (List<?>) page.evaluate(Probes.TYPOGRAPHY)) {
            broken.add(line.toString());
        }
        broken.addAll(Chromium.complaints());
        return broken;
    }

    /** T3, T4, T5: targets of 44 px, no sideways scroll at 320 px, nothing lost when letters and lines are spread. */
    static List<String> brokenOnPhone(Page page) {
        List<String> broken = new ArrayList<>();
        page.setViewportSize(360, 640);
        for (Object line : (List<?>) page.evaluate(Probes.SMALL_TARGETS, 43)) {
            broken.add("T3 small target " + line);
        }
        page.setViewportSize(320, 640);
        for (Object line : (List<?>) page.evaluate(Probes.SIDEWAYS)) {
            broken.add("T4 at 320 px " + line);
        }
        for (Object line : (List<?>) page.evaluate(Probes.SPREAD_TEXT)) {
            broken.add("T5 with spread text " + line);
        }
        return broken;
    }

    /** T1, with the current size, colours and media of the page. */
    static List<String> axe(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(AXE_TAGS).analyze().getViolations().stream()
                        .map(Rules::words)
                        .toList();
    }

    /** T2 and T22: contrast, in the colours that the page shows now. */
    static List<String> contrast(Page page, String rule) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withRules(List.of(rule)).analyze().getViolations().stream()
                        .map(Rules::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return "T1 " + rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getTarget() + " "
                                + node.getHtml()
                                        .substring(
                                                0, Math.min(140, node.getHtml().length())))
                        .collect(Collectors.joining(" | "));
    }
}
