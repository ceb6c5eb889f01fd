package fr.passerelle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.screening.ScreeningFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class PlanTests {

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

    @Autowired
    List<DossierPanel> panels;

    @Autowired
    List<TimelineSource> threads;

    ScreeningFixtures given;
    PlanFixtures plan;
    Viewer worker;
    UUID person;
    String path;

    @BeforeEach
    void aPerson() {
        given = new ScreeningFixtures(jdbc, now, browser);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
        plan = new PlanFixtures(browser, given, worker, person);
        path = plan.path();
    }

    @Test
    void whatIsTickedOfTheProposalsBecomesThePlan() {
        UUID screening = given.screened(worker, person, ScreeningFixtures.PHONE_AND_SPEECH);
        assertThat(browser.get(worker, path + "/proposer"))
                .hasStatusOk()
                .bodyText()
                .contains("Faire avec la personne", "Améliorer l’écrit", "Parce que");

        plan.propose(
                screening,
                "lines[0].code",
                "DO_WITH",
                "lines[0].keep",
                "true",
                "lines[0].title",
                "Faire la déclaration avec elle",
                "lines[0].who",
                "TOGETHER",
                "lines[0].dueOn",
                French.field(now.today().plusDays(2)),
                "lines[1].code",
                "SOCIAL_TARIFF",
                "lines[1].title",
                "Un tarif social",
                "lines[2].code",
                "LITERACY_NETWORK",
                "lines[2].keep",
                "true",
                "lines[2].title",
                "");
        assertThat(browser.get(worker, path))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Faire la déclaration avec elle",
                        "réseau de lutte contre l’illettrisme",
                        "/orientations/lieux?action=")
                .doesNotContain("Un tarif social");
        assertThat(browser.get(worker, path + "/proposer")).bodyText().contains("Déjà dans le plan.");
        theyComeFrom(screening);
    }

    private void theyComeFrom(UUID screening) {
        assertThat(given.one("select screening_id::text from plan_action where person_id = ? limit 1", person))
                .isEqualTo(screening.toString());
    }

    @Test
    void nothingTickedOrADateThatIsNotOneIsRefusedAndNothingIsKept() {
        UUID screening = given.screened(worker, person, ScreeningFixtures.PHONE_AND_SPEECH);
        assertThat(browser.post(
                        worker, path + "/proposer", "screening", screening.toString(), "lines[0].code", "DO_WITH"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins une action");
        assertThat(browser.post(
                        worker,
                        path + "/proposer",
                        "screening",
                        screening.toString(),
                        "lines[0].code",
                        "DO_WITH",
                        "lines[0].keep",
                        "true",
                        "lines[0].title",
                        "Avec elle",
                        "lines[0].dueOn",
                        "bientôt"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez une date", "bientôt", "Avec elle");
        assertThat(plan.count()).isEqualTo("0");
    }

    @Test
    void proposalsOfAnOlderScreeningAreNotKeptUnseen() {
        UUID screening = given.screened(worker, person, ScreeningFixtures.PHONE_AND_SPEECH);
        given.screened(worker, person, ScreeningFixtures.OFFLINE);
        assertThat(plan.propose(screening, "lines[0].code", "DO_WITH", "lines[0].keep", "true", "lines[0].title", "x"))
                .hasStatus(409);
    }

    @Test
    void withoutAScreeningThePageSaysWhatToDo() {
        assertThat(browser.get(worker, path + "/proposer"))
                .hasStatusOk()
                .bodyText()
                .contains("Commencer un repérage");
        assertThat(browser.get(worker, path)).hasStatusOk().bodyText().contains("Rien à faire pour l’instant.");
    }

    @Test
    void anActionIsAddedRewordedAndMovedOn() {
        UUID action = plan.added("Choisir qui garde le carnet de codes");
        assertThat(browser.get(worker, path + "/" + action))
                .hasStatusOk()
                .bodyText()
                .contains("carnet de codes");

        browser.post(
                worker,
                path + "/" + action,
                "kind",
                "CODES",
                "title",
                "Garder elle-même son carnet",
                "who",
                "PERSON",
                "version",
                "0");
        assertThat(browser.get(worker, path)).bodyText().contains("Garder elle-même son carnet");
        assertThat(browser.post(worker, path + "/" + action, "kind", "CODES", "title", "Autre", "version", "0"))
                .hasStatus(409);

        browser.post(worker, path + "/" + action + "/etat", "state", "DOING", "version", "1");
        browser.post(worker, path + "/" + action + "/etat", "state", "DONE", "version", "2");
        assertThat(plan.state(action)).isEqualTo("DONE");
        assertThat(panel()).contains("Garder elle-même son carnet", "check on", "Fait");
        assertThat(inTerritory(() -> threads.stream()
                        .flatMap(thread -> thread.events(worker, person, 9).stream())
                        .toList()))
                .anyMatch(event -> event.words().contains("Garder elle-même son carnet"));
    }

    @Test
    void givingUpNeedsAReason() {
        UUID action = plan.added("Un atelier");
        assertThat(browser.post(worker, path + "/" + action + "/etat", "state", "DROPPED", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez pourquoi on y renonce.");
        assertThat(plan.state(action)).isEqualTo("TODO");

        browser.post(
                worker,
                path + "/" + action + "/etat",
                "state",
                "DROPPED",
                "dropReason",
                "Elle a préféré attendre.",
                "version",
                "0");
        assertThat(plan.state(action)).isEqualTo("DROPPED");
        assertThat(browser.get(worker, path)).bodyText().contains("Elle a préféré attendre.");
    }

    @Test
    void anActionWithoutWordsIsRefusedAndWhatWasTypedStays() {
        assertThat(browser.post(worker, path + "/ajouter", "kind", "", "title", " ", "detail", "Le jeudi matin"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez de quoi il s’agit.", "Écrivez l’action, en quelques mots.", "Le jeudi matin");
        assertThat(browser.post(worker, path + "/ajouter", "kind", "OTHER", "title", "x", "couleur", "vert"))
                .hasStatus(400);
        assertThat(plan.count()).isEqualTo("0");
    }

    @Test
    void aDueActionAppearsInTheDayOfTheTeamOnly() {
        plan.added("Rappeler la CAF", "dueOn", French.field(now.today()));
        assertThat(inTerritory(() ->
                        days.stream().flatMap(day -> day.of(worker).stream()).toList()))
                .anyMatch(item -> item.detail().equals("Rappeler la CAF"));
        assertThat(inTerritory(() -> days.stream()
                        .flatMap(day -> day.of(house.another(Trade.SOCIAL_WORKER)).stream())
                        .toList()))
                .noneMatch(item -> item.detail().equals("Rappeler la CAF"));
    }

    @Test
    void sentTwiceWithTheSameKeyOneActionIsAdded() {
        UUID once = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            browser.post(worker, once, path + "/ajouter", "kind", "OTHER", "title", "Une fois");
        }
        assertThat(plan.count()).isEqualTo("1");
    }

    private String panel() {
        return inTerritory(() -> {
            StringBuilder text = new StringBuilder();
            panels.forEach(panel -> panel.panel(worker, person).ifPresent(content -> {
                StringOutput output = new StringOutput();
                content.writeTo(new OwaspHtmlTemplateOutput(output));
                text.append(output);
            }));
            return text.toString();
        });
    }

    private static <T> T inTerritory(java.util.concurrent.Callable<T> work) {
        return Territories.in(House.SOUTH, work);
    }
}
