package fr.passerelle.space.own;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.OwnSpaces;
import fr.passerelle.testing.Visit;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An adult who helps: for the pages given, until the day given, seen by the person, stopped at once. */
@AppTest
class LetHelpTests {

    private static final Pattern CODE = Pattern.compile(">([A-Z0-9]{5}\u00a0[A-Z0-9]{5})<");
    private static final String PATH = "/mon-espace/aide";

    @Autowired
    Browser browser;

    @Autowired
    MockMvcTester http;

    @Autowired
    House house;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    UUID person;
    PersonPrincipal her;

    @BeforeEach
    void somebody() {
        person = APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc);
        her = spaces.open(person);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void aHelperSeesTheGivenPagesAndSheReadsWhatTheyDid() {
        Visit sister = comesIn(given());
        assertThat(sister.get("/mon-espace"))
                .hasStatusOk()
                .bodyText()
                .contains("Vous aidez une personne.", "Page d’essai")
                .doesNotContain("Qui a ouvert");
        assertThat(sister.get("/mon-espace/essai")).hasStatus(303);
        assertThat(sister.get("/mon-espace/essai/suite")).hasStatus(303);
        assertThat(Answer.of(browser.get(her, PATH)).body())
                .contains("Ma sœur", "a regardé Page d’essai")
                .doesNotContain("a changé");
        assertThat(sister.post("/mon-espace/essai")).hasStatus(303);
        assertThat(Answer.of(browser.get(her, PATH)).body()).contains("a changé Page d’essai");
        assertThat(Answer.of(browser.get(her, "/mon-espace/visites")).body())
                .contains("La personne qui vous aide est venue");
    }

    @Test
    void aHelperHasNoOtherPage() {
        String code = given();
        assertThat(comesIn(code).get("/mon-espace/visites")).hasRedirectedUrl("/mon-espace/entrer");
        assertThat(comesIn(code).get("/mon-espace/autre-essai")).hasRedirectedUrl("/mon-espace/entrer");
        assertThat(comesIn(code).get("/mon-espace/essai-bis")).hasStatus(404);
        assertThat(comesIn(code).post(PATH, "name", "Un autre")).hasRedirectedUrl("/mon-espace/entrer");
    }

    @Test
    void takenBackItIsOverAtTheNextRequest() {
        Visit sister = comesIn(given());
        assertThat(sister.get("/mon-espace/essai")).hasStatus(303);
        String helper = one("select id::text from space_helper where person_id = ?");
        PersonPrincipal other = spaces.open(
                APerson.unique().followedBy(house.a(Trade.SOCIAL_WORKER)).in(house, jdbc));
        assertThat(browser.post(other, PATH + "/" + helper + "/retirer")).hasStatus(404);
        assertThat(sister.get("/mon-espace/essai")).hasStatus(303);
        assertThat(browser.post(her, PATH + "/" + helper + "/retirer")).hasStatus(303);
        assertThat(sister.get("/mon-espace/essai")).hasRedirectedUrl("/mon-espace/entrer");
    }

    @Test
    void theLastDayPassedTheCardOpensNothing() {
        String code = given();
        now.forward(Duration.ofDays(32));
        assertThat(enter(new Visit(http), code)).hasStatus(422);
    }

    @Test
    void aChildIsNeverAsked() {
        assertThat(give("adult", "no")).hasStatus(422).bodyText().contains("Un enfant ne doit pas faire cela.");
        assertThat(give("adult", "")).hasStatus(422);
        assertThat(one("select count(*)::text from space_helper where person_id = ?"))
                .isEqualTo("0");
    }

    @Test
    void onlyForATimeAndForPagesThatCanBeGiven() {
        assertThat(give("until", "1/1/2031")).hasStatus(422).bodyText().contains("dans un an au plus");
        assertThat(give("until", "31/2/2026")).hasStatus(422);
        assertThat(give("pages", "/mon-espace/visites")).hasStatus(422);
        assertThat(give("number", "12")).hasStatus(422);
        assertThat(give("name", "")).hasStatus(422);
    }

    private MvcTestResult give(String field, String value) {
        String[] form = {
            "name",
            "Ma sœur",
            "link",
            "FAMILY",
            "adult",
            "yes",
            "pages",
            "/mon-espace/essai",
            "until",
            fr.passerelle.kernel.French.field(now.today().plusMonths(1)),
            "number",
            "4821"
        };
        for (int i = 0; i < form.length; i += 2) {
            if (form[i].equals(field)) {
                form[i + 1] = value;
            }
        }
        return browser.post(her, PATH, form);
    }

    private String given() {
        Answer answer = Answer.of(give("", ""));
        assertThat(answer.status()).as(answer.why()).isEqualTo(200);
        Matcher code = CODE.matcher(answer.body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private Visit comesIn(String code) {
        Visit visit = new Visit(http);
        assertThat(enter(visit, code)).hasStatus(303);
        return visit;
    }

    private static MvcTestResult enter(Visit visit, String code) {
        return visit.post("/t/13/mon-espace", "code", code, "second", "4821", "shared", "no");
    }

    private String one(String sql) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).param(person).query(String.class).optional().orElse(""));
    }
}
