package fr.passerelle.correspondence.forget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.correspondence.CorrespondenceFixtures;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ForgetWritingsTests {

    @Autowired
    ForgetWritings forget;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    CorrespondenceFixtures given;
    Viewer worker;
    UUID person;
    UUID message;
    UUID letter;
    Instant day;

    @BeforeEach
    void aMessageAndALetter() {
        given = new CorrespondenceFixtures(jdbc, now, browser);
        day = given.tuesday();
        worker = house.a(Trade.SOCIAL_WORKER);
        given.writes(worker, false);
        person = given.reachable(worker);
        message = given.draft(worker, person, "EMAIL", "Avant");
        browser.post(
                worker,
                "/personnes/" + person + "/messages/" + message + "/corriger",
                "channel",
                "EMAIL",
                "subject",
                "NEWS",
                "body",
                "Après",
                "version",
                "0");
        browser.post(
                worker,
                "/personnes/" + person + "/courriers/nouveau/libre",
                "fields[operator]",
                "CAF",
                "fields[matter]",
                "Objet",
                "fields[text]",
                "Texte");
        letter = given.last(person);
    }

    @AfterEach
    void end() {
        given.end();
    }

    @Test
    void whatAMessageSaidGoesAfterSixMonthsWithWhatItSaidBefore() {
        after(180);
        assertThat(body(message)).isEqualTo("Après");

        after(190);
        assertThat(body(message)).isEmpty();
        assertThat(given.one("select count(*)::text from correspondence_version where writing_id = ?", message))
                .isEqualTo("0");
        assertThat(given.state(message)).isEqualTo("CANCELLED");
        assertThat(body(letter)).contains("Texte");
        assertThat(browser.get(worker, "/personnes/" + person + "/messages/" + message))
                .hasStatusOk()
                .bodyText()
                .contains("Le texte a été effacé");
    }

    @Test
    void aLetterGoesAfterTwoYears() {
        after(725);
        assertThat(body(letter)).contains("Texte");

        after(735);
        assertThat(body(letter)).isEmpty();
        assertThat(browser.get(worker, "/personnes/" + person + "/messages/" + letter + "/courrier.pdf"))
                .hasStatus(404);
    }

    private void after(int days) {
        now.stopAt(day.plus(Duration.ofDays(days)));
        Territories.in(House.SOUTH, () -> forget.run());
        now.stopAt(day);
    }

    private String body(UUID writing) {
        return given.one("select body from correspondence_writing where id = ?", writing);
    }
}
