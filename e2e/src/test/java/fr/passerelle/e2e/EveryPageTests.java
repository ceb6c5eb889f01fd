package fr.passerelle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that the menu leads to, for six trades, on a large screen and on a phone; for two of them the pages behind those pages. */
class EveryPageTests {

    /** Links that leave the pages: files, sign-out, the other languages of the same page, the search that others frame in their own pages. */
    private static final String ELSEWHERE =
            ".*\\.(pdf|csv|ics|xlsx|json|zip)(\\?.*)?|/deconnexion|.*[?&](langue|lang)=.*|/assets/.*|/api/.*|/integration/.*";

    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => h.startsWith('/'))";
    private static final String MENU =
            "() => [...document.querySelectorAll('#menu .nav a[href]')].map(a => a.getAttribute('href'))";

    private static final RunningDemo DEMO = RunningDemo.shared();

    @ParameterizedTest(name = "{0}: the rules hold on up to {1} pages")
    @CsvSource({
        "nadia.ferrand, 40",
        "sophie.ansaldi, 0",
        "karim.lopes, 0",
        "odile.marchetti, 0",
        "victor.santini, 40",
        "agnes.lemoine, 0",
        "helene.brunet, 40"
    })
    void theRulesHold(String account, int beyond) {
        Page page = SignedIn.as(Chromium.page(1280, 800), account);
        List<String> menu = strings(page.evaluate(MENU));
        assertThat(menu).contains("/ma-journee");
        Deque<String> waiting = new ArrayDeque<>(menu);
        Set<String> known = new HashSet<>();
        menu.forEach(path -> known.add(pattern(path)));
        List<String> broken = new ArrayList<>();
        Map<String, String> titles = new HashMap<>();
        int visited = 0;
        while (!waiting.isEmpty() && visited < menu.size() + beyond) {
            String path = waiting.poll();
            visited++;
            broken.addAll(visit(page, path, titles));
            for (String link : strings(page.evaluate(LINKS))) {
                if (visited <= menu.size() + beyond
                        && beyond > 0
                        && !link.matches(ELSEWHERE)
                        && known.add(pattern(link))) {
                    waiting.add(link);
                }
            }
        }
        page.context().close();
        assertThat(broken).as("%s, %d pages", account, visited).isEmpty();
    }

    private static List<String> visit(Page page, String path, Map<String, String> titles) {
        page.setViewportSize(1280, 800);
        Response answer = page.navigate(DEMO.url(path));
        List<String> broken = new ArrayList<>();
        if (answer.status() >= 400) {
            broken.add(path + " answers " + answer.status());
            Chromium.complaints();
            return broken;
        }
        Rules.broken(page).forEach(line -> broken.add(path + ": " + line));
        Rules.brokenOnPhone(page).forEach(line -> broken.add(path + ": " + line));
        String shown = pattern(URI.create(page.url()).getPath());
        String other = titles.putIfAbsent(page.title(), shown);
        if (other != null && !other.equals(shown)) {
            broken.add(path + ": T8 same title as " + other + ": " + page.title());
        }
        return broken;
    }

    /** The address without what changes from one person or one filter to the next. */
    private static String pattern(String path) {
        return URI.create(path).getPath().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(Object::toString).toList();
    }
}
