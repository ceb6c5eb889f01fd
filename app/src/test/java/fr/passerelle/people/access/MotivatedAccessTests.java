package fr.passerelle.people.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class MotivatedAccessTests {

    private static final String PATH = "/personnes/acces-motive";
    private static final String REASON = "Reçue en urgence, son équipe est fermée aujourd’hui.";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private String name;
    private String phone;
    private UUID person;

    @BeforeEach
    void followedElsewhere() {
        name = APerson.uniqueName();
        phone = APerson.uniquePhone();
        person = APerson.called("Anaïs", name)
                .with("birth_date", LocalDate.of(1971, 4, 9))
                .with("phone", phone)
                .followedBy(house.another(Trade.SOCIAL_WORKER))
                .in(house, jdbc);
    }

    @AfterEach
    void realTime() {
        now.resume();
    }

    private MvcTestResult ask(Viewer viewer, String typedName, String birthDate, String typedPhone, String reason) {
        return browser.post(
                viewer, PATH, "name", typedName, "birthDate", birthDate, "phone", typedPhone, "reason", reason);
    }

    @Test
    void anExactNameAndBirthDateOpenTheFileForADayWithItsReasonInTheJournal() {
        Viewer viewer = house.a(Trade.SOCIAL_WORKER);
        assertThat(browser.get(viewer, "/personnes/" + person)).hasStatus(404);

        assertThat(ask(viewer, name + " anais", "9/4/1971", "", REASON))
                .hasStatus(303)
                .hasRedirectedUrl("/personnes/" + person);

        assertThat(browser.get(viewer, "/personnes/" + person))
                .hasStatusOk()
                .bodyText()
                .contains("Accès motivé, jusqu’au");
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), "/personnes/" + person))
                .bodyText()
                .contains("Accès motivé de 24 heures", REASON, "Prénom1 Nom social-worker");
        assertThat(browser.get(house.a(Trade.EDUCATOR), "/personnes/" + person)).hasStatus(404);
        assertThat(Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql("select reason from audit_entry where dossier = ? and verb = 'access.granted'")
                                .param(person)
                                .query(String.class)
                                .single()))
                .isEqualTo(REASON);

        now.forward(Duration.ofHours(24).plusMinutes(1));
        assertThat(browser.get(viewer, "/personnes/" + person)).hasStatus(404);
    }

    /** T9: five hundred openings, each with its reason, a day at most, told to the person, to be read again by somebody else. */
    @Test
    void ofFiveHundredNoneIsWithoutReasonEndOrReader() {
        List<Trade> trades = List.of(Trade.SOCIAL_WORKER, Trade.EDUCATOR, Trade.EMPLOYMENT_ADVISER);
        List<UUID> opened = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String each = APerson.uniqueName();
            opened.add(APerson.called("Anaïs", each)
                    .with("birth_date", LocalDate.of(1971, 4, 9))
                    .followedBy(house.another(Trade.SOCIAL_WORKER))
                    .in(house, jdbc));
            assertThat(ask(house.a(trades.get(i % trades.size())), "Anaïs " + each, "9/4/1971", "", REASON))
                    .hasStatus(303);
        }
        assertThat(Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql("""
                        select count(*) from people_motivated_access a
                        where a.person_id = any(:opened) and a.reason = :reason and a.ends_at <= a.starts_at + interval '24 hours'
                          and a.reviewed_at is null and exists (
                            select 1 from audit_entry e where e.dossier = a.person_id and e.verb = 'access.granted' and e.reason = :reason)
                        """)
                                .param("opened", opened.toArray(UUID[]::new))
                                .param("reason", REASON)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(500);
    }

    @Test
    void anExactPhoneOpensItToo() {
        assertThat(ask(house.a(Trade.EDUCATOR), "Anaïs " + name, "", phone, REASON))
                .hasStatus(303);
    }

    @Test
    void nearlyRightOpensNothingAndSaysNothing() {
        Viewer viewer = house.a(Trade.BUDGET_ADVISER);
        for (MvcTestResult answer : new MvcTestResult[] {
            ask(viewer, "Anaïs", "9/4/1971", "", REASON),
            ask(viewer, "Anaïs " + name, "8/4/1971", "", REASON),
            ask(viewer, "Anaïs " + name, "9/4/1971", "06 39 98 00 00", REASON),
            ask(viewer, "%", "9/4/1971", "", REASON)
        }) {
            assertThat(answer)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Aucun dossier ne correspond exactement.")
                    .doesNotContain("1971-");
        }
        assertThat(granted()).isZero();
    }

    @Test
    void guessingIsStopped() {
        Viewer viewer = house.a(Trade.TEAM_LEAD);
        for (int i = 0; i < Guesses.AN_HOUR; i++) {
            assertThat(ask(viewer, "Inconnue", "1/1/19" + (60 + i), "", REASON)).hasStatus(422);
        }
        assertThat(ask(viewer, "Anaïs " + name, "9/4/1971", "", REASON))
                .hasStatus(429)
                .bodyText()
                .contains("Trop de recherches");
        assertThat(granted()).isZero();
    }

    @Test
    void everyFieldIsAskedForInWords() {
        Viewer viewer = house.a(Trade.SOCIAL_WORKER);
        assertThat(ask(viewer, "", "9/4/1971", "", REASON))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez son nom et son prénom");
        assertThat(ask(viewer, name, "", "", REASON))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez la date de naissance, ou le téléphone.");
        assertThat(ask(viewer, name, "31/2/1971", "", REASON))
                .hasStatus(422)
                .bodyText()
                .contains("31/2/1971");
        assertThat(ask(viewer, name, "", "12", REASON))
                .hasStatus(422)
                .bodyText()
                .contains("Ce numéro n’existe pas.");
        assertThat(ask(viewer, "Anaïs " + name, "9/4/1971", "", "urgent"))
                .hasStatus(422)
                .bodyText()
                .contains("15 signes au moins");
        assertThat(granted()).isZero();
    }

    @Test
    void aFileAlreadyOpenNeedsNoReason() {
        assertThat(ask(house.another(Trade.EDUCATOR), "Anaïs " + name, "9/4/1971", "", REASON))
                .hasStatus(422)
                .bodyText()
                .contains("déjà ouvert");
    }

    @Test
    void anotherTerritoryIsOutOfReach() {
        assertThat(ask(house.stranger(Trade.SOCIAL_WORKER), "Anaïs " + name, "9/4/1971", "", REASON))
                .hasStatus(422);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"RECEPTIONIST", "VOLUNTEER", "COORDINATOR", "ANALYST", "DATA_PROTECTION_OFFICER", "ADMINISTRATOR"})
    void otherTradesCannotAsk(Trade trade) {
        assertThat(browser.get(house.a(trade), PATH)).hasStatus(404);
        assertThat(ask(house.a(trade), "Anaïs " + name, "9/4/1971", "", REASON)).hasStatus(404);
    }

    @Test
    void theOfficerReadsWhoWhenAndWhyAndNothingOfTheFile() {
        ask(house.a(Trade.EMPLOYMENT_ADVISER), "Anaïs " + name, "9/4/1971", "", REASON);
        Viewer officer = house.a(Trade.DATA_PROTECTION_OFFICER);
        String one = "/acces-motives/" + access();

        assertThat(browser.get(officer, "/acces-motives"))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>Accès motivés</h1>", "Nom employment-adviser", REASON, one)
                .doesNotContain(name);
        assertThat(browser.get(officer, one))
                .hasStatusOk()
                .bodyText()
                .contains(REASON)
                .doesNotContain(name);
        assertThat(browser.post(officer, one, "review", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites si le motif suffit.");

        assertThat(browser.post(officer, one, "verdict", "TO_DISCUSS", "review", "Voir avec l’équipe"))
                .hasStatus(303)
                .hasRedirectedUrl("/acces-motives");
        assertThat(browser.get(officer, "/acces-motives")).bodyText().contains("Voir avec l’équipe");
        assertThat(browser.post(officer, one, "verdict", "JUSTIFIED")).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DATA_PROTECTION_OFFICER"})
    void nobodyElseReviews(Trade trade) {
        assertThat(browser.get(house.a(trade), "/acces-motives")).hasStatus(404);
        assertThat(browser.post(house.a(trade), "/acces-motives/" + UUID.randomUUID(), "verdict", "JUSTIFIED"))
                .hasStatus(404);
    }

    private long granted() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from people_motivated_access where person_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single());
    }

    private UUID access() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id from people_motivated_access where person_id = ?")
                        .param(person)
                        .query(UUID.class)
                        .single());
    }

    @Test
    void whatWaitsForARereadingIsNeverCutShort() {
        UUID person =
                APerson.unique().followedBy(house.another(Trade.SOCIAL_WORKER)).in(house, jdbc);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                                insert into people_motivated_access (id, person_id, account, reason, starts_at, ends_at)
                                select gen_random_uuid(), ?, ?, 'Foule de motifs', now() - interval '1 year', now() from generate_series(1, 120)
                                """)
                        .params(person, house.a(Trade.SOCIAL_WORKER).id())
                        .update());
        Viewer officer = house.a(Trade.DATA_PROTECTION_OFFICER);
        assertThat(browser.get(officer, "/acces-motives"))
                .hasStatusOk()
                .bodyText()
                .contains("1 à 50 sur");
        assertThat(browser.get(officer, "/acces-motives?page=3"))
                .hasStatusOk()
                .bodyText()
                .contains("Foule de motifs");
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("delete from people_motivated_access where reason = 'Foule de motifs'")
                        .update());
    }
}
