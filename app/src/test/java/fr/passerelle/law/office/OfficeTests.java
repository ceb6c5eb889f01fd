package fr.passerelle.law.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.law.Request;
import fr.passerelle.law.Requests;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What persons ask is answered within a month, breaches are told within 72 hours, and what is late is seen. */
@AppTest
class OfficeTests {

    private static final String TOLD = "Une copie lui a été remise en main propre.";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Requests requests;

    @Autowired
    Breaches breaches;

    @Autowired
    Now now;

    Viewer worker;
    Viewer officer;
    UUID person;

    @BeforeEach
    void aPerson() {
        worker = house.a(Trade.SOCIAL_WORKER);
        officer = house.a(Trade.DATA_PROTECTION_OFFICER);
        person = APerson.unique().followedBy(worker).in(house, jdbc);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void aRequestIsNotedAndAnsweredWithinItsMonth() {
        assertThat(note("ACCESS", 0)).hasStatus(303);
        Request request = only();
        assertThat(request.dueOn()).isEqualTo(now.today().plusMonths(1));
        assertThat(browser.get(officer, "/protection")).bodyText().contains(address(request), "Reste ");
        assertThat(answer(request, "DONE", TOLD)).hasStatus(303).hasRedirectedUrl("/protection");
        assertThat(only().closer()).isEqualTo(officer.name());
        assertThat(browser.get(worker, "/personnes/" + person + "/demande"))
                .bodyText()
                .contains("Répondue", TOLD);
        assertThat(answer(request, "DONE", TOLD)).hasStatus(404);
    }

    @Test
    void theMonthPassesAndIsSeenAndTwoMoreAreTakenOnceAndInTime() {
        note("OBJECTION", 0);
        assertThat(answer(only(), "EXTEND", "Le dossier est en partie sur papier."))
                .hasStatus(303);
        assertThat(only().dueOn()).isEqualTo(now.today().plusMonths(3));
        assertThat(answer(only(), "EXTEND", "Encore un peu de temps."))
                .hasStatus(422)
                .bodyText()
                .contains("déjà été prolongé");
        now.forward(Duration.ofDays(94));
        assertThat(browser.get(officer, "/protection")).bodyText().contains("En retard de ");

        UUID other = APerson.unique().followedBy(worker).in(house, jdbc);
        Territories.in(House.SOUTH, () -> requests.ask(other, Request.Kind.ACCESS, ""));
        now.forward(Duration.ofDays(40));
        Request late = Territories.in(House.SOUTH, () -> requests.of(other).get(0));
        assertThat(answer(late, "EXTEND", "Nous avons oublié."))
                .hasStatus(422)
                .bodyText()
                .contains("trop tard pour prolonger");
        assertThat(answer(late, "REFUSED", "")).hasStatus(422).bodyText().contains("Écrivez ce qui est dit");
        assertThat(answer(late, "REFUSED", "Ces données sont celles d’une autre personne."))
                .hasStatus(303);
    }

    @Test
    void noRequestIsEverCutOff() {
        List<UUID> asked = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> Territories.in(House.SOUTH, () -> requests.ask(person, Request.Kind.ACCESS, "")))
                .toList();
        StringBuilder pages = new StringBuilder();
        for (int page = 1; page < 40; page++) {
            pages.append(fr.passerelle.testing.Answer.of(browser.get(officer, "/protection?page=" + page))
                    .body());
        }
        assertThat(asked).allSatisfy(request -> assertThat(pages).contains(request.toString()));
    }

    @Test
    void erasureIsNotAnsweredByWordsWhileTheDossierIsThere() {
        note("ERASURE", 0);
        assertThat(answer(only(), "DONE", TOLD)).hasStatus(422).bodyText().contains("Le dossier est encore là.");
        assertThat(only().closedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, Choisissez ce que la personne demande.",
        "ACCESS, 1, pas encore venu",
        "ACCESS, -400, trop ancien"
    })
    void aRequestThatCannotBeIsRefused(String kind, int days, String words) {
        assertThat(note(kind, days)).hasStatus(422).bodyText().contains(words);
        assertThat(Territories.in(House.SOUTH, () -> requests.of(person))).isEmpty();
    }

    @Test
    void theClockOfABreachRunsFromWhenItWasKnown() {
        assertThat(breach("RISK", French.field(now.today().plusDays(2)), "09:00"))
                .hasStatus(422);
        assertThat(breach("RISK", French.field(now.today().minusDays(2)), "09:00"))
                .hasStatus(303);
        Breach noted = latest();
        assertThat(noted.late(now.instant())).isFalse();
        now.forward(Duration.ofHours(60));
        assertThat(browser.get(officer, "/protection")).bodyText().contains(noted.number(), "En retard de ");
        String address = "/protection/violations/" + noted.id();
        assertThat(browser.post(officer, address, "notified", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Les 72 heures sont passées");
        assertThat(browser.post(officer, address, "closed", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Prévenez d’abord la CNIL.");
        assertThat(browser.post(
                        officer,
                        address,
                        "notified",
                        "true",
                        "why",
                        "Le week-end",
                        "closed",
                        "true",
                        "measures",
                        "Clé changée"))
                .hasStatus(303);
        assertThat(browser.get(officer, address)).bodyText().contains("Le week-end", "Clé changée", "Close");
        assertThat(browser.post(officer, address, "told", "true")).hasStatus(404);
    }

    @Test
    void aHighRiskIsToldToThePersonsToo() {
        breach("HIGH", French.field(now.today()), "00:00");
        String address = "/protection/violations/" + latest().id();
        assertThat(browser.post(officer, address, "notified", "true", "closed", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Prévenez d’abord les personnes.");
        assertThat(browser.post(officer, address, "notified", "true", "told", "true", "closed", "true"))
                .hasStatus(303);
    }

    @Test
    void nobodyElseKeepsThisOffice() {
        assertThat(browser.get(worker, "/protection")).hasStatus(404);
        assertThat(browser.get(house.a(Trade.ADMINISTRATOR), "/protection/violations"))
                .hasStatus(404);
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), "/personnes/" + person + "/demande"))
                .hasStatus(404);
    }

    private MvcTestResult note(String kind, int days) {
        return browser.post(
                worker,
                "/personnes/" + person + "/demande",
                "kind",
                kind,
                "received",
                French.field(now.today().plusDays(days)),
                "words",
                "Elle veut savoir.");
    }

    private MvcTestResult answer(Request request, String step, String words) {
        return browser.post(officer, address(request), "step", step, "words", words);
    }

    private MvcTestResult breach(String risk, String day, String time) {
        return browser.post(
                officer,
                "/protection/violations/nouvelle",
                "day",
                day,
                "time",
                time,
                "what",
                "Une clé USB a été perdue dans le bus.",
                "persons",
                "12",
                "risk",
                risk);
    }

    private static String address(Request request) {
        return "/protection/demandes/" + request.id();
    }

    private Request only() {
        List<Request> all = Territories.in(House.SOUTH, () -> requests.of(person));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Breach latest() {
        return Territories.in(House.SOUTH, () -> breaches.open()).stream()
                .max(java.util.Comparator.comparing(Breach::id))
                .orElseThrow();
    }
}
