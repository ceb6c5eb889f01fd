package fr.passerelle.teamwork;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class NoticeTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Talk talk;

    @Autowired
    JdbcClient jdbc;

    private String last;
    private UUID person;
    private Viewer reader;

    @BeforeEach
    void followed() {
        last = APerson.uniqueName();
        person = APerson.called("Canaria", last).followedBy(talk.writer()).in(house, jdbc);
        reader = house.newcomer(Trade.EDUCATOR);
    }

    private record Sent(String subject, String body, String headers) {}

    private List<Sent> mails() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        select subject, body, key || ' ' || coalesce(from_address, '') || ' ' || coalesce(from_name, '') as headers
                        from messaging_mail where key like ?
                        """)
                        .param("teamwork:" + reader.id() + "%")
                        .query(Sent.class)
                        .list());
    }

    private void wants(boolean mails) {
        assertThat(
                        mails
                                ? browser.post(reader, "/taches/messages/mails", "mails", "true")
                                : browser.post(reader, "/taches/messages/mails"))
                .hasStatus(303);
    }

    @Test
    void theDaySaysHowManyMessagesAndLeadsToThem() {
        String exchange = talk.opened(person, Circle.FOLLOW_UP, "sujet-a", "texte-a", reader.id());
        assertThat(browser.get(reader, "/ma-journee"))
                .bodyText()
                .contains("1\u00a0message pour vous", "De " + talk.writer().name(), exchange)
                .doesNotContain("sujet-a", "texte-a");
        talk.opened(person, Circle.TEAM, "sujet-b", "texte-b", reader.id());
        assertThat(browser.get(reader, "/ma-journee"))
                .bodyText()
                .contains("2\u00a0messages pour vous", "/taches/messages");
        assertThat(browser.get(reader, "/taches/messages")).bodyText().contains("sujet-a", "sujet-b", "À lire");

        browser.get(reader, exchange);

        assertThat(browser.get(reader, "/ma-journee")).bodyText().contains("1\u00a0message pour vous");
        assertThat(browser.get(house.newcomer(Trade.EDUCATOR), "/taches/messages"))
                .bodyText()
                .contains("Personne ne vous a écrit.");
    }

    @Test
    void whoFollowsNoMoreIsToldNothingMore() {
        talk.followedByTheOtherTeam(person);
        Viewer other = house.another(Trade.BUDGET_ADVISER);
        talk.opened(person, Circle.FOLLOW_UP, "sujet-c", "texte-c", other.id());
        assertThat(browser.get(other, "/taches/messages")).bodyText().contains("sujet-c");
        UUID followUp = talk.one(
                UUID.class,
                "select id from people_follow_up where person_id = ? and team_id = ?",
                person,
                other.team());
        browser.post(talk.writer(), "/personnes/" + person + "/suivi/" + followUp + "/fin");

        assertThat(browser.get(other, "/taches/messages")).bodyText().doesNotContain("sujet-c", last);
        assertThat(browser.get(other, "/ma-journee")).bodyText().doesNotContain("message pour vous");
    }

    @Test
    void aMailLeavesOnlyForWhoWantsItOnceADayAndRevealsNothing() {
        talk.opened(person, Circle.TEAM, "canari-sujet", "canari-texte", reader.id());
        assertThat(mails()).isEmpty();
        wants(true);
        assertThat(browser.get(reader, "/taches/messages")).bodyText().contains("checked");

        talk.opened(person, Circle.TEAM, "canari-sujet", "canari-texte", reader.id());
        talk.opened(person, Circle.FOLLOW_UP, "canari-sujet", "canari-texte", reader.id());
        browser.post(
                talk.writer(),
                "/personnes/" + person + "/taches",
                "title",
                "canari-tache",
                "detail",
                "canari-detail",
                "colleague",
                reader.id().toString());

        assertThat(mails()).singleElement().satisfies(mail -> {
            String whole = mail.subject() + mail.body() + mail.headers();
            assertThat(whole)
                    .doesNotContain(
                            "canari",
                            "Canaria",
                            last,
                            person.toString(),
                            talk.writer().name(),
                            talk.writer().teamName(),
                            talk.writer().organisationName(),
                            "/personnes",
                            "/taches",
                            "tâche",
                            "message pour",
                            "Passerelle");
            assertThat(mail.body()).contains("Quelque chose vous attend");
        });
    }

    @Test
    void whoChangesTheirMindReceivesNothing() {
        wants(true);
        wants(false);
        talk.opened(person, Circle.FOLLOW_UP, "sujet", "texte", reader.id());
        assertThat(mails()).isEmpty();
    }
}
