package fr.passerelle.teamwork.task;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.teamwork.Talk;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class TaskTests {

    private static final String TITLE = "tache-6e1a";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Talk talk;

    @Autowired
    Now now;

    private UUID person;
    private String path;
    private Viewer educator;

    @BeforeEach
    void followed() {
        person = talk.person();
        path = "/personnes/" + person + "/taches";
        educator = house.newcomer(Trade.EDUCATOR);
    }

    private String handed(Viewer to) {
        assertThat(browser.post(
                        talk.writer(),
                        path,
                        "title",
                        TITLE,
                        "colleague",
                        to.id().toString()))
                .hasStatus(303)
                .hasRedirectedUrl(path);
        return path + "/"
                + talk.one(
                        UUID.class,
                        "select id from teamwork_task where person_id = ? order by given_at desc limit 1",
                        person);
    }

    private MvcTestResult answer(Viewer who, String task, String move, String words, int version) {
        return browser.post(who, task, "move", move, "words", words, "version", String.valueOf(version));
    }

    @Test
    void aTaskIsProposedAcceptedAndDoneAndBothSeeIt() {
        String task = handed(educator);
        assertThat(browser.get(educator, "/ma-journee"))
                .bodyText()
                .contains(TITLE, "tâche proposée par " + talk.writer().name(), task);
        assertThat(browser.get(educator, "/taches")).bodyText().contains(TITLE, "Proposée");
        assertThat(browser.get(talk.writer(), "/taches?de=moi")).bodyText().contains(TITLE);
        assertThat(browser.get(talk.writer(), "/taches")).bodyText().doesNotContain(task);

        assertThat(answer(educator, task, "ACCEPT", "", 0)).hasStatus(303).hasRedirectedUrl(task);
        assertThat(answer(educator, task, "FINISH", "envoye-hier", 1)).hasStatus(303);

        assertThat(browser.get(talk.writer(), task)).bodyText().contains("Faite par " + educator.name(), "envoye-hier");
        assertThat(browser.get(educator, "/ma-journee")).bodyText().doesNotContain(TITLE);
        assertThat(browser.get(educator, "/taches")).bodyText().doesNotContain(TITLE);
        assertThat(browser.get(educator, "/taches?etat=finies")).bodyText().contains(TITLE);
        assertThat(talk.journal(person, "task.%")).containsExactly("task.handed", "task.accepted", "task.done");
    }

    @Test
    void whoDeclinesSaysWhyAndTheOtherAsksSomebodyElse() {
        String task = handed(educator);
        assertThat(answer(educator, task, "DECLINE", " ", 0))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez pourquoi");
        assertThat(answer(educator, task, "DECLINE", "Je pars en congé", 0)).hasStatus(303);

        assertThat(browser.get(talk.writer(), "/ma-journee"))
                .bodyText()
                .contains("tâche déclinée par " + educator.name());
        assertThat(browser.get(talk.writer(), task))
                .bodyText()
                .contains("Je pars en congé", "Demander à quelqu’un d’autre");
        assertThat(browser.post(
                        talk.writer(),
                        task + "/reconfier",
                        "colleague",
                        talk.writer().id().toString(),
                        "version",
                        "1"))
                .hasStatus(422);
        Viewer mediator = house.newcomer(Trade.DIGITAL_MEDIATOR);
        assertThat(browser.post(
                        talk.writer(),
                        task + "/reconfier",
                        "colleague",
                        mediator.id().toString(),
                        "version",
                        "1"))
                .hasStatus(303);

        assertThat(browser.get(mediator, "/taches")).bodyText().contains(TITLE);
        assertThat(answer(educator, task, "ACCEPT", "", 2)).hasStatus(404);
        assertThat(answer(talk.writer(), task, "WITHDRAW", "", 2)).hasStatus(303);
        assertThat(browser.get(mediator, "/taches")).bodyText().doesNotContain(TITLE);
    }

    @Test
    void aTaskIsNotHandedToWhoDoesNotFollow() {
        for (Viewer absent : new Viewer[] {
            house.another(Trade.SOCIAL_WORKER),
            house.a(Trade.RECEPTIONIST),
            house.a(Trade.ADMINISTRATOR),
            house.stranger(Trade.SOCIAL_WORKER),
            talk.writer()
        }) {
            assertThat(browser.post(
                            talk.writer(),
                            path,
                            "title",
                            TITLE,
                            "colleague",
                            absent.id().toString()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Choisissez un collègue qui suit cette personne.", TITLE);
        }
        assertThat(talk.one(Long.class, "select count(*) from teamwork_task where person_id = ?", person))
                .isZero();

        talk.followedByTheOtherTeam(person);
        String task = handed(house.another(Trade.SOCIAL_WORKER));
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), task)).hasStatusOk();
    }

    @Test
    void aVolunteerSeesAndAnswersWhatIsHandedToThemAndNothingElse() {
        Viewer volunteer = house.newcomer(Trade.VOLUNTEER);
        String theirs = handed(volunteer);
        String other = handed(educator);

        assertThat(browser.get(volunteer, theirs)).hasStatusOk();
        assertThat(answer(volunteer, theirs, "ACCEPT", "", 0)).hasStatus(303);
        assertThat(browser.get(volunteer, other)).hasStatus(404);
        assertThat(browser.get(volunteer, path))
                .hasStatusOk()
                .bodyText()
                .contains(theirs)
                .doesNotContain(other);
        assertThat(browser.get(volunteer, path + "/nouvelle")).hasStatus(404);
    }

    @Test
    void onlyTheTwoOfThemMoveItAndOnlyAsTheTableSays() {
        String task = handed(educator);
        assertThat(answer(talk.writer(), task, "ACCEPT", "", 0)).hasStatus(404);
        assertThat(answer(educator, task, "WITHDRAW", "", 0)).hasStatus(404);
        assertThat(answer(house.a(Trade.TEAM_LEAD), task, "FINISH", "", 0)).hasStatus(404);
        assertThat(answer(educator, task, "FINISH", "", 7)).hasStatus(409);
        assertThat(answer(educator, task, "FINISH", "", 0)).hasStatus(303);
        assertThat(answer(educator, task, "ACCEPT", "", 1)).hasStatus(404);
        assertThat(answer(talk.writer(), task, "WITHDRAW", "", 1)).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"RECEPTIONIST", "COORDINATOR", "ANALYST", "DATA_PROTECTION_OFFICER", "ADMINISTRATOR"})
    void theOthersReadNothing(Trade trade) {
        String task = handed(educator);
        for (String page : new String[] {task, path, "/taches", "/ma-journee"}) {
            assertThat(Talk.body(browser.get(house.a(trade), page))).as(page).doesNotContain(TITLE);
        }
    }

    @Test
    void whoFollowsNoMoreSeesTheTaskNoMoreAndTheGiverIsTold() {
        talk.followedByTheOtherTeam(person);
        Viewer other = house.another(Trade.SOCIAL_WORKER);
        String task = handed(other);
        UUID followUp = talk.one(
                UUID.class,
                "select id from people_follow_up where person_id = ? and team_id = ?",
                person,
                other.team());
        browser.post(talk.writer(), "/personnes/" + person + "/suivi/" + followUp + "/fin");

        assertThat(browser.get(other, task)).hasStatus(404);
        assertThat(browser.get(other, "/taches")).bodyText().doesNotContain(TITLE);
        assertThat(browser.get(talk.writer(), task)).bodyText().contains("ne suit plus cette personne");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsKept() {
        String to = educator.id().toString();
        String yesterday = French.field(now.today().minusDays(1));
        String[][] wrong = {
            {"title", " ", "colleague", to},
            {"title", "x".repeat(121), "colleague", to},
            {"title", TITLE, "detail", "x".repeat(501), "colleague", to},
            {"title", TITLE},
            {"title", TITLE, "colleague", "quelqu-un"},
            {"title", TITLE, "colleague", to, "dueOn", "un jour"},
            {"title", TITLE, "colleague", to, "dueOn", yesterday},
            {"title", TITLE, "colleague", to, "detail", "Mot de passe CAF : Soleil13!"},
        };
        for (String[] form : wrong) {
            assertThat(browser.post(talk.writer(), path, form)).hasStatus(422);
        }
        assertThat(browser.post(talk.writer(), path, "title", TITLE, "colleague", to, "state", "DONE"))
                .hasStatus(400);
        assertThat(talk.one(Long.class, "select count(*) from teamwork_task where person_id = ?", person))
                .isZero();
    }

    @Test
    void whatIsWrittenIsShownAsText() {
        String nasty = "<script>alert(1)</script>";
        browser.post(
                talk.writer(),
                path,
                "title",
                nasty,
                "detail",
                nasty,
                "colleague",
                educator.id().toString());
        String task = path + "/" + talk.one(UUID.class, "select id from teamwork_task where person_id = ?", person);
        answer(educator, task, "DECLINE", nasty, 0);
        for (String page : new String[] {path, task, "/taches?de=moi", "/ma-journee", "/personnes/" + person}) {
            assertThat(browser.get(talk.writer(), page))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(nasty);
        }
    }
}
