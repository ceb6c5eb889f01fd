package fr.passerelle.directory.find;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@AppTest
class EmbedPlacesTests {

    @Autowired
    Browser browser;

    @Test
    void theFramedSearchMayStandAnywhereAndLeavesNoCookie() {
        MockHttpServletResponse framed =
                browser.get("/integration/lieux?ou=Gardanne&langue=fr").getResponse();
        assertThat(framed.getStatus()).isEqualTo(200);
        assertThat(framed.getHeader("Content-Security-Policy")).endsWith("frame-ancestors *");
        assertThat(framed.getHeader("X-Frame-Options")).isNull();
        assertThat(framed.getHeaders("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lieux?ou=Gardanne", "/lieux/integrer", "/connexion"})
    void noOtherPageMayBeFramed(String path) {
        MockHttpServletResponse page = browser.get(path).getResponse();
        assertThat(page.getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void itsLinksStayInTheFrameOrOpenBesideWithTheirWords() {
        assertThat(browser.get("/integration/lieux?ou=29155&rayon=1&prix=PAID&langue=fr"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "action=\"/integration/lieux\"",
                        "name=\"langue\" value=\"fr\"",
                        "target=\"_blank\" rel=\"noopener\"",
                        "(nouvel onglet)")
                .doesNotContain("href=\"/lieux?", "class=\"topbar\"");
        assertThat(browser.get("/integration/lieux?rayon=0")).hasStatus(422);
    }

    @Test
    void theCodeCarriesTheCommuneAndTheService() {
        assertThat(browser.get("/lieux/integrer?langue=fr&ou=Aix-en-Provence&service=SAFE_USE&parle=AR"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "&lt;iframe src=",
                        "/integration/lieux?ou=Aix-en-Provence&amp;amp;service=SAFE_USE&amp;amp;langue=ar",
                        "Aucun cookie");
        assertThat(browser.get("/lieux/integrer?langue=fr&ou=Zzyzx"))
                .hasStatus(422)
                .bodyText()
                .contains("Nous ne connaissons pas cette commune");
        assertThat(browser.get("/lieux/integrer?service=MAGIE")).hasStatus(422);
    }
}
