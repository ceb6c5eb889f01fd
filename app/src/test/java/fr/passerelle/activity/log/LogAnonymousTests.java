package fr.passerelle.activity.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class LogAnonymousTests {

    private static final String PATH = "/accompagnements/nouveau";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    Viewer worker;

    @BeforeEach
    void aWorker() {
        worker = house.a(Trade.DIGITAL_MEDIATOR);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"SOCIAL_WORKER", "RECEPTIONIST", "VOLUNTEER", "TEAM_LEAD"})
    void thoseWhoReceivePeopleFindItInTheMenu(Trade trade) {
        assertThat(browser.get(house.a(trade), PATH))
                .hasStatusOk()
                .bodyText()
                .contains("Noter sans dossier", "\nNoter</a>");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"COORDINATOR", "ANALYST", "ADMINISTRATOR", "DATA_PROTECTION_OFFICER"})
    void othersFindNothing(Trade trade) {
        assertThat(browser.get(house.a(trade), PATH)).hasStatus(404);
        assertThat(browser.post(house.a(trade), PATH, one())).hasStatus(404);
    }

    @Test
    void onePersonWithoutName() {
        int before = mine();
        assertThat(browser.post(worker, PATH, one())).hasStatus(303).hasRedirectedUrl(PATH);
        assertThat(mine()).isEqualTo(before + 1);
        assertThat(last("person_id is null and heads = 1 and commune_insee = '13041'"))
                .isTrue();
    }

    @Test
    void aGroupWithItsAges() {
        assertThat(browser.post(worker, PATH, group("heads", "12", "from25", "4", "from70", "6")))
                .hasStatus(303);
        assertThat(last("kind = 'COLLECTIVE' and heads = 12 and ages = '{0,0,0,4,0,0,6,0}'"))
                .isTrue();
    }

    @Test
    void whatComesNextIsNotKeptWithoutAFile() {
        browser.post(
                worker,
                PATH,
                and(one(), "nextStep", "rappeler", "nextOn", now.today().toString()));
        assertThat(last("next_step is null and next_on is null")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heads |       | combien de personnes",
                "heads | 1     | au moins 2 personnes",
                "heads | 20000 | 10 000 au plus",
                "heads | dix   | nombre entier",
            })
    void aGroupHasACount(String field, String typed, String message) {
        int before = mine();
        String[] form = typed == null ? group() : group(field, typed);
        assertThat(browser.post(worker, PATH, form)).hasStatus(422).bodyText().contains(message);
        assertThat(mine()).isEqualTo(before);
    }

    @Test
    void agesNeverCountMoreThanTheGroup() {
        assertThat(browser.post(worker, PATH, group("heads", "3", "from25", "4")))
                .hasStatus(422)
                .bodyText()
                .contains("plus de personnes que le groupe");
        assertThat(browser.post(worker, PATH, group("heads", "3", "from25", "-1")))
                .hasStatus(422)
                .bodyText()
                .contains("négatif");
    }

    @Test
    void aWrongAnswerKeepsTheOthers() {
        assertThat(browser.post(worker, PATH, and(one(), "heads", "beaucoup", "procedure", "Aide au logement")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Aide au logement\"")
                .containsPattern("value=\"SOCIAL_SANTE\" checked")
                .containsPattern("value=\"30\" checked");
    }

    @Test
    void ownEntriesAreModelsForTheNextOnes() {
        browser.post(worker, PATH, and(one(), "procedure", "Carte Vitale"));
        UUID entry = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id from activity_accompaniment where author = ? order by id desc limit 1")
                        .param(worker.id())
                        .query(UUID.class)
                        .single());
        assertThat(browser.get(worker, PATH)).bodyText().contains(PATH + "?modele=" + entry);
        assertThat(browser.get(worker, PATH + "?modele=" + entry)).bodyText().contains("value=\"Carte Vitale\"");
        Viewer other = house.another(Trade.DIGITAL_MEDIATOR);
        assertThat(browser.get(other, PATH)).bodyText().doesNotContain(entry.toString());
        assertThat(browser.get(other, PATH + "?modele=" + entry)).hasStatus(404);
    }

    private int mine() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*)::int from activity_accompaniment where author = ?")
                        .param(worker.id())
                        .query(Integer.class)
                        .single());
    }

    private boolean last(String condition) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select " + condition
                                + " from activity_accompaniment where author = ? order by id desc limit 1")
                        .param(worker.id())
                        .query(Boolean.class)
                        .single());
    }

    private String[] one() {
        return new String[] {
            "kind",
            "INDIVIDUAL",
            "day",
            now.today().toString(),
            "duration",
            "30",
            "usual",
            "SOCIAL_SANTE",
            "setting",
            "PLACE"
        };
    }

    private String[] group(String... more) {
        String[] form = one();
        form[1] = "COLLECTIVE";
        return and(form, more);
    }

    private static String[] and(String[] form, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(form));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }
}
