package fr.passerelle.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The journal is read by two: one asks, another agrees or refuses. */
@AppTest
class TwoPersonsTests {

    private static final String REASON = "Une personne demande qui a ouvert son dossier.";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Readings readings;

    @Autowired
    Now now;

    Viewer officer;
    Viewer administrator;

    @BeforeEach
    void newcomers() {
        officer = house.newcomer(Trade.DATA_PROTECTION_OFFICER);
        administrator = house.newcomer(Trade.ADMINISTRATOR);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void oneAsksAnotherAgreesAndEveryStepIsInTheJournal() {
        assertThat(ask(officer)).hasStatus(303).hasRedirectedUrl("/journal/demandes");
        String address = "/journal/accords/" + waiting();
        assertThat(browser.get(officer, "/journal")).hasStatus(303);
        assertThat(browser.get(officer, "/journal/demandes")).bodyText().contains("En attente d’accord", REASON);
        assertThat(browser.get(administrator, "/ma-journee"))
                .bodyText()
                .contains(officer.name() + " demande à lire le journal", address);
        assertThat(browser.get(administrator, address)).hasStatusOk().bodyText().contains(REASON, officer.name());

        assertThat(browser.post(administrator, address, "answer", "AGREE"))
                .hasStatus(303)
                .hasRedirectedUrl("/journal/accords");
        assertThat(browser.get(officer, "/journal")).hasStatusOk().bodyText().contains(administrator.name());
        assertThat(browser.get(officer, "/ma-journee")).bodyText().contains("Le journal vous est ouvert");
        assertThat(browser.get(administrator, "/ma-journee")).bodyText().doesNotContain(officer.name() + " demande");
        assertThat(verbs(officer)).contains("journal.asked " + REASON, "journal.read null");
        assertThat(verbs(administrator)).containsExactly("journal.agreed null");
    }

    @Test
    void aRefusalSaysWhyAndOpensNothing() {
        ask(officer);
        UUID reading = waiting();
        String address = "/journal/accords/" + reading;
        assertThat(browser.post(administrator, address, "answer", "REFUSE"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez pourquoi vous refusez.");
        assertThat(browser.post(administrator, address, "words", "Trop long"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une réponse.", "Trop long");
        assertThat(browser.post(administrator, address, "answer", "REFUSE", "words", "Un jour suffit."))
                .hasStatus(303);
        assertThat(browser.get(officer, "/journal/demandes")).bodyText().contains("Refusée", "Un jour suffit.");
        assertThat(browser.get(officer, "/journal")).hasStatus(303);
        assertThat(verbs(administrator)).containsExactly("journal.refused Un jour suffit.");
    }

    @Test
    void nobodyAgreesWithOneselfAndNobodyAnswersTwice() {
        ask(officer);
        UUID reading = waiting();
        String address = "/journal/accords/" + reading;
        assertThat(browser.get(officer, "/journal/accords")).bodyText().doesNotContain(reading.toString());
        assertThat(browser.get(officer, address)).hasStatus(404);
        assertThat(browser.post(officer, address, "answer", "AGREE")).hasStatus(404);
        assertThat(browser.post(house.stranger(Trade.ADMINISTRATOR), address, "answer", "AGREE"))
                .hasStatus(404);
        assertThat(browser.post(house.newcomer(Trade.DATA_PROTECTION_OFFICER), address, "answer", "AGREE"))
                .hasStatus(303);
        assertThat(browser.post(administrator, address, "answer", "REFUSE", "words", "Trop tard."))
                .hasStatus(404);
        assertThat(browser.get(officer, "/journal")).hasStatusOk();
    }

    @Test
    void aRequestWithoutAnswerGoesOutAfterAWeek() {
        ask(officer);
        UUID reading = waiting();
        assertThat(ask(officer)).hasStatus(422).bodyText().contains("Une demande attend déjà un accord.");
        now.forward(Duration.ofDays(8));
        assertThat(browser.post(administrator, "/journal/accords/" + reading, "answer", "AGREE"))
                .hasStatus(404);
        assertThat(browser.get(officer, "/journal/demandes")).bodyText().contains("Restée sans réponse");
        assertThat(ask(officer)).hasStatus(303);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, Contrôle mensuel des ouvertures, premier jour à lire",
        "-1, '', Contrôle mensuel des ouvertures, dernier jour à lire",
        "-1, 1, Contrôle mensuel des ouvertures, pas encore venu",
        "-1, -2, Contrôle mensuel des ouvertures, avant le premier",
        "-200, 0, Contrôle mensuel des ouvertures, Trois mois au plus",
        "-1, 0, pour voir, Expliquez en une phrase"
    })
    void whatIsMissingInARequestIsSaidAtItsField(String from, String to, String reason, String words) {
        assertThat(browser.post(officer, "/journal/demandes", "du", day(from), "au", day(to), "reason", reason))
                .hasStatus(422)
                .bodyText()
                .contains(words, reason);
        assertThat(Territories.in(House.SOUTH, () -> readings.of(officer))).isEmpty();
    }

    private MvcTestResult ask(Viewer viewer) {
        return browser.post(viewer, "/journal/demandes", "du", day("-7"), "au", day("0"), "reason", REASON);
    }

    private String day(String fromToday) {
        return fromToday.isEmpty() ? "" : French.field(now.today().plusDays(Long.parseLong(fromToday)));
    }

    private UUID waiting() {
        return Territories.in(House.SOUTH, () -> readings.of(officer).get(0).id());
    }

    private List<String> verbs(Viewer viewer) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "select verb || ' ' || coalesce(reason, 'null') from audit_entry where actor = ? order by at")
                        .param(viewer.id())
                        .query(String.class)
                        .list());
    }
}
