package fr.passerelle.procedure.connected;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.FollowingFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ConnectedTests {

    private static final String C2S = "Complémentaire santé solidaire gratuite";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    RightNames names;

    @Autowired
    ForgetAnswers forget;

    FollowingFixtures given;
    Viewer worker;
    UUID person;
    String path;

    @BeforeEach
    void aPerson() {
        given = new FollowingFixtures(jdbc, now, house);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personOf(worker);
        path = "/personnes/" + person + "/droits";
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void whoHasTheRsaIsProposedTheC2sAndWhy() {
        assertThat(browser.get(worker, path)).hasStatusOk().bodyText().contains("Aucun droit noté pour l’instant.");
        assertThat(browser.post(worker, path, "droits", "rsa")).hasStatus(303);
        assertThat(browser.get(worker, path))
                .bodyText()
                .contains(C2S, "Automatique", "Parce que\u00a0: RSA.", "Refusé par la personne");
        assertThat(browser.get(worker, "/personnes/" + person)).bodyText().contains("Droits liés à proposer", C2S);
    }

    @Test
    void aRightOpenedByAProcedureCountsAndWhatIsHeldOrUnderWayIsNotProposed() {
        given.procedure(worker, person, "RIGHT_OPEN", null, "caf-rsa-demande");
        assertThat(browser.get(worker, path)).bodyText().contains("suivie ici\u00a0: <b>RSA</b>", C2S);
        given.procedure(worker, person, "SENT", null, "ameli-c2s-demande");
        assertThat(browser.get(worker, path)).bodyText().doesNotContain(C2S);
        browser.post(worker, path, "droits", "c2s");
        assertThat(browser.get(worker, path)).bodyText().doesNotContain(C2S);
    }

    @Test
    void onceRefusedItIsProposedAgainOnlyWhenSomebodyAsks() {
        browser.post(worker, path, "droits", "rsa");
        assertThat(browser.post(worker, path + "/rsa-c2s", "reponse", "PROPOSED"))
                .hasStatus(303);
        assertThat(browser.get(worker, path)).bodyText().contains("Proposé le");
        browser.post(worker, path + "/rsa-c2s", "reponse", "REFUSED");
        assertThat(browser.get(worker, path)).bodyText().contains("Déjà répondu", "Proposer de nouveau");
        assertThat(browser.get(worker, "/personnes/" + person)).bodyText().doesNotContain(C2S);
        now.forward(Duration.ofDays(400));
        assertThat(browser.get(worker, "/personnes/" + person)).bodyText().doesNotContain(C2S);
        browser.post(worker, path + "/rsa-c2s", "reponse", "AGAIN");
        assertThat(browser.get(worker, "/personnes/" + person)).bodyText().contains(C2S);
    }

    @Test
    void toBeginLeadsToTheSheetAndIsRemembered() {
        browser.post(worker, path, "droits", "rsa");
        assertThat(browser.post(worker, path + "/rsa-c2s", "reponse", "START"))
                .hasStatus(303)
                .redirectedUrl()
                .endsWith("/demarches/commencer?fiche=ameli-c2s-demande");
        assertThat(given.one("select answer from procedure_connected where person_id = ?", person))
                .isEqualTo("STARTED");
        assertThat(browser.post(worker, path + "/rsa-ass-prime-noel", "reponse", "START"))
                .as("no sheet to begin from")
                .hasStatus(404);
    }

    @Test
    void whatIsNotInTheListIsRefused() {
        assertThat(browser.post(worker, path, "droits", "licorne"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez dans la liste.");
        assertThat(browser.post(worker, path + "/inconnu", "reponse", "REFUSED"))
                .hasStatus(404);
        assertThat(browser.post(worker, path + "/rsa-c2s", "reponse", "PEUT_ETRE"))
                .hasStatus(404);
        assertThat(browser.post(worker, path, "droits", "rsa", "couleur", "vert"))
                .hasStatus(400);
        for (Viewer refused : List.of(
                house.a(Trade.RECEPTIONIST), house.another(Trade.SOCIAL_WORKER), house.stranger(Trade.SOCIAL_WORKER))) {
            assertThat(browser.get(refused, path)).hasStatus(404);
            assertThat(browser.post(refused, path, "droits", "rsa")).hasStatus(404);
        }
        assertThat(given.one("select count(*)::text from procedure_right where person_id = ?", person))
                .isEqualTo("0");
    }

    @Test
    void everyRightOfTheCatalogueHasItsName() {
        assertThat(names.all())
                .hasSizeGreaterThan(20)
                .allSatisfy(right -> assertThat(names.of(right)).isNotEqualTo(right));
    }

    @Test
    void answersAreForgottenAfterTwoYearsButNotARefusal() {
        browser.post(worker, path, "droits", "rsa");
        browser.post(worker, path + "/rsa-c2s", "reponse", "REFUSED");
        browser.post(worker, path + "/rsa-france-travail", "reponse", "ALREADY");
        now.forward(Duration.ofDays(732));
        Territories.in(House.SOUTH, forget::run);
        assertThat(given.one("select string_agg(connection, ',') from procedure_connected where person_id = ?", person))
                .isEqualTo("rsa-c2s");
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("delete from people_person where id = ?")
                        .param(person)
                        .update());
        assertThat(given.one("select count(*)::text from procedure_connected where person_id = ?", person))
                .as("gone with her file")
                .isEqualTo("0");
    }
}
