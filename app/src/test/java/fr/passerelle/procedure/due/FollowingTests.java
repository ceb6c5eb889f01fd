package fr.passerelle.procedure.due;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.day.DayItem;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.FollowingFixtures;
import fr.passerelle.procedure.ProcedureMoved;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.screening.ScreeningFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is awaited: the list of the team, the day, the mail that nobody opens, the calendar of a telephone. */
@AppTest
class FollowingTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    FollowingDay day;

    @Autowired
    ForgetDues forget;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    FollowingFixtures given;
    Viewer worker;
    UUID person;
    String path;

    @BeforeEach
    void aPerson() {
        given = new FollowingFixtures(jdbc, now, house);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personOf(worker);
        path = "/personnes/" + person + "/echeances";
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("delete from procedure_due").update();
            jdbc.sql("delete from procedure_procedure").update();
        });
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void theTeamReadsWhatIsLateFirstThenWeekByWeek() {
        UUID late = given.procedure(worker, person, "WAITING", now.today().minusDays(9));
        due("Renouveler", now.today().plusDays(20));
        given.procedure(worker, person, "TO_PREPARE", null);
        String body = Answer.of(browser.get(worker, "/demarches/echeances")).body();
        assertThat(body)
                .contains(
                        "En retard",
                        "pas de réponse, attendue il y a 9\u00a0jours",
                        "Renouveler",
                        "/demarches/" + late);
        assertThat(body.indexOf("pas de réponse")).isLessThan(body.indexOf("Renouveler"));
        assertThat(body).contains("1\u00a0en retard".replace("\u00a0", " "));

        assertThat(browser.get(worker, "/demarches/echeances?quoi=PERIODIC"))
                .bodyText()
                .contains("Renouveler")
                .doesNotContain("pas de réponse");
        assertThat(browser.get(worker, "/demarches/echeances?operateur=CAF&moi=true"))
                .bodyText()
                .contains("pas de réponse")
                .doesNotContain("Renouveler");
        assertThat(browser.get(worker, "/demarches/echeances?operateur=IMPOTS"))
                .bodyText()
                .contains("Rien de tel.");
        assertThat(browser.get(worker, "/demarches/echeances?quoi=N_IMPORTE&apres=hier"))
                .hasStatusOk()
                .bodyText()
                .contains("Renouveler");
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), "/demarches/echeances"))
                .bodyText()
                .contains("Rien n’est attendu.");
        assertThat(browser.get(house.a(Trade.RECEPTIONIST), "/demarches/echeances"))
                .hasStatus(404);
    }

    @Test
    void aLongListIsReadPageByPageAndNothingIsLost() {
        for (int i = 0; i < 60; i++) {
            given.procedure(worker, person, "WAITING", now.today().plusDays(i / 3));
        }
        String first = Answer.of(browser.get(worker, "/demarches/echeances")).body();
        String next = first.replaceAll("(?s).*href=\"(/demarches/echeances\\?apres=[^\"]+)\".*", "$1");
        String second = Answer.of(browser.get(worker, next)).body();
        assertThat(count(first) + count(second)).isEqualTo(60);
        assertThat(second).contains("Revenir au début").doesNotContain("La suite");
    }

    private static int count(String body) {
        return body.split("class=\"name\"", -1).length - 1;
    }

    @Test
    void aPersonWhomTheTeamNoLongerFollowsLeavesTheList() {
        given.procedure(worker, person, "WAITING", now.today());
        due("Renouveler", now.today());
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update people_follow_up set ends_on = ? where person_id = ?")
                        .params(now.today(), person)
                        .update());
        assertThat(browser.get(worker, "/demarches/echeances")).bodyText().contains("Rien n’est attendu.");
        assertThat(items()).isEmpty();
    }

    @Test
    void theDaySaysWhatNobodyAnsweredAndWhatComesWithinTenDays() {
        given.procedure(worker, person, "WAITING", now.today());
        due("Trop tôt", now.today().plusDays(11));
        due("Dans dix jours", now.today().plusDays(10));
        due("Dans trois jours", now.today().plusDays(3));
        assertThat(items())
                .hasSize(2)
                .anyMatch(item -> item.detail().startsWith("Dans dix jours. À faire dans 10"))
                .anyMatch(item -> item.detail().contains("bientôt trop tard"));
        now.forward(Duration.ofDays(4));
        assertThat(items())
                .hasSize(4)
                .anyMatch(item -> item.detail().contains("CAF : pas de réponse".replace(" :", "\u00a0:")))
                .anyMatch(item -> item.detail().contains("C’était à faire hier"));
    }

    @Test
    void mailIsAskedAboutWhileAPersonWhoSeldomOpensItWaits() {
        ScreeningFixtures screenings = new ScreeningFixtures(jdbc, now, browser);
        screenings.screened(worker, person, ScreeningFixtures.PHONE_AND_SPEECH);
        UUID procedure = given.procedure(worker, person, "SENT", null);
        moved(procedure, ProcedureState.SENT);
        assertThat(items()).isEmpty();
        now.forward(Duration.ofDays(14));
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).contains("ont-ils été lus"));

        String answer = "/personnes/" + person + "/demarches/" + procedure + "/courrier";
        assertThat(browser.post(worker, answer, "reponse", "NOT_READ")).hasStatus(303);
        assertThat(items()).isEmpty();
        now.forward(Duration.ofDays(5));
        assertThat(items()).hasSize(1);
        browser.post(worker, answer, "reponse", "NOTHING");
        browser.post(worker, answer, "reponse", "NOTHING");
        assertThat(browser.get(worker, path))
                .bodyText()
                .contains("Lu, rien reçu : 2".replace(" :", "\u00a0:"), "Pas lu, à relire ensemble");
        assertThat(browser.post(worker, answer, "reponse", "PEUT_ETRE")).hasStatus(404);
        assertThat(browser.post(worker, answer, "reponse", "ANSWER"))
                .hasStatus(303)
                .redirectedUrl()
                .endsWith("/demarches/" + procedure);

        moved(procedure, ProcedureState.RIGHT_OPEN);
        assertThat(browser.post(worker, answer, "reponse", "NOTHING")).hasStatus(404);
    }

    @Test
    void whoReadsTheirMailIsAskedOnlyWhenSomebodyWantsIt() {
        UUID procedure = given.procedure(worker, person, "WAITING", null);
        moved(procedure, ProcedureState.WAITING);
        now.forward(Duration.ofDays(30));
        assertThat(items()).isEmpty();
        String watch = "/personnes/" + person + "/demarches/" + procedure + "/surveiller";
        assertThat(browser.post(worker, watch, "demander", "true")).hasStatus(303);
        assertThat(items()).hasSize(1);
        assertThat(browser.post(worker, watch, "demander", "false")).hasStatus(303);
        assertThat(items()).isEmpty();
    }

    @Test
    void theCalendarOfATelephoneTellsDaysAndNothingElse() throws Exception {
        due("Déclarer à la Caf", now.today().plusDays(12));
        String name = given.one("select display_name from people_person where id = ?", person);
        Calendar hers = read(browser.get(worker, path + ".ics").getResponse().getContentAsString());
        assertThat(hers.<VEvent>getComponents(Component.VEVENT)).hasSize(1);

        String page = Answer.of(browser.post(worker, path + "/agenda")).body();
        String link = page.replaceAll("(?s).*(/t/13/agenda/[\\w-]+\\.ics).*", "$1");
        var answer = browser.get(link);
        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        String text = answer.getResponse().getContentAsString();
        assertThat(read(text).validate().hasErrors()).isFalse();
        assertThat(text)
                .contains("SUMMARY:Rappel")
                .doesNotContainIgnoringCase("caf", name, person.toString(), "Déclarer");

        assertThat(browser.get("/t/13/agenda/nimportequoi.ics")).hasStatus(404);
        assertThat(browser.get(link.replace("/t/13/", "/t/59/"))).hasStatus(404);
        browser.post(worker, path + "/agenda");
        assertThat(browser.get(link)).as("a new address replaces the first").hasStatus(404);
        assertThat(browser.post(worker, path + "/agenda/retirer")).hasStatus(303);
        assertThat(given.one("select count(*)::text from procedure_calendar where person_id = ?", person))
                .isEqualTo("0");
    }

    @Test
    void whatIsOverIsForgottenInTime() {
        UUID due = due("Renouveler", now.today().plusDays(2));
        browser.post(worker, path + "/" + due + "/tour", "issue", "DONE", "version", "0");
        UUID ended = due("Finie", now.today().plusDays(2));
        browser.post(worker, path + "/" + ended + "/fin", "version", "0");
        browser.post(worker, path + "/agenda");
        after(729);
        assertThat(given.one("select count(*)::text from procedure_turn where due_id = ?", due))
                .isEqualTo("1");
        after(3);
        assertThat(given.one("select count(*)::text from procedure_turn where due_id = ?", due))
                .isEqualTo("0");
        assertThat(given.one("select count(*)::text from procedure_due where id = ?", due))
                .isEqualTo("1");
        assertThat(given.one("select count(*)::text from procedure_due where id = ?", ended))
                .isEqualTo("0");
        assertThat(given.one("select count(*)::text from procedure_calendar where person_id = ?", person))
                .isEqualTo("0");
    }

    private void after(int days) {
        now.forward(Duration.ofDays(days));
        Territories.in(House.SOUTH, forget::run);
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private UUID due(String title, LocalDate day) {
        assertThat(browser.post(
                        worker, path + "/ajouter", "titre", title, "rythme", "YEARLY", "jour", French.field(day)))
                .hasStatus(303);
        return UUID.fromString(given.one(
                "select id::text from procedure_due where person_id = ? order by created_at desc, id desc limit 1",
                person));
    }

    private void moved(UUID procedure, ProcedureState state) {
        Territories.in(
                House.SOUTH,
                () -> transaction.executeWithoutResult(
                        status -> events.publishEvent(new ProcedureMoved(procedure, person, state))));
    }

    private List<DayItem> items() {
        return Territories.in(House.SOUTH, () -> day.of(worker));
    }
}
