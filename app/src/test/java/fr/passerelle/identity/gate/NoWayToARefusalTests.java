package fr.passerelle.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.gate.Routes.Route;
import fr.passerelle.sharing.Category;
import fr.passerelle.sharing.Partners;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.Canary;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever opens a file that was shared with them sees no link, no button and no form that ends before a refusal. */
@AppTest
class NoWayToARefusalTests {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*");
    private static final Pattern ACTION = Pattern.compile("\\baction=\"(/[^\"#]*)");

    /** A heading of a sheet or a fold that nothing follows: what stood under it was all withheld. */
    private static final Pattern BARE = Pattern.compile(
            "(<header>\\s*<h[23][^>]*>[^<]*</h[23]>\\s*</header>\\s*(<div class=\"body[^>]*>\\s*(<div[^>]*>\\s*</div>\\s*)*</div>\\s*)?</section>)"
                    + "|(<summary>[^<]*</summary>\\s*(<div[^>]*>\\s*)*(</div>\\s*)*</details>)");

    @Autowired
    Routes routes;

    @Autowired
    Browser browser;

    @Autowired
    Partners partners;

    @Autowired
    Canary canary;

    private final Set<String> wrong = new TreeSet<>();

    private Viewer reading(Set<Category> categories, boolean contributes) {
        Viewer partner = partners.somebody(Trade.SOCIAL_WORKER);
        partners.share(canary.person(), partner, contributes, categories.toArray(Category[]::new));
        return partner;
    }

    private int walk(Viewer viewer, boolean sends) {
        Map<String, Integer> seen = new HashMap<>();
        int pages = 0;
        for (Route route : routes.all()) {
            if (!route.reads() || !route.onPerson() || route.action() == null) {
                continue;
            }
            Answer answer = Answer.of(browser.get(viewer, route.address()));
            if (answer.status() != 200 || !answer.body().startsWith("<!")) {
                continue;
            }
            pages++;
            String body = answer.body().replace("&amp;", "&");
            for (String href : found(LINK, body)) {
                refused(route, "GET " + href, seen, () -> browser.get(viewer, href));
            }
            Matcher forms = FORM.matcher(body);
            while (forms.find()) {
                boolean post = forms.group().contains("method=\"post\"");
                for (String action : found(ACTION, forms.group())) {
                    if (!post) {
                        refused(route, "GET " + action, seen, () -> browser.get(viewer, action));
                    } else if (sends) {
                        refused(route, "POST " + action, seen, () -> browser.post(viewer, action));
                    }
                }
            }
            Matcher bare = BARE.matcher(body);
            while (bare.find()) {
                wrong.add(route + " heads nothing: " + bare.group().replaceAll("\\s+", " "));
            }
        }
        return pages;
    }

    private void refused(
            Route from,
            String way,
            Map<String, Integer> seen,
            java.util.function.Supplier<org.springframework.test.web.servlet.assertj.MvcTestResult> ask) {
        if (way.contains("/deconnexion")) {
            return;
        }
        int status = seen.computeIfAbsent(way, key -> Answer.of(ask.get()).status());
        if (status == 403 || status == 404) {
            wrong.add(from + " leads to " + way + ": " + status);
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingThatIsRefused() {
        int pages = walk(reading(EnumSet.allOf(Category.class), false), true);
        assertThat(wrong).isEmpty();
        assertThat(pages).isGreaterThan(25);
    }

    @Test
    void whoWasGivenOnePartIsOfferedNothingOfTheOthers() {
        for (Category category : Category.values()) {
            walk(reading(EnumSet.of(category), true), false);
        }
        walk(reading(EnumSet.allOf(Category.class), true), false);
        assertThat(wrong).isEmpty();
    }
}
