package fr.passerelle.space.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
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
import java.time.LocalDate;
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

/** A code by message in the place of the card's: for who chose it, once, for a quarter of an hour, and nobody learns whom it reached. */
@AppTest
class AskCodeTests {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}\u00a0[A-Z0-9]{5}");

    @Autowired
    MockMvcTester http;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    OwnSpaces spaces;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    String phone;
    UUID person;
    Visit visit;

    @BeforeEach
    void somebody() {
        phone = APerson.uniquePhone();
        person = APerson.unique()
                .with("birth_date", LocalDate.of(1980, 12, 3))
                .with("phone", phone)
                .followedBy(house.a(Trade.SOCIAL_WORKER))
                .in(house, jdbc);
        visit = new Visit(http);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void theCodeOpensOnceWithHerBirthDateAndSaysNothing() {
        opened("SMS");
        assertThat(ask(phone)).hasStatus(303).hasRedirectedUrl("/t/13/mon-espace");
        String message = sent();
        assertThat(message).startsWith("Votre code").doesNotContainIgnoringCase("passerelle", "espace", "dossier");
        String code = code(message);
        assertThat(enter(new Visit(http), code, "4/12/1980")).hasStatus(422);
        assertThat(enter(visit, code, "3/12/1980")).hasStatus(303);
        assertThat(visit.get("/mon-espace")).hasStatusOk();
        assertThat(enter(new Visit(http), code, "3/12/1980")).hasStatus(422);
    }

    @Test
    void afterAQuarterOfAnHourItOpensNothing() {
        opened("SMS");
        ask(phone);
        String code = code(sent());
        now.forward(Duration.ofMinutes(16));
        assertThat(enter(visit, code, "3/12/1980")).hasStatus(422);
    }

    @Test
    void whoDidNotChooseItGetsNothingAndTheAnswerIsTheSame() {
        opened("");
        Answer known = Answer.of(ask(phone));
        Answer unknown = Answer.of(ask("06 39 98 99 99"));
        assertThat(known).isEqualTo(unknown);
        assertThat(sent()).isEmpty();
        assertThat(ask("pas un numéro")).hasStatus(422);
    }

    @Test
    void twoPersonsOfOneNumberReceiveNothing() {
        opened("SMS");
        UUID other = APerson.unique()
                .with("birth_date", LocalDate.of(1981, 1, 1))
                .with("phone", phone)
                .followedBy(house.a(Trade.SOCIAL_WORKER))
                .in(house, jdbc);
        spaces.open(other);
        in("update space_access set code_by = 'SMS' where person_id = ?", other);
        ask(phone);
        assertThat(sent()).isEmpty();
    }

    @Test
    void aSecondOneWaitsAndANumberChangedByHerselfEndsIt() {
        opened("SMS");
        ask(phone);
        ask(phone);
        assertThat(count()).isEqualTo("1");
        now.forward(Duration.ofMinutes(3));
        ask(phone);
        assertThat(count()).isEqualTo("2");
        var her = new fr.passerelle.identity.PersonPrincipal(person, "13", null);
        assertThat(browser.post(her, "/mon-espace/coordonnees", "phone", phone)).hasStatus(303);
        now.forward(Duration.ofMinutes(3));
        ask(phone);
        assertThat(count()).isEqualTo("2");
    }

    @Test
    void tenAsksAndTheNetworkWaitsButItsCardsStillOpen() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("06 39 98 98 0" + i)).hasStatus(303);
        }
        assertThat(ask("06 39 98 98 77")).hasStatus(422);
        assertThat(enter(visit, spaces.card(person, null), "3/12/1980")).hasStatus(303);
    }

    private void opened(String way) {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        assertThat(browser.post(
                        worker,
                        "/personnes/" + person + "/espace/carte",
                        "beside",
                        "BIRTH_DATE",
                        "way",
                        way,
                        "present",
                        "yes"))
                .hasStatusOk();
    }

    private MvcTestResult ask(String to) {
        return visit.post("/t/13/mon-espace/code", "to", to);
    }

    private static MvcTestResult enter(Visit visit, String code, String second) {
        return visit.post("/t/13/mon-espace", "code", code, "second", second, "shared", "no");
    }

    private String sent() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select body from messaging_mail where recipient = ? order by posted_at desc limit 1")
                        .param(phone)
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    private String count() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*)::text from messaging_mail where recipient = ?")
                        .param(phone)
                        .query(String.class)
                        .single());
    }

    private void in(String sql, Object... values) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).params(values).update());
    }

    private static String code(String message) {
        Matcher code = CODE.matcher(message);
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
