package fr.passerelle.screening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ResultTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    Latest latest;

    @Autowired
    List<DossierPanel> panels;

    @Autowired
    List<TimelineSource> threads;

    @Autowired
    List<DaySource> days;

    ScreeningFixtures given;
    Viewer worker;
    UUID person;

    @BeforeEach
    void aPerson() {
        given = new ScreeningFixtures(jdbc, now, browser);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void anotherModeNeedsAReason() {
        String path = result(ScreeningFixtures.PHONE_AND_SPEECH);
        assertThat(browser.post(worker, path + "/mode", "mode", "FOR", "reason", "", "version", version(path)))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une raison.");
        assertThat(given.latest(person)).isEqualTo("DONE WITH P3");

        browser.post(worker, path + "/mode", "mode", "FOR", "reason", "NOT_TODAY", "version", version(path));
        assertThat(given.latest(person)).isEqualTo("DONE FOR P3");
        assertThat(browser.get(worker, path)).bodyText().contains("Votre choix", "Aujourd’hui, elle n’est pas en état");

        browser.post(worker, path + "/mode", "mode", "", "reason", "", "version", version(path));
        assertThat(given.latest(person)).isEqualTo("DONE WITH P3");
    }

    @Test
    void lastingAssistanceIsConfirmedOnlyByAProfessionalWithThePersonAndForAYearAtMost() {
        String path = result(ScreeningFixtures.OFFLINE);
        assertThat(given.latest(person)).endsWith("P2");

        String late = French.field(now.today().plusMonths(13));
        assertThat(browser.post(worker, path + "/assistance-durable", "reviewOn", late, "version", version(path)))
                .hasStatus(422)
                .bodyText()
                .contains("dans les douze mois", "se prend avec la personne");
        assertThat(given.latest(person)).endsWith("P2");

        String soon = French.field(now.today().plusMonths(6));
        browser.post(
                worker, path + "/assistance-durable", "agreed", "true", "reviewOn", soon, "version", version(path));
        assertThat(given.latest(person)).isEqualTo("DONE FOR P1");

        browser.post(worker, path + "/assistance-durable", "withdraw", "true", "version", version(path));
        assertThat(given.latest(person)).endsWith("P2");
    }

    @Test
    void aReasonThatLapsedNoLongerCountsAndTheDayRemindsOfIt() {
        String path = result(ScreeningFixtures.OFFLINE);
        String soon = French.field(now.today().plusMonths(1));
        browser.post(
                worker, path + "/assistance-durable", "agreed", "true", "reviewOn", soon, "version", version(path));
        assertThat(profile()).isEqualTo("P1");

        now.stopAt(now.instant().plus(Duration.ofDays(40)));

        assertThat(profile()).isEqualTo("P2");
        assertThat(inTerritory(() ->
                        days.stream().flatMap(day -> day.of(worker).stream()).toList()))
                .anyMatch(item -> item.href().equals(path) && item.detail().contains("Assistance durable"));
    }

    @Test
    void aReviewThatIsNoDateIsShownAtTheField() {
        String path = result(ScreeningFixtures.OFFLINE);
        assertThat(browser.post(worker, path + "/assistance-durable", "reviewOn", "bientôt", "version", version(path)))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez une date", "bientôt");
    }

    @Test
    void lastingAssistanceIsRefusedForWhoeverCanLearn() {
        String path = result(ScreeningFixtures.PHONE_AND_SPEECH);
        String soon = French.field(now.today().plusMonths(6));
        assertThat(browser.post(
                        worker,
                        path + "/assistance-durable",
                        "agreed",
                        "true",
                        "reviewOn",
                        soon,
                        "version",
                        version(path)))
                .hasStatus(422);
        assertThat(given.latest(person)).endsWith("P3");
    }

    @Test
    void theSecondScreeningTellsWhatWasGained() {
        result(ScreeningFixtures.PHONE_AND_SPEECH);
        now.stopAt(now.instant().plus(Duration.ofDays(190)));
        assertThat(browser.get(worker, "/reperages")).bodyText().contains("/personnes/" + person + "/reperage");

        String path = result(ScreeningFixtures.PHONE_AND_SPEECH.replace("Q11_PHOTO=WITH_HELP", "Q11_PHOTO=ALONE"));

        assertThat(browser.get(worker, path))
                .bodyText()
                .contains("Gagné depuis", "Je sais photographier et envoyer un papier.");
        assertThat(panel())
                .contains("Gagné depuis", "Prochain geste", "trouver le vrai site")
                .doesNotContainPattern(">[^<]*\\b(N1|P3)\\b");
    }

    @Test
    void thePanelOfSomebodyNotYetScreenedSaysWhatToDo() {
        assertThat(panel()).contains("Pas encore de repérage.", "Commencer un repérage");
    }

    @Test
    void theThreadTellsItAndTheReceptionReadsNeither() {
        result(ScreeningFixtures.PHONE_AND_SPEECH);
        Viewer reception = house.a(Trade.RECEPTIONIST);
        assertThat(inTerritory(() -> threads.stream()
                        .flatMap(thread -> thread.events(worker, person, 9).stream())
                        .toList()))
                .anyMatch(event -> event.words().startsWith("Repérage fait pendant la conversation"));
        assertThat(inTerritory(() -> threads.stream()
                        .flatMap(thread -> thread.events(reception, person, 9).stream())
                        .toList()))
                .isEmpty();
        assertThat(inTerritory(() -> panels.stream()
                        .flatMap(panel -> panel.panel(reception, person).stream())
                        .toList()))
                .isEmpty();
    }

    @Test
    void aResultOfAnotherPersonOrTeamIsAbsent() {
        String path = result(ScreeningFixtures.PHONE_AND_SPEECH);
        String id = path.substring(path.lastIndexOf('/'));
        UUID other = given.personFollowedBy(worker);
        assertThat(browser.get(worker, "/personnes/" + other + "/reperages" + id))
                .hasStatus(404);
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), path)).hasStatus(404);
        assertThat(browser.get(house.stranger(Trade.SOCIAL_WORKER), path)).hasStatus(404);
        assertThat(browser.post(house.a(Trade.VOLUNTEER), path + "/mode", "mode", "FOR", "version", "1"))
                .hasStatus(404);
    }

    private String result(String answers) {
        return "/personnes/" + person + "/reperages/" + given.screened(worker, person, answers);
    }

    private String version(String path) {
        return given.version(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private String profile() {
        return inTerritory(() -> latest.profile(person).orElse("none"));
    }

    private String panel() {
        return inTerritory(() -> {
            StringBuilder text = new StringBuilder();
            panels.forEach(panel -> panel.panel(worker, person).ifPresent(content -> {
                StringOutput output = new StringOutput();
                content.writeTo(new gg.jte.html.OwaspHtmlTemplateOutput(output));
                text.append(output);
            }));
            return text.toString();
        });
    }

    private static <T> T inTerritory(java.util.concurrent.Callable<T> work) {
        return Territories.in(House.SOUTH, work);
    }
}
