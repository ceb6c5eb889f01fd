package fr.passerelle.activity.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.activity.ActivityWorld;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class NextStepTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    List<DossierPanel> panels;

    @Autowired
    List<TimelineSource> timelines;

    ActivityWorld world;
    Viewer worker;
    UUID person;
    String file;

    @BeforeEach
    void anAccompanimentWithASequel() {
        world = new ActivityWorld(jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = world.personOf(worker);
        file = "/personnes/" + person + "/accompagnements";
        note("nextStep", "Vérifier le RSA de " + person, "nextOn", now.today().toString());
    }

    @Test
    void theSequelIsDueInTheDayOfTheTeam() {
        assertThat(browser.get(worker, "/ma-journee")).bodyText().contains("Vérifier le RSA de " + person, "?suite=");
        assertThat(browser.get(house.a(Trade.VOLUNTEER), "/ma-journee"))
                .bodyText()
                .contains("Vérifier le RSA de " + person);
    }

    @Test
    void itIsNobodyElsesBusiness() {
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), "/ma-journee"))
                .bodyText()
                .doesNotContain("RSA de " + person);
        assertThat(browser.get(house.stranger(Trade.SOCIAL_WORKER), "/ma-journee"))
                .bodyText()
                .doesNotContain("RSA de " + person);
        assertThat(browser.get(house.a(Trade.COORDINATOR), "/ma-journee"))
                .bodyText()
                .doesNotContain("RSA de " + person);
    }

    @Test
    void notingTheSequelClosesIt() {
        UUID entry = world.entryOf(person);
        assertThat(browser.get(worker, file + "/nouveau?suite=" + entry))
                .hasStatusOk()
                .bodyText()
                .contains("Vérifier le RSA");
        note("follows", entry.toString());
        assertThat(browser.get(worker, "/ma-journee")).bodyText().doesNotContain("RSA de " + person);
    }

    @Test
    void aSequelNoLongerNeededIsClosedFromTheList() {
        String close = file + "/" + world.entryOf(person) + "/suite-faite";
        assertThat(browser.post(house.another(Trade.SOCIAL_WORKER), close)).hasStatus(404);
        assertThat(browser.post(worker, file + "/" + UUID.randomUUID() + "/suite-faite"))
                .hasStatus(404);
        assertThat(browser.post(worker, close)).hasStatus(303).hasRedirectedUrl(file);
        assertThat(browser.get(worker, "/ma-journee")).bodyText().doesNotContain("RSA de " + person);
    }

    @Test
    void theSequelOfAnotherFileCannotBeReached() {
        UUID other = world.personOf(worker);
        assertThat(browser.get(
                        worker, "/personnes/" + other + "/accompagnements/nouveau?suite=" + world.entryOf(person)))
                .hasStatus(404);
    }

    @Test
    void theDossierShowsItToThoseWhoMay() {
        Territories.in(House.SOUTH, () -> {
            assertThat(panelFor(worker)).contains("Accompagnements", "Social, santé");
            assertThat(panelFor(house.another(Trade.SOCIAL_WORKER))).isEmpty();
            assertThat(panelFor(house.a(Trade.RECEPTIONIST))).isEmpty();
            assertThat(threadFor(worker)).anyMatch(words -> words.contains("Accompagnement\u00a0: Social, santé"));
            assertThat(threadFor(house.another(Trade.SOCIAL_WORKER))).isEmpty();
        });
    }

    private String panelFor(Viewer viewer) {
        return panels.stream()
                .filter(AccompanimentsPanel.class::isInstance)
                .flatMap(panel -> panel.panel(viewer, person).stream())
                .map(content -> {
                    StringOutput output = new StringOutput();
                    content.writeTo(output);
                    return output.toString();
                })
                .findFirst()
                .orElse("");
    }

    private List<String> threadFor(Viewer viewer) {
        return timelines.stream()
                .filter(AccompanimentsTimeline.class::isInstance)
                .flatMap(source -> source.events(viewer, person, 10).stream())
                .map(TimelineSource.Event::words)
                .toList();
    }

    private void note(String... more) {
        String[] form = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "day",
                                now.today().toString(),
                                "duration",
                                "30",
                                "usual",
                                "SOCIAL_SANTE",
                                "setting",
                                "PLACE"),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
        assertThat(browser.post(worker, file + "/nouveau", form)).hasStatus(303);
    }
}
