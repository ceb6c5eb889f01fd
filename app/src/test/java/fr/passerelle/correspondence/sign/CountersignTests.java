package fr.passerelle.correspondence.sign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.correspondence.CorrespondenceFixtures;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class CountersignTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    List<DaySource> days;

    CorrespondenceFixtures given;
    Viewer worker;
    Viewer lead;
    UUID person;
    UUID draft;
    String page;

    @BeforeEach
    void aMailLaidToSign() {
        given = new CorrespondenceFixtures(jdbc, now, browser);
        given.tuesday();
        worker = house.a(Trade.SOCIAL_WORKER);
        lead = house.a(Trade.TEAM_LEAD);
        given.writes(worker, true);
        person = given.reachable(worker);
        draft = given.draft(worker, person, "EMAIL", "Votre papier est arrivé.");
        browser.post(worker, "/personnes/" + person + "/messages/" + draft + "/envoi");
        page = "/messages/a-signer/" + draft;
    }

    @AfterEach
    void end() {
        given.end();
    }

    @Test
    void allThatWaitsCanBeReachedPageByPage() {
        given.again(draft, 60);
        assertThat(browser.get(lead, "/messages/a-signer"))
                .hasStatusOk()
                .bodyText()
                .contains("1 à 50 sur");
        assertThat(browser.get(lead, "/messages/a-signer?page=2")).bodyText().contains("51 à");
    }

    @Test
    void nothingLeavesBeforeTheSignature() {
        assertThat(given.state(draft)).isEqualTo("TO_SIGN");
        assertThat(given.posted(person)).isEqualTo("0");
        assertThat(browser.get(lead, "/messages/a-signer"))
                .hasStatusOk()
                .bodyText()
                .contains("Des nouvelles");
        assertThat(inDay(lead)).anyMatch(title -> title.startsWith("À signer"));

        assertThat(browser.post(
                        lead, page, "body", "Votre papier est arrivé.", "decision", "SIGN", "version", version()))
                .hasStatus(303);
        assertThat(given.state(draft)).isEqualTo("POSTED");
        assertThat(given.posted(person)).isEqualTo("1");
    }

    @Test
    void whatSheCorrectsLeavesAndTheOldTextStaysWithHerName() {
        browser.post(lead, page, "body", "Votre courrier est arrivé.", "decision", "SIGN", "version", version());
        assertThat(given.one("select body from messaging_mail where key = ?", "writing:" + draft))
                .contains("Votre courrier est arrivé.");
        assertThat(browser.get(worker, "/personnes/" + person + "/messages/" + draft))
                .bodyText()
                .contains("Corrigé par " + lead.name(), "Votre papier est arrivé.", "Signé par " + lead.name());
    }

    @Test
    void sendingBackNeedsAWordThatTheAuthorReads() {
        assertThat(browser.post(lead, page, "body", "x", "decision", "SEND_BACK", "version", version()))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez un mot");
        browser.post(
                lead,
                page,
                "body",
                "x",
                "decision",
                "SEND_BACK",
                "words",
                "Plus simple, s’il vous plaît",
                "version",
                version());

        assertThat(given.state(draft)).isEqualTo("SENT_BACK");
        assertThat(browser.get(worker, "/personnes/" + person + "/messages/" + draft))
                .bodyText()
                .contains("Plus simple, s’il vous plaît", "Votre papier est arrivé.");
        assertThat(inDay(worker)).isNotEmpty();
        assertThat(given.posted(person)).isEqualTo("0");
    }

    @Test
    void nobodySignsWhatTheyWrote() {
        UUID own = given.draft(lead, person, "EMAIL", "De ma main");
        browser.post(lead, "/personnes/" + person + "/messages/" + own + "/envoi");
        assertThat(given.state(own)).isEqualTo("TO_SIGN");
        assertThat(browser.get(lead, "/messages/a-signer/" + own)).hasStatus(404);
        assertThat(browser.post(lead, "/messages/a-signer/" + own, "body", "x", "decision", "SIGN", "version", "1"))
                .hasStatus(404);

        Viewer colleague = house.another(Trade.TEAM_LEAD);
        assertThat(browser.get(colleague, "/messages/a-signer/" + own)).hasStatusOk();
    }

    @Test
    void nobodyElseSigns() {
        assertThat(browser.get(worker, page)).hasStatus(404);
        assertThat(browser.get(house.a(Trade.COORDINATOR), page)).hasStatus(404);
        assertThat(browser.get(house.stranger(Trade.TEAM_LEAD), page)).hasStatus(404);
        assertThat(browser.post(lead, page, "body", "x", "decision", "SIGN", "version", "99"))
                .hasStatus(409);
        assertThat(browser.post(lead, page, "body", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez");
    }

    @Test
    void aTextMessageLeavesWithoutASignature() {
        UUID sms = given.draft(worker, person, "SMS", "Rappelez-moi.");
        browser.post(worker, "/personnes/" + person + "/messages/" + sms + "/envoi");
        assertThat(given.state(sms)).isEqualTo("POSTED");
    }

    private String version() {
        return given.one("select version::text from correspondence_writing where id = ?", draft);
    }

    private List<String> inDay(Viewer viewer) {
        return Territories.in(
                House.SOUTH,
                () -> days.stream()
                        .filter(day -> day.getClass().getName().contains("correspondence"))
                        .flatMap(day -> day.of(viewer).stream())
                        .map(item -> item.title() + item.detail())
                        .toList());
    }
}
