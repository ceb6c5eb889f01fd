package fr.passerelle.catalogue.correct;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.GivenSheets;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what a worker says is wrong to what everybody reads. */
@AppTest
class SuggestionTests {

    private static final String LIST = "/demarches/suggestions";
    private static final String SUGGEST = GivenSheets.PAGE + "/proposer";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    private GivenSheets given;
    private Viewer worker;
    private Viewer coordinator;
    private String wrong;

    @BeforeEach
    void asItShips() {
        given = new GivenSheets(jdbc);
        given.forget();
        worker = house.a(Trade.VOLUNTEER);
        coordinator = house.a(Trade.COORDINATOR);
        wrong = "Il manque une étape " + UUID.randomUUID();
    }

    @AfterEach
    void asItShipsAgain() {
        given.forget();
    }

    private UUID suggested() {
        assertThat(browser.post(
                        worker,
                        SUGGEST,
                        "part",
                        "STEPS",
                        "wrong",
                        wrong,
                        "proposed",
                        "Choisir le mois",
                        "source",
                        "Vu à l’écran"))
                .hasStatus(303)
                .hasRedirectedUrl(GivenSheets.PAGE);
        return given.ask("select id from catalogue_suggestion where wrong = '" + wrong + "'", UUID.class);
    }

    @Test
    void aWorkerSuggestsAndTheCoordinatorReadsIt() {
        assertThat(browser.get(worker, SUGGEST + "?partie=STEPS"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"STEPS\" selected");
        UUID suggestion = suggested();

        assertThat(browser.get(coordinator, LIST))
                .hasStatusOk()
                .bodyText()
                .contains(wrong, "Choisir le mois", worker.name(), LIST + "/" + suggestion);
        assertThat(browser.get(coordinator, "/ma-journee")).bodyText().contains("à relire", LIST);
        assertThat(browser.get(coordinator, LIST + "/" + suggestion))
                .hasStatusOk()
                .bodyText()
                .contains(wrong, "Vu à l’écran", "Se connecter à son compte Caf");
        assertThat(browser.get(worker, LIST)).hasStatusOk().bodyText().contains(wrong, "Mes corrections");
        assertThat(browser.get(house.another(Trade.VOLUNTEER), LIST)).bodyText().doesNotContain(wrong);
        assertThat(browser.get(worker, LIST + "/" + suggestion)).hasStatus(404);
        assertThat(given.journal(suggestion)).containsExactly("sheet.correction-suggested");
    }

    @Test
    void acceptedItIsReadByEverybodyAndItsAuthorIsTold() {
        UUID suggestion = suggested();
        String steps = "Se connecter à son compte Caf\nChoisir le mois\nVérifier\nEnvoyer";
        assertThat(browser.post(
                        coordinator,
                        LIST + "/" + suggestion,
                        "version",
                        "0",
                        "rows[0].text",
                        steps,
                        "reason",
                        "Merci, vérifié ce matin"))
                .hasStatus(303)
                .hasRedirectedUrl(LIST);

        assertThat(browser.get(worker, GivenSheets.PAGE))
                .bodyText()
                .contains("<li>Choisir le mois</li>", "Version 1")
                .doesNotContain("Ouvrir « Déclarer mes ressources »");
        assertThat(browser.get("/fiches/" + GivenSheets.QUARTER + "?partie=steps"))
                .bodyText()
                .contains("Choisir le mois");
        assertThat(browser.get(house.stranger(Trade.COORDINATOR), GivenSheets.PAGE))
                .as("another territory keeps its own")
                .bodyText()
                .doesNotContain("Choisir le mois");
        assertThat(browser.get(worker, "/ma-journee"))
                .bodyText()
                .contains("Votre correction est dans la fiche. Merci, vérifié ce matin");
        assertThat(browser.get(coordinator, LIST)).bodyText().contains("Fiche corrigée");
        assertThat(given.journal(suggestion))
                .containsExactly("sheet.correction-suggested", "sheet.correction-accepted");
        assertThat(browser.post(coordinator, LIST + "/" + suggestion, "version", "1", "rows[0].text", steps))
                .hasStatus(404);
    }

    @Test
    void refusedItSaysWhyToItsAuthor() {
        UUID suggestion = suggested();
        assertThat(browser.post(coordinator, LIST + "/" + suggestion + "/refuser"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites en un mot pourquoi.");
        assertThat(browser.post(coordinator, LIST + "/" + suggestion + "/refuser", "remark", "Le site ne dit pas cela"))
                .hasStatus(303);
        assertThat(browser.get(worker, "/ma-journee")).bodyText().contains("pas été retenue. Le site ne dit pas cela");
        assertThat(browser.get(worker, LIST)).bodyText().contains("Sans suite", "Le site ne dit pas cela");
        assertThat(given.ask("select count(*) from catalogue_sheet_version", Integer.class))
                .isZero();
        assertThat(given.journal(suggestion)).containsExactly("sheet.correction-suggested", "sheet.correction-refused");
    }

    @Test
    void acceptingWithoutChangingAnythingIsRefused() {
        UUID suggestion = suggested();
        String same = String.join("\n", GivenSheets.quarter().steps());
        assertThat(browser.post(coordinator, LIST + "/" + suggestion, "version", "0", "rows[0].text", same))
                .hasStatus(422)
                .bodyText()
                .contains("Rien n’a changé");
        assertThat(given.journal(suggestion)).containsExactly("sheet.correction-suggested");
    }

    @ParameterizedTest
    @CsvSource({
        "'', faux, juste, '', Choisissez la partie",
        "LUNE, faux, juste, '', Passerelle n’a pas compris",
        "STEPS, ' ', juste, '', Dites ce qui n’est pas juste.",
        "STEPS, faux, '', '', Écrivez ce que la fiche doit dire."
    })
    void whatIsMissingIsSaidAndNothingIsKept(String part, String is, String proposed, String source, String message) {
        assertThat(browser.post(worker, SUGGEST, "part", part, "wrong", is, "proposed", proposed, "source", source))
                .hasStatus(422)
                .bodyText()
                .contains(message);
        assertThat(given.ask("select count(*) from catalogue_suggestion where wrong = 'faux'", Integer.class))
                .isZero();
    }

    @Test
    void aTextTooLongOrAnUnknownFieldIsRefused() {
        assertThat(browser.post(
                        worker, SUGGEST, "part", "STEPS", "wrong", "a".repeat(501), "proposed", "b".repeat(1_001)))
                .hasStatus(422)
                .bodyText()
                .contains("500 caractères au plus.", "1 000 caractères au plus.");
        assertThat(browser.post(worker, SUGGEST, "part", "STEPS", "wrong", "a", "proposed", "b", "lune", "c"))
                .hasStatus(400);
        assertThat(browser.post(worker, "/demarches/fiches/licorne/proposer", "part", "STEPS"))
                .hasStatus(404);
    }
}
