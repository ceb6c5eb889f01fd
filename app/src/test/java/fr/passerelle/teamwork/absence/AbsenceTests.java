package fr.passerelle.teamwork.absence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.teamwork.Circle;
import fr.passerelle.teamwork.Talk;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class AbsenceTests {

    private static final String PATH = "/taches/absences";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Talk talk;

    @Autowired
    Now now;

    @Autowired
    JdbcClient jdbc;

    private Viewer absent;
    private Viewer replacement;

    @BeforeEach
    void hired() {
        absent = house.newcomer(Trade.EDUCATOR);
        replacement = house.newcomer(Trade.SOCIAL_WORKER);
    }

    @AfterEach
    void realTime() {
        now.resume();
    }

    private String day(int in) {
        return French.field(now.today().plusDays(in));
    }

    private MvcTestResult declare(Viewer who, Viewer by, int from, int to) {
        return browser.post(who, PATH, "replacement", by.id().toString(), "fromOn", day(from), "toOn", day(to));
    }

    private void hand(UUID person, String title) {
        assertThat(browser.post(
                        talk.writer(),
                        "/personnes/" + person + "/taches",
                        "title",
                        title,
                        "colleague",
                        absent.id().toString()))
                .hasStatus(303);
    }

    private long count() {
        return talk.one(Long.class, "select count(*) from teamwork_absence where account = ?", absent.id());
    }

    @Test
    void duringItTasksAndMessagesReachTheReplacementAsWellAndTheReplacementAnswers() {
        UUID person = talk.person();
        hand(person, "tache-remplacee");
        talk.opened(person, Circle.TEAM, "sujet-remplace", "texte", absent.id());
        assertThat(browser.get(replacement, "/ma-journee")).bodyText().doesNotContain("tache-remplacee");

        assertThat(declare(absent, replacement, 0, 5)).hasStatus(303).hasRedirectedUrl(PATH);
        assertThat(browser.get(talk.writer(), PATH))
                .bodyText()
                .contains(absent.name(), "Remplacé·e par " + replacement.name());

        String pour = "Pour " + absent.name().split(" ")[0] + ".";
        assertThat(browser.get(replacement, "/ma-journee"))
                .bodyText()
                .contains(pour, "tache-remplacee", "1\u00a0message");
        assertThat(browser.get(absent, "/ma-journee"))
                .bodyText()
                .contains("tache-remplacee")
                .doesNotContain(pour);
        assertThat(browser.get(replacement, "/taches/messages"))
                .bodyText()
                .contains("sujet-remplace", "que vous remplacez");
        UUID task = talk.one(UUID.class, "select id from teamwork_task where person_id = ?", person);
        assertThat(browser.post(
                        replacement,
                        "/personnes/" + person + "/taches/" + task,
                        "move",
                        "FINISH",
                        "words",
                        "",
                        "version",
                        "0"))
                .hasStatus(303);
        assertThat(browser.get(talk.writer(), "/personnes/" + person + "/taches/" + task))
                .bodyText()
                .contains("Faite par " + replacement.name());
    }

    @Test
    void itEndsByItself() {
        UUID person = talk.person();
        hand(person, "tache-d-un-jour");
        declare(absent, replacement, 0, 1);
        assertThat(browser.get(replacement, "/taches")).bodyText().contains("tache-d-un-jour");

        now.forward(Duration.ofDays(2));

        assertThat(browser.get(replacement, "/taches")).bodyText().doesNotContain("tache-d-un-jour");
        assertThat(browser.get(replacement, "/ma-journee")).bodyText().doesNotContain("tache-d-un-jour");
        assertThat(browser.get(talk.writer(), PATH)).bodyText().doesNotContain(replacement.name() + "<");
    }

    @Test
    void standingInGivesNoRightOnWhoTheReplacementDoesNotFollow() {
        UUID person =
                APerson.unique().followedBy(house.another(Trade.SOCIAL_WORKER)).in(house, jdbc);
        Territories.in(
                House.SOUTH, () -> jdbc.sql("""
                        insert into people_motivated_access (id, person_id, account, reason, starts_at, ends_at)
                        values (gen_random_uuid(), ?, ?, 'urgence', now() - interval '1 hour', now() + interval '1 day')
                        """).params(person, absent.id()).update());
        Viewer other = house.another(Trade.SOCIAL_WORKER);
        browser.post(
                other,
                "/personnes/" + person + "/echanges",
                "subject",
                "sujet-ailleurs",
                "circle",
                "FOLLOW_UP",
                "body",
                "texte-ailleurs");
        UUID exchange = talk.one(UUID.class, "select id from teamwork_exchange where person_id = ?", person);
        browser.post(absent, "/personnes/" + person + "/echanges/" + exchange, "body", "je réponds");
        assertThat(browser.post(
                        other,
                        "/personnes/" + person + "/echanges/" + exchange,
                        "body",
                        "merci",
                        "mentions",
                        absent.id().toString()))
                .hasStatus(303);
        assertThat(browser.get(absent, "/taches/messages")).bodyText().contains("sujet-ailleurs");

        declare(absent, replacement, 0, 5);

        assertThat(browser.get(replacement, "/taches/messages")).bodyText().doesNotContain("sujet-ailleurs");
        assertThat(browser.get(replacement, "/ma-journee")).bodyText().doesNotContain("1\u00a0message");
    }

    @Test
    void remindersOfTheReferentReachTheReplacementAndTheReferentStays() {
        UUID person = APerson.unique()
                .with("never_write", true)
                .with("never_review_on", java.sql.Date.valueOf(now.today()))
                .followedBy(talk.writer())
                .in(house, jdbc);
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update people_follow_up set referent = ? where person_id = ?")
                        .params(absent.id(), person)
                        .update());
        assertThat(browser.get(replacement, "/ma-journee")).bodyText().doesNotContain(person + "/modifier");
        declare(absent, replacement, 0, 0);
        assertThat(browser.get(replacement, "/ma-journee")).bodyText().contains(person + "/modifier");
        assertThat(talk.one(UUID.class, "select referent from people_follow_up where person_id = ?", person))
                .isEqualTo(absent.id());
    }

    @Test
    void overlapsAndCirclesAreRefusedWithASentence() {
        Viewer third = house.newcomer(Trade.SOCIAL_WORKER);
        Viewer second = house.newcomer(Trade.SOCIAL_WORKER);
        assertThat(declare(second, third, 1, 5)).hasStatus(303);
        assertThat(declare(second, replacement, 5, 9))
                .hasStatus(422)
                .bodyText()
                .contains("Une absence est déjà notée du ");
        assertThat(declare(third, second, 4, 9))
                .hasStatus(422)
                .bodyText()
                .contains(second.name() + " sera aussi absent·e", "Un remplacement de " + second.name());
        assertThat(declare(absent, second, 3, 3)).hasStatus(422).bodyText().contains("sera aussi absent·e");
        assertThat(declare(absent, second, 6, 7)).hasStatus(303);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whoStandsInIsOfTheTeamAndMayAsMuch() {
        for (Viewer wrong : new Viewer[] {
            absent,
            house.a(Trade.DIGITAL_MEDIATOR),
            house.a(Trade.TEAM_LEAD),
            house.a(Trade.RECEPTIONIST),
            house.another(Trade.EDUCATOR),
            house.stranger(Trade.EDUCATOR)
        }) {
            assertThat(declare(absent, wrong, 0, 2))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Choisissez un collègue de la même équipe");
        }
        assertThat(count()).isZero();
    }

    @Test
    void theHeadOfServiceDeclaresAndEndsForTheTeamAndAColleagueDoesNot() {
        String[] form = {
            "who", absent.id().toString(), "replacement", replacement.id().toString(), "fromOn", day(0), "toOn", day(3)
        };
        assertThat(browser.post(house.a(Trade.EDUCATOR), PATH, form)).hasStatus(404);
        assertThat(browser.post(house.another(Trade.TEAM_LEAD), PATH, form)).hasStatus(422);
        assertThat(browser.post(house.a(Trade.TEAM_LEAD), PATH, form)).hasStatus(303);
        UUID absence = talk.one(UUID.class, "select id from teamwork_absence where account = ?", absent.id());

        assertThat(browser.post(house.a(Trade.EDUCATOR), PATH + "/" + absence + "/fin"))
                .hasStatus(404);
        assertThat(browser.post(house.another(Trade.TEAM_LEAD), PATH + "/" + absence + "/fin"))
                .hasStatus(404);
        assertThat(browser.post(absent, PATH + "/" + absence + "/fin")).hasStatus(303);
        assertThat(browser.get(replacement, "/taches")).hasStatusOk();
        assertThat(declare(absent, replacement, 0, 2)).hasStatus(303);
    }

    @Test
    void wrongDaysAreSaidAndNothingIsKept() {
        assertThat(declare(absent, replacement, 3, 2)).hasStatus(422).bodyText().contains("vient avant le premier");
        assertThat(declare(absent, replacement, -5, -2))
                .hasStatus(422)
                .bodyText()
                .contains("Ces jours sont passés.");
        assertThat(declare(absent, replacement, 0, 400))
                .hasStatus(422)
                .bodyText()
                .contains("Un an au plus.");
        String by = replacement.id().toString();
        assertThat(browser.post(absent, PATH, "replacement", by, "fromOn", "bientôt", "toOn", day(1)))
                .hasStatus(422);
        assertThat(browser.post(absent, PATH, "replacement", "x", "fromOn", day(0), "toOn", day(1)))
                .hasStatus(422);
        assertThat(browser.post(absent, PATH, "fromOn", day(0), "toOn", day(1))).hasStatus(422);
        assertThat(browser.post(absent, PATH, "replacement", by, "fromOn", day(0), "toOn", day(1), "reason", "malade"))
                .hasStatus(400);
        assertThat(count()).isZero();
    }
}
