package fr.passerelle.sharing.receive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.sharing.Partners;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two structures find that they know the same person only through her. */
@AppTest
class TypeCodeTests {

    private static final String PATH = "/partage/code";
    private static final Pattern CODE = Pattern.compile("<b>(\\w{4})(?:&nbsp;|\u00a0)(\\w{4})</b>");

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Partners partners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private Viewer worker;
    private Viewer partner;
    private UUID person;

    @BeforeEach
    void followed() {
        worker = house.a(Trade.SOCIAL_WORKER);
        partner = partners.somebody(Trade.EDUCATOR);
        person = APerson.unique().followedBy(worker).in(house, jdbc);
    }

    @AfterEach
    void realTime() {
        now.resume();
    }

    private MvcTestResult make(String life, String... more) {
        String[] fields = {
            "purpose",
            "Préparer le rendez-vous",
            "categories",
            "PROCEDURES",
            "level",
            "READ",
            "length",
            "MONTH",
            "life",
            life
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return browser.post(worker, "/personnes/" + person + "/partage/code", all);
    }

    private String code(String life) throws Exception {
        Matcher found = CODE.matcher(make(life).getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1) + " " + found.group(2);
    }

    private MvcTestResult type(Viewer viewer, String code) {
        return browser.post(viewer, PATH, "code", code);
    }

    @Test
    void theCodeOpensOnceWhatSheChose() throws Exception {
        String code = code("QUARTER");
        assertThat(type(partner, code.toLowerCase(java.util.Locale.ROOT)))
                .hasStatus(303)
                .hasRedirectedUrl("/personnes/" + person);
        assertThat(browser.get(partner, "/personnes/" + person + "/demarches")).hasStatusOk();
        assertThat(browser.get(partner, "/personnes/" + person + "/notes")).hasStatus(404);

        Viewer third = partners.somebody(Trade.EDUCATOR);
        assertThat(type(third, code)).hasStatus(422);
        assertThat(browser.get(third, "/personnes/" + person)).hasStatus(404);
        assertThat(browser.get(worker, "/personnes/" + person + "/partage"))
                .bodyText()
                .contains(partner.organisationName());
    }

    @Test
    void itWaitsAQuarterOfAnHourOrTheTimeOfAnAppointment() throws Exception {
        String code = code("QUARTER");
        now.forward(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(type(partner, code)).hasStatus(422);
        String longer = code("APPOINTMENT");
        now.forward(Duration.ofMinutes(239));
        assertThat(type(partner, longer)).hasStatus(303);
    }

    @Test
    void unknownWrongLapsedClosedAndExcludedLookTheSame() throws Exception {
        String code = code("QUARTER");
        String wrong = code.substring(0, 8) + (code.endsWith("A") ? "C" : "A");
        String unknown = code.startsWith("A") ? "C" + code.substring(1) : "A" + code.substring(1);
        String said = body(type(partner, wrong));
        assertThat(body(type(partner, unknown))).isEqualTo(said);
        assertThat(body(type(partner, "???"))).isEqualTo(said);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "insert into people_exclusion (id, person_id, organisation_id, noted_at) values (gen_random_uuid(), ?, ?, now())")
                        .params(person, partner.organisation())
                        .update());
        assertThat(body(type(partner, code))).isEqualTo(said);
        assertThat(browser.post(worker, "/personnes/" + person + "/partage/code/fermer"))
                .hasStatus(303);
        assertThat(browser.post(worker, "/personnes/" + person + "/partage/code/fermer"))
                .hasStatus(404);
        Viewer third = partners.somebody(Trade.EDUCATOR);
        assertThat(body(type(third, code))).contains("Ce code n’ouvre rien.");
    }

    /** The page without what was typed, nor what is drawn for each answer alone. */
    private static String body(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatus(422);
        String page = answer.getResponse().getContentAsString();
        return page.substring(page.indexOf("<main"))
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("nonce=\"[^\"]*\"", "");
    }

    @Test
    void tenWrongTriesCloseTheCodeWhoeverTriesThem() throws Exception {
        String code = code("APPOINTMENT");
        String wrong = code.substring(0, 8) + (code.endsWith("A") ? "C" : "A");
        for (int i = 0; i < 10; i++) {
            assertThat(type(i < 5 ? partner : house.newcomer(Trade.EDUCATOR), wrong))
                    .hasStatus(422);
        }
        assertThat(type(partners.somebody(Trade.EDUCATOR), code)).hasStatus(422);
        assertThat(browser.get(worker, "/personnes/" + person + "/partage"))
                .bodyText()
                .doesNotContain("Un code de partage attend");
    }

    @Test
    void anAccountThatGuessesIsStopped() throws Exception {
        for (int i = 0; i < Tries.AN_HOUR; i++) {
            type(partner, "ACDE FGH" + (i % 2 == 0 ? "J" : "K"));
        }
        String code = code("QUARTER");
        assertThat(type(partner, code)).hasStatus(429).bodyText().contains("Trop de codes essayés");
        assertThat(browser.get(partner, "/personnes/" + person)).hasStatus(404);
    }

    @Test
    void aNewCodeClosesTheEarlierOne() throws Exception {
        String first = code("QUARTER");
        String second = code("QUARTER");
        assertThat(type(partner, first)).hasStatus(422);
        assertThat(type(partner, second)).hasStatus(303);
    }

    @Test
    void theCodeIsPrintedOnACardAndKeptNowhere() throws Exception {
        assertThat(make("QUARTER", "card", "true")).hasStatusOk().hasContentType("application/pdf");
        String code = code("QUARTER").replace(" ", "");
        assertThat(Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql("select count(*) from sharing_code c where position(? in c::text) > 0")
                                .param(code)
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(make("")).hasStatus(422).bodyText().contains("combien de temps le code attend");
    }

    @Test
    void tradesThatDoNotFollowCannotTypeOne() {
        for (Trade trade : new Trade[] {Trade.RECEPTIONIST, Trade.VOLUNTEER, Trade.ADMINISTRATOR, Trade.COORDINATOR}) {
            assertThat(browser.get(house.a(trade), PATH)).hasStatus(404);
            assertThat(type(house.a(trade), "ACDE FGHJ")).hasStatus(404);
        }
    }
}
