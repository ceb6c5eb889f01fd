package fr.passerelle.activity.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.activity.ActivityWorld;
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
class LogAccompanimentTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    ActivityWorld world;
    Viewer worker;
    UUID person;
    String path;

    @BeforeEach
    void aPersonFollowed() {
        world = new ActivityWorld(jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = world.personOf(worker);
        path = "/personnes/" + person + "/accompagnements/nouveau";
    }

    @Test
    void theFormProposesTodayDurationsAndThemes() {
        assertThat(browser.get(worker, path))
                .hasStatusOk()
                .bodyText()
                .contains("Yamina K.", now.today().toString(), "45\u00a0min", "Social, santé", "Qui tenait la souris");
    }

    @Test
    void threeAnswersAreEnough() {
        assertThat(browser.post(worker, path, enough())).hasStatus(303).hasRedirectedUrl("/personnes/" + person);
        assertThat(world.entriesOf(person)).isOne();
        assertThat(journalled("accompaniment.logged")).isOne();
    }

    @Test
    void everythingThatWasTypedIsKept() {
        browser.post(
                worker,
                path,
                and(
                        "operator",
                        "CAF",
                        "procedure",
                        "Déclaration RSA",
                        "mode",
                        "WITH",
                        "materials",
                        "TELEPHONE",
                        "outcome",
                        "GOING_ON",
                        "commune",
                        "13055",
                        "administrative",
                        "JUSTICE"));
        String kept = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        select concat_ws(' ', operator, procedure, mode, materials, outcome, commune_insee, themes, minutes, setting)
                        from activity_accompaniment where person_id = ?
                        """).param(person).query(String.class).single());
        assertThat(kept)
                .isEqualTo("CAF Déclaration RSA WITH {TELEPHONE} GOING_ON 13055 "
                        + "{SOCIAL_SANTE,JUSTICE,AIDE_AUX_DEMARCHES_ADMINISTRATIVES} 30 PLACE");
    }

    @Test
    void anArrondissementCountsForItsWholeCommune() {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update people_person set commune_insee = '13201' where id = ?")
                        .param(person)
                        .update());
        browser.post(worker, path, enough());
        assertThat(Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql("select commune_insee from activity_accompaniment where person_id = ?")
                                .param(person)
                                .query(String.class)
                                .single()))
                .isEqualTo("13055");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day | 2999-01-01 | à venir",
                "day | hier | Écrivez une date",
                "day | 1999-01-01 | plus de deux ans",
                "duration | 31 | entre 1 et 1439",
                "duration | AUTRE | entre 1 et 1439",
                "minutes | beaucoup | nombre entier",
                "usual | RIEN | pas compris",
                "setting | LUNE | pas compris",
                "commune | Atlantide | ne connaît pas cette commune",
                "nextOn | 2020-01-01 | un jour à venir",
            })
    void whatCannotBeUnderstoodIsSaidAtTheFieldAndNothingIsKept(String field, String typed, String message) {
        assertThat(browser.post(worker, path, but(field, typed)))
                .hasStatus(422)
                .bodyText()
                .contains(message);
        assertThat(world.entriesOf(person)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"duration,Choisissez une durée", "usual,au moins un thème", "setting,où c’était", "day,quel jour"})
    void aMissingAnswerIsAskedFor(String field, String message) {
        assertThat(browser.post(worker, path, but(field, null)))
                .hasStatus(422)
                .bodyText()
                .contains(message);
        assertThat(world.entriesOf(person)).isZero();
    }

    @Test
    void aFieldThatDoesNotExistIsRefused() {
        assertThat(browser.post(worker, path, and("author", UUID.randomUUID().toString())))
                .hasStatus(400);
        assertThat(world.entriesOf(person)).isZero();
    }

    @Test
    void sendingTwiceNotesOnce() {
        UUID once = UUID.randomUUID();
        browser.post(worker, once, path, enough());
        assertThat(browser.post(worker, once, path, enough())).hasStatus(303);
        assertThat(world.entriesOf(person)).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"RECEPTIONIST", "COORDINATOR", "ANALYST", "ADMINISTRATOR", "DATA_PROTECTION_OFFICER"})
    void tradesWithoutFilesSeeNothing(Trade trade) {
        assertThat(browser.get(house.a(trade), path)).hasStatus(404);
        assertThat(browser.post(house.a(trade), path, enough())).hasStatus(404);
        assertThat(browser.get(house.a(trade), "/personnes/" + person + "/accompagnements"))
                .hasStatus(404);
    }

    @Test
    void anotherTeamAnotherTerritoryAndAnUnknownPersonLookTheSame() {
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), path)).hasStatus(404);
        assertThat(browser.get(house.stranger(Trade.SOCIAL_WORKER), path)).hasStatus(404);
        assertThat(browser.get(worker, "/personnes/" + UUID.randomUUID() + "/accompagnements/nouveau"))
                .hasStatus(404);
    }

    @Test
    void oneCanStartFromOnesOwnEntryOnly() {
        browser.post(worker, path, and("procedure", "Chèque énergie"));
        String model = path + "?modele=" + world.entryOf(person);
        assertThat(browser.get(worker, model)).hasStatusOk().bodyText().contains("Chèque énergie");
        assertThat(browser.get(house.a(Trade.EDUCATOR), model)).hasStatus(404);
        assertThat(browser.get(worker, path + "?modele=" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void theListShowsWhatWasNotedAndPages() {
        String list = "/personnes/" + person + "/accompagnements";
        assertThat(browser.get(worker, list)).hasStatusOk().bodyText().contains("Rien n’est encore noté");
        for (int i = 0; i < 21; i++) {
            browser.post(worker, path, and("procedure", "Démarche n° " + i));
        }
        assertThat(browser.get(worker, list)).hasStatusOk().bodyText().contains("Démarche n° 20", "1 à 20 sur 21");
        assertThat(browser.get(worker, list + "?page=2"))
                .hasStatusOk()
                .bodyText()
                .contains("Démarche n° 0", "Par vous");
        assertThat(browser.get(worker, list + "?page=99"))
                .hasStatusOk()
                .bodyText()
                .contains("Démarche n° 0");
    }

    private int journalled(String verb) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*)::int from audit_entry where dossier = ? and verb = ?")
                        .params(person, verb)
                        .query(Integer.class)
                        .single());
    }

    private String[] enough() {
        return new String[] {
            "day", now.today().toString(), "duration", "30", "usual", "SOCIAL_SANTE", "setting", "PLACE"
        };
    }

    private String[] and(String... more) {
        List<String> all = new ArrayList<>(List.of(enough()));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private String[] but(String field, String typed) {
        List<String> all = new ArrayList<>();
        String[] enough = enough();
        for (int i = 0; i < enough.length; i += 2) {
            if (!enough[i].equals(field)) {
                all.addAll(List.of(enough[i], enough[i + 1]));
            }
        }
        if (typed != null) {
            all.addAll(List.of(field, typed));
        }
        return all.toArray(String[]::new);
    }
}
