package fr.passerelle.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** T9: the header says the language that the page speaks, whatever the browser prefers. */
@AppTest
class PageLanguageTests {

    private static final Pattern HTML = Pattern.compile("<html lang=\"([a-z]+)\"");

    @Autowired
    Routes routes;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "falc", "en", "ar"})
    void anOpenPageSaysItsOwnLanguage(String chosen) {
        List<String> wrong = new ArrayList<>();
        int pages = 0;
        for (Routes.Route route : routes.all()) {
            if (route.reads() && route.action() == null) {
                MvcTestResult answer = browser.perform(MockMvcRequestBuilders.get(route.address())
                        .cookie(new Cookie("langue", chosen))
                        .header("Accept-Language", "de"));
                pages += compare(wrong, route, answer);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pages).isGreaterThan(5);
    }

    @Test
    void aPageForProfessionalsIsInFrench() {
        MvcTestResult answer = browser.perform(MockMvcRequestBuilders.get("/charte")
                .with(browser.as(house.a(Trade.SOCIAL_WORKER)))
                .cookie(new Cookie("langue", "en"))
                .header("Accept-Language", "en"));
        assertThat(answer.getResponse().getHeader("Content-Language")).isEqualTo("fr");
        assertThat(answer).bodyText().contains("<html lang=\"fr\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion", "/qui-peut-voir-quoi", "/comptes-de-demonstration", "/api"})
    void aPageThatExistsInFrenchOnlyIsNotSaidToBeArabic(String path) {
        MvcTestResult answer = browser.perform(MockMvcRequestBuilders.get(path).cookie(new Cookie("langue", "ar")));
        assertThat(answer.getResponse().getHeader("Content-Language")).isEqualTo("fr");
        assertThat(answer).bodyText().contains("<html lang=\"fr\"").doesNotContain("dir=\"rtl\" class=\"public\"");
    }

    private static int compare(List<String> wrong, Routes.Route route, MvcTestResult result) {
        Answer answer = Answer.of(result);
        Matcher html = HTML.matcher(answer.body());
        if (!html.find()) {
            return 0;
        }
        String said = result.getResponse().getHeader("Content-Language");
        if (!html.group(1).equals(said)) {
            wrong.add(route + ": page " + html.group(1) + ", header " + said);
        }
        return 1;
    }
}
