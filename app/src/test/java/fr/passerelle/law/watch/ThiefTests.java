package fr.passerelle.law.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.OpeningLimits;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Thorough;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** T10, through the pages themselves: a stolen account empties nothing, whichever way it goes, in eight hours. */
@AppTest
class ThiefTests {

    private static final int PERSONS = 260;
    private static final Duration HOURS = Duration.ofHours(8);
    private static final Pattern LINK = Pattern.compile("/personnes/([0-9a-f-]{36})");

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OpeningLimits limits;

    @Autowired
    Now now;

    Viewer thief;
    List<UUID> followed;

    /** How the files are gone through: the page of each, its export, its papers, its thread of messages, what a script would ask for. */
    enum Way {
        LIST(""),
        SEARCH(""),
        EXPORT("/emporter"),
        SCRIPT("/fil"),
        PAPERS("/papiers");

        private final String page;

        Way(String page) {
            this.page = page;
        }
    }

    @BeforeEach
    void theLimitsOfProduction() {
        ReflectionTestUtils.setField(limits, "hour", 60);
        ReflectionTestUtils.setField(limits, "day", 150);
        thief = house.newcomer(Trade.SOCIAL_WORKER);
        followed = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            followed.add(APerson.unique().followedBy(thief).in(house, jdbc));
        }
    }

    @AfterEach
    void thoseOfTheTests() {
        ReflectionTestUtils.setField(limits, "hour", 1_000_000);
        ReflectionTestUtils.setField(limits, "day", 1_000_000);
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("delete from law_alarm").update();
            jdbc.sql("delete from people_person where id = any(?)")
                    .param(followed.toArray(UUID[]::new))
                    .update();
        });
        now.resume();
    }

    @ParameterizedTest
    @EnumSource
    void atMostOneHundredAndFiftyPersonsAndSomebodyIsToldWithinFiveMinutes(Way way) {
        List<UUID> targets = way == Way.SEARCH ? searched() : followed;
        Duration pause = HOURS.dividedBy(PERSONS);
        int taken = 0;
        for (UUID person : targets) {
            taken += read(person, way) ? 1 : 0;
            now.forward(way == Way.LIST ? pause : Duration.ofSeconds(1));
        }
        assertThat(taken).isLessThanOrEqualTo(150).isGreaterThanOrEqualTo(Math.min(150, targets.size()));
        assertThat(number("select count(*) from law_alarm where account = ? and stopped"))
                .isEqualTo(targets.size() > 150 ? 1 : 0);
        if (way != Way.LIST && targets.size() >= 60) {
            assertThat(number("""
                            select count(*) from law_alarm a where a.account = ? and not a.stopped and a.at - (
                                select min(e.at) from audit_entry e where e.actor = a.account and e.verb = 'dossier.opened')
                                <= interval '5 minutes'
                            """)).isEqualTo(1);
        }
        System.out.printf("T10 %s: %d asked for, %d read%n", way, targets.size(), taken);
    }

    /** A long day with many visits at the desk stays free, day after day, for a whole team at once. */
    @Test
    void usualDaysOfATeamFreezeNobody() {
        List<Viewer> team = new ArrayList<>();
        for (int i = 0; i < Thorough.count(8, 200); i++) {
            team.add(house.newcomer(Trade.SOCIAL_WORKER));
        }
        for (int day = 0; day < Thorough.count(3, 30); day++) {
            for (int visit = 0; visit < 30; visit++) {
                for (int i = 0; i < team.size(); i++) {
                    UUID person = followed.get((visit * 7 + i * 31 + day * 53) % PERSONS);
                    assertThat(browser.get(team.get(i), "/personnes/" + person)).hasStatusOk();
                }
                now.forward(Duration.ofMinutes(16));
            }
            now.forward(Duration.ofHours(16));
        }
        assertThat(alarms(team)).isZero();
    }

    private boolean read(UUID person, Way way) {
        int status = browser.get(thief, "/personnes/" + person + way.page)
                .getResponse()
                .getStatus();
        assertThat(status).isIn(200, 404, 429);
        return status == 200;
    }

    /** Whom two letters after two letters bring up. */
    private List<UUID> searched() {
        Set<UUID> found = new LinkedHashSet<>();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'e'; second++) {
                var page =
                        browser.get(thief, "/personnes?q=Zq" + first + second).getResponse();
                try {
                    LINK.matcher(page.getContentAsString())
                            .results()
                            .map(each -> UUID.fromString(each.group(1)))
                            .filter(followed::contains)
                            .forEach(found::add);
                } catch (UnsupportedEncodingException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return List.copyOf(found);
    }

    private int alarms(List<Viewer> team) {
        UUID[] accounts = team.stream().map(Viewer::id).toArray(UUID[]::new);
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from law_alarm where account = any(?)")
                        .param(accounts)
                        .query(Integer.class)
                        .single());
    }

    private int number(String sql) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql).param(thief.id()).query(Integer.class).single());
    }
}
