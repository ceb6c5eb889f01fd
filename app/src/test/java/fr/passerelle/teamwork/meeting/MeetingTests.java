package fr.passerelle.teamwork.meeting;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.PdfAssert;
import fr.passerelle.people.APerson;
import fr.passerelle.teamwork.Talk;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class MeetingTests {

    private static final String AGENDA = "/taches/reunion";
    private static final String STREET = "Rue du Canari";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Talk talk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private String name;
    private UUID person;
    private String path;

    @BeforeEach
    void followed() {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("delete from teamwork_agenda where question is distinct from 'Question'")
                        .update());
        name = APerson.uniqueName();
        person = APerson.called("Prénom", name)
                .with("address", STREET)
                .with("phone", "+33639980000")
                .with("address_protected", true)
                .followedBy(talk.writer())
                .in(house, jdbc);
        path = "/personnes/" + person + "/reunion";
    }

    private void put() {
        assertThat(browser.post(talk.writer(), AGENDA + "/choisir", "persons", person.toString(), "parmi", "nouvelles"))
                .hasStatus(303)
                .hasRedirectedUrl(AGENDA);
    }

    @Test
    void theTeamSeesFiveLinesOfWhoIsOnTheAgendaAndNoAddress() {
        put();
        for (Trade trade : new Trade[] {Trade.SOCIAL_WORKER, Trade.DIGITAL_MEDIATOR, Trade.TEAM_LEAD}) {
            assertThat(browser.get(house.a(trade), AGENDA))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            name,
                            "Pourquoi",
                            "Plan",
                            "Prochaine échéance",
                            "Dernier accompagnement",
                            "Question à l’équipe")
                    .doesNotContain(STREET, "39980000");
        }
        for (Viewer other : new Viewer[] {house.another(Trade.SOCIAL_WORKER), house.stranger(Trade.SOCIAL_WORKER)}) {
            assertThat(browser.get(other, AGENDA)).bodyText().doesNotContain(name);
        }
        for (Trade trade : new Trade[] {Trade.RECEPTIONIST, Trade.VOLUNTEER, Trade.ADMINISTRATOR, Trade.COORDINATOR}) {
            assertThat(browser.get(house.a(trade), AGENDA))
                    .hasStatus(404)
                    .bodyText()
                    .doesNotContain(name);
            assertThat(browser.get(house.a(trade), path)).hasStatus(404);
        }
    }

    @Test
    void aQuestionIsAskedAndTheDecisionEntersTheFile() {
        put();
        assertThat(browser.post(house.a(Trade.EDUCATOR), path, "question", "question-5f <b>"))
                .hasStatus(303);
        assertThat(browser.get(talk.writer(), AGENDA)).bodyText().contains("question-5f &lt;b&gt;");

        assertThat(browser.post(talk.writer(), path + "/decision", "decision", "decision-8a", "circle", "TEAM"))
                .hasStatus(303);

        assertThat(browser.get(talk.writer(), AGENDA)).bodyText().doesNotContain(name);
        UUID exchange = talk.one(UUID.class, "select id from teamwork_exchange where person_id = ?", person);
        String read = "/personnes/" + person + "/echanges/" + exchange;
        assertThat(browser.get(house.a(Trade.EDUCATOR), read))
                .bodyText()
                .contains("Réunion d’équipe du", "decision-8a");
        assertThat(browser.get(house.a(Trade.DIGITAL_MEDIATOR), read)).hasStatus(404);
        assertThat(talk.journal(person, "meeting.%"))
                .containsExactly("meeting.put", "meeting.asked", "meeting.decided");
    }

    @Test
    void aMediatorDecidesForTheWholeFollowUpOnly() {
        put();
        Viewer mediator = house.a(Trade.DIGITAL_MEDIATOR);
        assertThat(browser.post(mediator, path + "/decision", "decision", "x", "circle", "TEAM"))
                .hasStatus(404);
        assertThat(browser.post(mediator, path + "/decision", "decision", "x", "circle", "FOLLOW_UP"))
                .hasStatus(303);
    }

    @Test
    void thePaperSaysTheSameWithoutAddressAndIsWrittenInTheJournal() {
        put();
        var answer = browser.get(talk.writer(), AGENDA + "/imprimer.pdf");
        assertThat(answer).hasStatusOk();
        byte[] document = answer.getResponse().getContentAsByteArray();
        assertThatPdf(document)
                .isPdfUa()
                .containsText(
                        name,
                        "Prochaine échéance",
                        "Décision",
                        "À détruire après la réunion",
                        talk.writer().name())
                .doesNotContainText(STREET, "39980000");
        String drawn = PdfAssert.text(document).replaceAll("\\s", "");
        String whose = (talk.writer().name() + ", " + French.date(now.today())).replaceAll("\\s", "");
        assertThat(drawn).contains(whose);
        assertThat(PdfAssert.spoken(document).replaceAll("\\s", "")).doesNotContain(whose);
        assertThat(talk.journal(person, "meeting.%")).containsExactly("meeting.put", "meeting.printed");
    }

    @Test
    void oneChoosesAmongWhoIsNewLateLongUnseenOrAwaited() {
        assertThat(browser.get(talk.writer(), AGENDA + "/choisir?parmi=sans-nouvelles"))
                .hasStatusOk();
        for (String pick : new String[] {"nouvelles", "retard", "sans-nouvelles", "taches", "autre"}) {
            assertThat(browser.get(talk.writer(), AGENDA + "/choisir?parmi=" + pick + "&page=9999"))
                    .hasStatusOk();
        }
        assertThat(candidates("taches")).isFalse();
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        insert into teamwork_task (id, person_id, title, due_on, given_by, given_to, given_at, state, changed_at)
                        values (gen_random_uuid(), ?, 't', current_date - 40, ?, ?, now(), 'ACCEPTED', now())
                        """)
                        .params(
                                person,
                                talk.writer().id(),
                                house.a(Trade.EDUCATOR).id())
                        .update());
        assertThat(candidates("taches")).isTrue();
        put();
        assertThat(candidates("taches")).isFalse();
    }

    private boolean candidates(String pick) {
        for (int page = 1; page < 40; page++) {
            String body = Talk.body(browser.get(talk.writer(), AGENDA + "/choisir?parmi=" + pick + "&page=" + page));
            if (body.contains(name)) {
                return true;
            }
            if (!body.contains("rel=\"next\"")) {
                return false;
            }
        }
        return false;
    }

    @Test
    void nobodyIsPutWhomOneDoesNotFollowAndNothingWrongIsKept() {
        UUID foreign =
                APerson.unique().followedBy(house.another(Trade.SOCIAL_WORKER)).in(house, jdbc);
        assertThat(browser.post(talk.writer(), AGENDA + "/choisir", "persons", foreign.toString(), "parmi", ""))
                .hasStatus(422);
        assertThat(browser.post(talk.writer(), AGENDA + "/choisir", "parmi", "retard"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez au moins une personne.");
        assertThat(browser.get(talk.writer(), path)).hasStatusOk().bodyText().contains("Pas encore à l’ordre du jour");
        assertThat(browser.post(talk.writer(), path + "/decision", "decision", "trop tôt", "circle", "TEAM"))
                .hasStatus(404);
        assertThat(browser.post(talk.writer(), path + "/retrait")).hasStatus(404);
        put();
        assertThat(browser.post(talk.writer(), path, "question", " ")).hasStatus(422);
        assertThat(browser.post(talk.writer(), path, "question", "x".repeat(301)))
                .hasStatus(422);
        assertThat(browser.post(talk.writer(), path + "/decision", "decision", " ", "circle", "TEAM"))
                .hasStatus(422);
        assertThat(browser.post(talk.writer(), path + "/decision", "decision", "d"))
                .hasStatus(422);
        assertThat(browser.post(
                        talk.writer(),
                        path + "/decision",
                        "decision",
                        "Mot de passe CAF : Soleil13!",
                        "circle",
                        "TEAM"))
                .hasStatus(422);
        assertThat(talk.one(
                        Long.class,
                        "select count(*) from teamwork_exchange where person_id in (?, ?)",
                        person,
                        foreign))
                .isZero();
        assertThat(browser.post(talk.writer(), path + "/retrait")).hasStatus(303);
        assertThat(browser.get(talk.writer(), AGENDA)).bodyText().doesNotContain(name);
    }
}
