package fr.passerelle.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.GivenSheets;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ViewSheetTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private GivenSheets given;
    private Viewer worker;

    @BeforeEach
    void asItShips() {
        given = new GivenSheets(jdbc);
        given.forget();
        worker = house.a(Trade.SOCIAL_WORKER);
    }

    @AfterEach
    void asItShipsAgain() {
        given.forget();
    }

    @Test
    void aWorkerReadsEverythingInTheOrderOfAMeeting() {
        assertThat(browser.get(worker, GivenSheets.PAGE))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Déclarer ses ressources du trimestre",
                        "Qui peut la demander",
                        "Les papiers à réunir",
                        "Bulletins de salaire des trois mois",
                        "Sur le site",
                        "caf.fr",
                        "Sans le site",
                        "Au guichet",
                        "tel:3230",
                        "Les étapes",
                        "Ce que le formulaire demande",
                        "Les erreurs habituelles",
                        "Le temps qu’il faut",
                        "40\u00a0min",
                        "Ce qui suit",
                        "Sans déclaration, le versement s’arrête.",
                        "Si la réponse ne va pas",
                        "Réclamation",
                        "Médiateur",
                        "dans les 2\u00a0mois",
                        "À refaire",
                        "Tous les trois mois",
                        "Quand la proposer",
                        "Le RSA et la prime d’activité ne continuent que si",
                        "D’où viennent ces informations");
    }

    @Test
    void aSheetThatNobodyReadAgainSaysSoAtTheTopUntilSomebodyDoes() {
        given.checkedOn(null);
        assertThat(browser.get(worker, GivenSheets.PAGE))
                .bodyText()
                .containsSubsequence(
                        "Personne n’a encore relu cette fiche", "Vérifiez sur le site ou au téléphone", "Qui peut");
        Viewer coordinator = house.a(Trade.COORDINATOR);
        assertThat(browser.post(coordinator, GivenSheets.PAGE + "/relue", "version", "0"))
                .as("the version that was read")
                .hasStatus(409);
        assertThat(browser.post(coordinator, GivenSheets.PAGE + "/relue", "version", "1"))
                .hasStatus(303)
                .hasRedirectedUrl(GivenSheets.PAGE);
        assertThat(browser.get(worker, GivenSheets.PAGE))
                .bodyText()
                .contains("Relue le " + French.date(now.today()))
                .doesNotContain("Personne n’a encore relu", "n’a pas été relue depuis");
    }

    @Test
    void aYearAfterItsLastReadingASheetIsOldAndNotADayBefore() {
        given.checkedOn(now.today().minusMonths(12));
        assertThat(browser.get(worker, GivenSheets.PAGE)).bodyText().doesNotContain("n’a pas été relue depuis");
        given.forget();
        given.checkedOn(now.today().minusMonths(12).minusDays(1));
        assertThat(browser.get(worker, GivenSheets.PAGE)).bodyText().contains("n’a pas été relue depuis");
        assertThat(browser.get(worker, "/demarches/fiches?q=trimestre"))
                .bodyText()
                .contains("À relire");
    }

    @Test
    void whatIsDueOnceTheRightIsOpenIsProposedWithItsCertainty() {
        assertThat(browser.get(worker, "/demarches/fiches/caf-rsa-demande"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "À proposer ensuite",
                        "Complémentaire santé solidaire gratuite",
                        "Automatique.",
                        "Prime de Noël");
    }

    @Test
    void onlyWhoKeepsTheSheetsCorrectsThemAtOnce() {
        assertThat(browser.get(worker, GivenSheets.PAGE))
                .bodyText()
                .contains(GivenSheets.PAGE + "/proposer?partie=STEPS")
                .doesNotContain("/corriger/", "/relue");
        assertThat(browser.get(house.a(Trade.COORDINATOR), GivenSheets.PAGE))
                .bodyText()
                .contains(GivenSheets.PAGE + "/corriger/STEPS", "/relue");
    }

    @Test
    void aSheetOrAVersionThatDoesNotExistIsNotFound() {
        assertThat(browser.get(worker, "/demarches/fiches/licorne")).hasStatus(404);
        assertThat(browser.get(worker, GivenSheets.PAGE + "/versions/7")).hasStatus(404);
        assertThat(browser.get(house.a(Trade.ANALYST), GivenSheets.PAGE)).hasStatus(404);
        assertThat(browser.get(house.a(Trade.COORDINATOR), GivenSheets.PAGE + "/corriger/LUNE"))
                .hasStatus4xxClientError();
    }
}
