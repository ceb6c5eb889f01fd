package fr.passerelle.procedure.due;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.FollowingFixtures;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class DueTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    FollowingFixtures given;
    Viewer worker;
    UUID person;
    String path;

    @BeforeEach
    void aPerson() {
        now.stopAt(Instant.parse("2026-11-22T09:00:00Z"));
        given = new FollowingFixtures(jdbc, now, house);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personOf(worker);
        path = "/personnes/" + person + "/echeances";
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void aQuarterlyDeclarationIsNotedOnceAndTheNextDayIsComputed() {
        UUID due = added("fiche", "caf-rsa-trimestrielle", "titre", "Déclarer à la Caf", "jour", "30/11/2026");
        assertThat(browser.get(worker, path))
                .hasStatusOk()
                .bodyText()
                .contains("Déclarer à la Caf", "Le 30 novembre 2026, tous les trois mois.", "#e-" + due);

        assertThat(browser.post(worker, path + "/" + due + "/tour", "issue", "DONE", "version", "0"))
                .hasStatus(303);
        assertThat(of(due, "due_on")).isEqualTo("2027-02-28");
        assertThat(browser.post(worker, path + "/" + due + "/tour", "issue", "SKIPPED", "version", "1"))
                .hasStatus(303);
        assertThat(of(due, "due_on")).as("the 30th comes back").isEqualTo("2027-05-30");
        assertThat(browser.get(worker, path)).bodyText().contains("Déjà passé", "Pas cette fois");
        assertThat(browser.get(worker, path + "?mois=2027-05")).bodyText().contains("Mai 2027", "mark");
    }

    @Test
    void twoPeopleWhoClickFaitDoNotJumpATurn() {
        UUID due = added("titre", "Actualiser", "rythme", "MONTHLY", "jour", "15/12/2026");
        browser.post(worker, path + "/" + due + "/tour", "issue", "DONE", "version", "0");
        assertThat(browser.post(worker, path + "/" + due + "/tour", "issue", "DONE", "version", "0"))
                .hasStatus(409);
        assertThat(of(due, "due_on")).isEqualTo("2027-01-15");
    }

    @Test
    void whatComesOnceOrReachesItsEndIsOver() {
        UUID once = added("titre", "Rendre la clé", "rythme", "ONCE", "jour", "1/12/2026");
        browser.post(worker, path + "/" + once + "/tour", "issue", "DONE", "version", "0");
        assertThat(of(once, "ended_at is not null")).isEqualTo("true");

        UUID ends = added("titre", "Actualiser", "rythme", "MONTHLY", "jour", "15/12/2026", "jusqua", "31/12/2026");
        browser.post(worker, path + "/" + ends + "/tour", "issue", "DONE", "version", "0");
        assertThat(of(ends, "ended_at is not null")).isEqualTo("true");

        UUID stopped = added("titre", "Actualiser", "rythme", "MONTHLY", "jour", "15/12/2026");
        assertThat(browser.post(worker, path + "/" + stopped + "/fin", "version", "0"))
                .hasStatus(303);
        assertThat(browser.get(worker, path)).bodyText().contains("Aucune échéance notée.");
        assertThat(browser.get(worker, path + "/" + stopped)).hasStatus(404);
    }

    @Test
    void whatIsCorrectedKeepsTheTurnsAlreadyDone() {
        UUID due = added("titre", "Actualiser", "rythme", "MONTHLY", "jour", "15/12/2026");
        browser.post(worker, path + "/" + due + "/tour", "issue", "DONE", "version", "0");
        assertThat(browser.get(worker, path + "/" + due))
                .hasStatusOk()
                .bodyText()
                .contains("15/01/2027");
        correct(due, "Actualisation", "MONTHLY", "15/01/2027", "1");
        assertThat(of(due, "title || ' ' || due_on")).isEqualTo("Actualisation 2027-01-15");
        correct(due, "Actualisation", "QUARTERLY", "20/01/2027", "2");
        assertThat(of(due, "due_on || ' ' || every_months")).isEqualTo("2027-01-20 3");
        assertThat(correct(due, "Autre", "ONCE", "20/01/2027", "1")).hasStatus(409);
    }

    private MvcTestResult correct(UUID due, String title, String rhythm, String day, String version) {
        return browser.post(
                worker, path + "/" + due, "titre", title, "rythme", rhythm, "jour", day, "version", version);
    }

    @Test
    void aDayThatMakesNoSenseIsRefusedAndWhatWasTypedStays() {
        refused(" ", "", "1/12/2026", "", "Écrivez ce qu’il faudra faire", "Dites si cela revient", "01/12/2026");
        refused("Payer", "ONCE", "bientôt", "", "Écrivez une date", "bientôt", "Payer");
        refused("Payer", "ONCE", "1/11/2026", "", "Ce jour est passé");
        refused("Payer", "YEARLY", "1/1/2099", "", "dans quinze ans");
        refused("Payer", "YEARLY", "1/12/2026", "1/11/2026", "La fin vient après");
        assertThat(browser.post(
                        worker, path + "/ajouter", "fiche", "inconnue", "titre", "Payer", "jour", "1/12/2026"))
                .hasStatus(404);
        assertThat(browser.post(worker, path + "/ajouter", "titre", "x", "couleur", "vert"))
                .hasStatus(400);
        assertThat(browser.get(worker, path + "?mois=treize"))
                .hasStatusOk()
                .bodyText()
                .contains("Novembre 2026");
        assertThat(given.one("select count(*)::text from procedure_due where person_id = ?", person))
                .isEqualTo("0");
    }

    private void refused(String title, String rhythm, String day, String until, String... words) {
        assertThat(browser.post(
                        worker, path + "/ajouter", "titre", title, "rythme", rhythm, "jour", day, "jusqua", until))
                .hasStatus(422)
                .bodyText()
                .contains(words);
    }

    @Test
    void aRightThatWasOpenedProposesWhatComesAgain() {
        UUID procedure = given.procedure(worker, person, "RIGHT_OPEN", null);
        String link = path + "/ajouter?fiche=caf-rsa-trimestrielle&amp;demarche=" + procedure;
        assertThat(browser.get(worker, path)).bodyText().contains("un droit est ouvert", link);
        assertThat(browser.get(worker, link.replace("&amp;", "&"))).hasStatusOk();

        added(
                "fiche",
                "caf-rsa-trimestrielle",
                "demarche",
                procedure.toString(),
                "titre",
                "Déclarer",
                "jour",
                "30/11/2026");
        assertThat(browser.get(worker, path)).bodyText().doesNotContain("un droit est ouvert");

        UUID other = given.procedure(worker, given.personOf(worker), "RIGHT_OPEN", null);
        assertThat(browser.post(
                        worker,
                        path + "/ajouter",
                        "demarche",
                        other.toString(),
                        "titre",
                        "x",
                        "rythme",
                        "ONCE",
                        "jour",
                        "1/12/2026"))
                .hasStatus(404);
    }

    @Test
    void otherTradesTeamsTerritoriesAndPersonsSeeNothing() {
        UUID due = added("titre", "Actualiser", "rythme", "MONTHLY", "jour", "15/12/2026");
        for (Viewer refused : List.of(
                house.a(Trade.RECEPTIONIST), house.another(Trade.SOCIAL_WORKER), house.stranger(Trade.SOCIAL_WORKER))) {
            assertThat(browser.get(refused, path)).hasStatus(404);
            assertThat(browser.get(refused, path + ".ics")).hasStatus(404);
            assertThat(browser.post(refused, path + "/" + due + "/tour", "issue", "DONE", "version", "0"))
                    .hasStatus(404);
        }
        UUID another = given.personOf(worker);
        assertThat(browser.get(worker, "/personnes/" + another + "/echeances/" + due))
                .hasStatus(404);
        assertThat(of(due, "due_on")).isEqualTo("2026-12-15");
    }

    private UUID added(String... form) {
        assertThat(browser.post(worker, path + "/ajouter", form)).hasStatus(303);
        return UUID.fromString(given.one(
                "select id::text from procedure_due where person_id = ? order by created_at desc, id desc limit 1",
                person));
    }

    private String of(UUID due, String column) {
        return given.one("select (" + column + ")::text from procedure_due where id = ?", due);
    }
}
