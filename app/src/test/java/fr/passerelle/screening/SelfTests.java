package fr.passerelle.screening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.design.Icons;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class SelfTests {

    private static final Pattern LINK = Pattern.compile("href=\"(/t/13/reperage/[\\w-]+)\"");

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    ScreeningFixtures given;
    Viewer worker;
    UUID person;

    @BeforeEach
    void aPerson() {
        given = new ScreeningFixtures(jdbc, now, browser);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void thePersonAnswersHerselfFinishesAndGivesTheDeviceBack() throws Exception {
        String link = lent();
        assertThat(browser.get(link))
                .hasStatusOk()
                .bodyText()
                .contains("Bonjour Yamina", link + "/Q1")
                .doesNotContain("Kaci");
        assertThat(browser.get(link + "/Q1"))
                .hasStatusOk()
                .bodyText()
                .contains("Quel appareil utilisez-vous", "Question 1", "Je ne sais pas.");
        assertThat(browser.post(link + "/Q1", "choice", "PHONE")).hasRedirectedUrl(link + "/Q2");
        assertThat(browser.post(link + "/Q2", "silence", "PREFER_NOT")).hasRedirectedUrl(link + "/Q3");
        assertThat(browser.post(link + "/Q3", "choice", "NEVER")).hasRedirectedUrl(link + "/Q4");

        assertThat(browser.get(link + "/relire"))
                .hasStatusOk()
                .bodyText()
                .contains("Mon smartphone ou ma tablette", "Je préfère ne pas répondre.");
        assertThat(browser.post(link + "/relire")).hasRedirectedUrl(link + "/fin");
        assertThat(browser.get(link + "/fin"))
                .hasStatusOk()
                .bodyText()
                .contains("Ce que nous faisons ensuite", "Qui vous aide", "Rendez")
                .doesNotContain("points")
                .doesNotContainPattern(">[^<]*\\bN0\\b");
        assertThat(given.latest(person)).startsWith("DONE");
        assertThat(given.one("select taking from screening_screening where person_id = ?", person))
                .isEqualTo("SELF");

        assertThat(browser.post(link + "/rendre")).hasStatusOk().bodyText().contains("Rien ne reste");
        assertThat(browser.get(link + "/fin")).hasStatus(404);
    }

    @Test
    void aFollowUpQuestionComesOnlyWhenItIsNeeded() throws Exception {
        String link = lent();
        assertThat(browser.post(link + "/Q2", "choice", "PLACE_WIFI")).hasRedirectedUrl(link + "/Q2_CAUSE");
        assertThat(browser.post(link + "/Q10", "choice", "ALONE")).hasRedirectedUrl(link + "/Q11_SITE");
        browser.post(link + "/Q3", "choice", "NEVER");
        assertThat(browser.post(link + "/Q10", "choice", "NEVER")).hasRedirectedUrl(link + "/Q12");
    }

    @Test
    void withoutAChoiceTheScreenAsksForOne() throws Exception {
        String link = lent();
        assertThat(browser.post(link + "/Q1")).hasStatus(422).bodyText().contains("Choisissez une réponse", "Erreur");
        assertThat(browser.post(link + "/Q1", "choice", "NONE", "choice", "PHONE"))
                .hasStatus(422)
                .bodyText()
                .contains("ne vont pas ensemble");
        assertThat(browser.post(link + "/Q1", "choice", "PHONE", "nom", "x")).hasStatus(400);
        assertThat(given.answers(person)).isEqualTo("{}");
    }

    @Test
    void everyLanguageHasItsWords() throws Exception {
        String link = lent();
        assertThat(browser.get(link + "/Q4?langue=ar")).hasStatusOk().bodyText().contains("dir=\"rtl\"", "متابعة");
        assertThat(browser.get(link + "/Q4?langue=en")).hasStatusOk().bodyText().contains("lang=\"en\"", "Continue");
        assertThat(browser.get(link + "?langue=falc")).hasStatusOk().bodyText().contains("questions simples");
    }

    @Test
    void everyAnswerHasItsPictogram() {
        Instrument.load(Instrument.CURRENT)
                .items()
                .forEach(item -> item.choices()
                        .forEach(choice ->
                                assertThat(Icons.picto(choice.picture())).isNotBlank()));
    }

    @Test
    void theAddressDiesAfterTwoHoursAndWhenAnotherIsMade() throws Exception {
        String first = lent();
        String second = lent();
        assertThat(browser.get(first)).hasStatus(404);
        assertThat(browser.get(second)).hasStatusOk();
        assertThat(browser.get(second.replace("/13/", "/59/"))).hasStatus(404);

        now.stopAt(now.instant().plus(Duration.ofHours(2).plusMinutes(1)));
        assertThat(browser.get(second)).hasStatus(404);
        assertThat(browser.post(second + "/Q1", "choice", "PHONE")).hasStatus(404);
    }

    @Test
    void onlyWhoFollowsThePersonMayLendADevice() {
        String path = "/personnes/" + person + "/reperage/tablette";
        assertThat(browser.get(worker, path)).hasStatusOk().bodyText().contains("une question par écran");
        assertThat(browser.post(house.a(Trade.RECEPTIONIST), path)).hasStatus(404);
        assertThat(browser.post(house.another(Trade.SOCIAL_WORKER), path)).hasStatus(404);
        assertThat(browser.get("/t/13/reperage/nothing")).hasStatus(404);
    }

    private String lent() throws UnsupportedEncodingException {
        String page = browser.post(worker, "/personnes/" + person + "/reperage/tablette")
                .getResponse()
                .getContentAsString();
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
