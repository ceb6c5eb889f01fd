package fr.passerelle.permanence.keep;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.GivenPermanences;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class KeepPermanenceTests {

    private static final String NEW = "/permanences/nouvelle/quand";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    GivenPermanences given;

    @Autowired
    Now now;

    private Viewer mediator;
    private UUID place;

    @BeforeEach
    void aPlaceOfTheirs() {
        now.stopAt(Instant.parse("2026-11-23T09:00:00Z"));
        given.clear();
        mediator = house.a(Trade.DIGITAL_MEDIATOR);
        place = given.place("La Boussole", mediator, GivenPermanences.GARDANNE);
    }

    @AfterEach
    void timeGoesOn() {
        given.clear();
        now.resume();
    }

    @Test
    void aMediatorAddsAPermanenceAtAPlaceOfTheirs() {
        assertThat(browser.get(mediator, "/permanences/nouvelle")).bodyText().contains("La Boussole");
        assertThat(browser.get(mediator, NEW + "?lieu=" + place)).bodyText().contains("À La Boussole.");

        MvcTestResult added = send(NEW, Map.of());

        String page = added.getResponse().getRedirectedUrl();
        assertThat(browser.get(mediator, page))
                .bodyText()
                .contains(
                        "Aide aux démarches",
                        "Mardi de 9\u00a0h à 12\u00a0h et jeudi de 14\u00a0h à 16\u00a0h\u00a030",
                        "Mardi 24 novembre",
                        "La Boussole");
        assertThat(browser.get(mediator, "/permanences/tenir")).bodyText().contains("Aide aux démarches");
        assertThat(given.ask("select verb from audit_entry where subject = ?", UUID.fromString(page.substring(13))))
                .containsExactly("permanence.added");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            starts   | 12:00            | Mardi : la fin doit venir après le début.
            starts   | neuf             | Mardi : écrivez deux heures, par exemple 9:00 et 12:30.
            starts   | 5:00             | Une permanence se tient entre 6 h et 23 h.
            title    | ''               | Donnez-lui un nom
            services | ''               | Cochez au moins une chose
            rhythms  | ''               | Dites quelles semaines.
            from     | ''               | Dites à partir de quel jour.
            until    | 1/1/2020         | Le dernier jour est avant le premier.
            coming   | BY_APPOINTMENT   | Dites comment prendre rendez-vous
            coming   | ''               | Dites s’il faut un rendez-vous.
            school   | ''               | Dites ce qu’elle devient
            phone    | appelez-moi      | Écrivez un numéro de téléphone
            link     | http://visio.fr  | Écrivez une adresse qui commence par https://
            days     | ''               | Choisissez le jour qui va avec 9:00 12:00.
            lieu     | ''               | À distance, donnez l’adresse de la visio ou un téléphone.
            """)
    void whatIsWrongIsSaidInFrench(String field, String value, String words) {
        MvcTestResult refused = send(NEW, Map.of(field, value));

        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentType()).startsWith("text/html");
        assertThat(plain(refused)).contains(words);
        assertThat(given.ask("select id::text from permanence_permanence where title not like 'Exemple%'"))
                .isEmpty();
    }

    @Test
    void hoursThatOverlapAreRefused() {
        assertThat(plain(send(NEW, Map.of("days", "TUESDAY;TUESDAY", "starts", "9:00;11:30", "ends", "12:00;14:00"))))
                .contains("Mardi : de 9 h à 12 h et de 11 h 30 à 14 h se chevauchent.");
    }

    @Test
    void aPermanenceIsChangedAndASecondReaderIsTold() {
        UUID id = given.permanence("Café numérique", mediator, place, 4);

        assertThat(browser.get(mediator, "/permanences/" + id + "/modifier"))
                .bodyText()
                .contains("09:00");
        MvcTestResult changed = send("/permanences/" + id + "/modifier", Map.of("version", "0"));
        assertThat(changed).hasStatus(303);
        assertThat(given.ask("select title from permanence_permanence where id = ?", id))
                .containsExactly("Aide aux démarches");
        assertThat(given.ask("select day::text from permanence_slot where permanence_id = ? order by day", id))
                .containsExactly("2", "4");

        MvcTestResult late = send("/permanences/" + id + "/modifier", Map.of("version", "0"));
        assertThat(late).hasStatus(422).bodyText().contains("vient de modifier cette permanence");
    }

    @Test
    void oneDayIsClosedThenAsUsualAgain() {
        UUID id = given.permanence("Café numérique", mediator, place, 4);
        String page = "/permanences/" + id;

        assertThat(day(page, "26/11/2026", "CLOSED", "")).hasStatus(303);
        assertThat(browser.get(mediator, page)).bodyText().contains("Fermée ce jour-là\u00a0: Formation");
        assertThat(plain(day(page, "26/11/2026", "MOVED", "14:00"))).contains("effacez-le d’abord");

        assertThat(browser.post(mediator, page + "/jours/2026-11-26/effacer")).hasStatus(303);
        assertThat(browser.get(mediator, page)).bodyText().doesNotContain("Formation<");
        assertThat(browser.post(mediator, page + "/jours/2026-11-26/effacer")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            25/11/2026 | CLOSED | ''    | Rien n’est prévu ce jour-là.
            25/11/2020 | EXTRA  | 14:00 | Ce jour est passé.
            25/11/2036 | EXTRA  | 14:00 | dans plus de deux ans
            26/11/2026 | EXTRA  | 11:00 | Ce jour-là, elle se tient déjà de 9 h à 12 h.
            26/11/2026 | MOVED  | ''    | Jeudi : écrivez deux heures
            31/02/2027 | EXTRA  | 14:00 | date
            """)
    void aDayThatMakesNoSenseIsRefused(String day, String kind, String start, String words) {
        UUID id = given.permanence("Café numérique", mediator, place, 4);

        MvcTestResult refused = day("/permanences/" + id, day, kind, start);

        assertThat(refused).hasStatus(422);
        assertThat(plain(refused)).contains(words);
    }

    @Test
    void itIsTakenOutOfTheWeek() {
        UUID id = given.permanence("Café numérique", mediator, place, 4);

        assertThat(browser.post(mediator, "/permanences/" + id + "/retrait")).hasStatus(303);

        assertThat(browser.get(mediator, "/permanences/" + id)).hasStatus(404);
        assertThat(browser.get("/permanences?langue=fr")).bodyText().doesNotContain("Café numérique");
    }

    @Test
    void theCoordinatorKeepsThoseOfEveryStructureAndLooksForAnyPlace() {
        Viewer coordinator = house.a(Trade.COORDINATOR);
        assertThat(browser.get(coordinator, "/permanences/nouvelle?q=Boussole"))
                .bodyText()
                .contains("La Boussole");
        assertThat(browser.get(coordinator, "/permanences/nouvelle?q=zzzz"))
                .bodyText()
                .contains("Aucun lieu de ce nom.");
        assertThat(browser.get(coordinator, NEW + "?lieu=" + place)).bodyText().contains("Quelle structure reçoit");
    }

    @Test
    void nobodyReceivesAtThePlaceOfOthers() {
        Viewer stranger = house.stranger(Trade.DIGITAL_MEDIATOR);
        assertThat(browser.get(stranger, NEW + "?lieu=" + place)).hasStatus(404);
        UUID id = given.permanence("Café numérique", mediator, place, 4);
        assertThat(browser.get(stranger, "/permanences/" + id)).hasStatus(404);
        assertThat(browser.get(mediator, "/permanences/" + UUID.randomUUID())).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"SOCIAL_WORKER", "ANALYST", "ADMINISTRATOR"})
    void otherTradesKeepNone(Trade trade) {
        assertThat(browser.get(house.a(trade), "/permanences/tenir")).hasStatus(404);
        assertThat(browser.post(house.a(trade), NEW)).hasStatus(404);
    }

    private MvcTestResult day(String page, String day, String kind, String start) {
        return browser.post(
                mediator,
                page + "/jours",
                "day",
                day,
                "kind",
                kind,
                "starts",
                start,
                "ends",
                start.isEmpty() ? "" : "16:00",
                "reason",
                "Formation");
    }

    /** A good form, but for these fields; « ; » separates several values. */
    private MvcTestResult send(String path, Map<String, String> other) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "lieu",
                place.toString(),
                "title",
                "Aide aux démarches",
                "services",
                "ADMINISTRATIVE_PROCEDURES",
                "coming",
                "FREELY",
                "rhythms",
                "EVERY_WEEK",
                "days",
                "TUESDAY;THURSDAY",
                "starts",
                "9:00;14 h",
                "ends",
                "12:00;16h30",
                "from",
                "1/9/2026",
                "school",
                "OPEN"));
        form.putAll(other);
        List<String> sent = new ArrayList<>();
        form.forEach(
                (name, values) -> List.of(values.split(";", -1)).forEach(value -> sent.addAll(List.of(name, value))));
        return browser.post(mediator, path, sent.toArray(String[]::new));
    }

    private static String plain(MvcTestResult result) {
        return fr.passerelle.testing.Answer.of(result).body().replace('\u00a0', ' ');
    }
}
