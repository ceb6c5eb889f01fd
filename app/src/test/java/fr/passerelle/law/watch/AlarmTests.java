package fr.passerelle.law.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.OpeningLimits;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.TooManyFiles;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

@AppTest
class AlarmTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    OpeningLimits limits;

    @Autowired
    Now now;

    Viewer thief;
    Viewer officer;

    @BeforeEach
    void theLimitsOfProduction() {
        ReflectionTestUtils.setField(limits, "hour", 60);
        ReflectionTestUtils.setField(limits, "day", 150);
        officer = house.a(Trade.DATA_PROTECTION_OFFICER);
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        thief = new Viewer(
                Ids.next(),
                "Compte volé",
                worker.trade(),
                worker.organisation(),
                worker.organisationName(),
                worker.teams(),
                worker.teamName());
        run(
                "insert into identity_agent (id, first_name, last_name, email) values (?, 'Compte', 'Volé', ?)",
                thief.id(),
                thief.id() + "@exemple.example");
    }

    @AfterEach
    void thoseOfTheTests() {
        ReflectionTestUtils.setField(limits, "hour", 1_000_000);
        ReflectionTestUtils.setField(limits, "day", 1_000_000);
        run("delete from law_alarm");
        now.resume();
    }

    @Test
    void aThiefTakesOneHundredAndFiftyFilesAtMostAndSomebodyIsToldAtTheSixtieth() {
        int taken = steal(400);
        assertThat(taken).isEqualTo(150);
        assertThat(one("select string_agg(files || ' ' || stopped, ', ' order by at, stopped) from law_alarm"))
                .isEqualTo("60 false, 150 true");
        assertThat(
                        one(
                                "select count(*)::text from messaging_mail where key like 'alarm:%' and subject = 'Une alerte vous attend'"))
                .isNotEqualTo("0");
        assertThat(browser.get(officer, "/protection/alertes"))
                .hasStatusOk()
                .bodyText()
                .contains("Compte Volé", "60\u00a0dossiers différents en une heure", "150\u00a0dossiers différents");
        assertThat(browser.get(officer, "/ma-journee")).bodyText().contains("beaucoup de dossiers ouverts");
    }

    @Test
    void aFileAlreadyOpenStaysOpenAndADayLaterOthersOpenAgain() {
        UUID first = Ids.next();
        open(first);
        steal(200);
        open(first);
        now.forward(Duration.ofHours(25));
        open(Ids.next());
    }

    @Test
    void anExplainedDayOpensMore() {
        steal(200);
        String alarm = one("select id::text from law_alarm where stopped");
        String page = "/protection/alertes/" + alarm;
        assertThat(browser.post(officer, page, "words", "Vu."))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez ce que c’était.", "Expliquez en une phrase");
        assertThat(browser.post(officer, page, "verdict", "EXPLAINED", "words", "Reprise des dossiers d’une collègue."))
                .hasStatus(303);
        open(Ids.next());
        assertThat(browser.post(officer, page, "verdict", "BREACH", "words", "Trop tard pour changer."))
                .hasStatus(404);
        assertThat(browser.get(house.a(Trade.ADMINISTRATOR), "/protection/alertes"))
                .hasStatus(404);
    }

    /** A worker during thirty days, from five to forty-five files a day: never stopped. */
    @Test
    void usualDaysNeverRaiseAnAlarm() {
        Random random = new Random(26);
        for (int day = 0; day < 30; day++) {
            int files = 5 + random.nextInt(41);
            for (int i = 0; i < files; i++) {
                open(Ids.next());
                now.forward(Duration.ofMinutes(480 / files));
            }
            now.forward(Duration.ofHours(16));
        }
        assertThat(one("select count(*)::text from law_alarm")).isEqualTo("0");
    }

    private int steal(int wanted) {
        for (int i = 0; i < wanted; i++) {
            try {
                open(Ids.next());
            } catch (TooManyFiles stopped) {
                assertThatThrownBy(() -> open(Ids.next())).isInstanceOf(TooManyFiles.class);
                return i;
            }
        }
        return wanted;
    }

    /** What the gate does at each opening. */
    private void open(UUID person) {
        Territories.in(House.SOUTH, () -> {
            limits.opening(thief, person);
            journal.record(thief.actor(), Entry.on(person, "dossier.opened", person));
        });
    }

    private String one(String sql) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql(sql).query(String.class).single());
    }

    private void run(String sql, Object... params) {
        Territories.in(House.SOUTH, () -> jdbc.sql(sql).params(params).update());
    }
}
