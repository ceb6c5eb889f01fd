package fr.passerelle.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class ReadJournalTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Journal journal;

    @Autowired
    Readings readings;

    @Autowired
    Now now;

    Viewer officer;
    Viewer worker;

    @BeforeEach
    void somethingDone() {
        officer = house.newcomer(Trade.DATA_PROTECTION_OFFICER);
        worker = house.newcomer(Trade.EDUCATOR);
        Territories.in(House.SOUTH, () -> journal.record(worker.actor(), Entry.of("team.renamed", worker.team())));
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void withoutAnAgreementTheJournalStaysClosed() {
        assertThat(browser.get(officer, "/journal")).hasStatus(303).hasRedirectedUrl("/journal/demandes");
    }

    @Test
    void theOfficerReadsWhatAnActorDidAndTheReadingIsWritten() {
        agreed(now.today().minusDays(3), now.today());
        assertThat(browser.get(officer, "/journal?qui=" + email()))
                .hasStatusOk()
                .bodyText()
                .contains(worker.name(), "Équipe renommée");
        assertThat(browser.get(officer, "/journal"))
                .bodyText()
                .contains("Journal consulté", officer.name(), "Accord donné à une lecture du journal");
    }

    @Test
    void theAgreementHoldsForItsDaysOnly() {
        LocalDate today = now.today();
        agreed(today.minusDays(9), today.minusDays(8));
        assertThat(browser.get(officer, "/journal"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune entrée.")
                .doesNotContain("Équipe renommée");
        String other = browserText("/journal?du=" + French.field(today.minusDays(9)) + "&au=" + French.field(today));
        assertThat(other).contains("L’accord porte sur d’autres jours").doesNotContain("Équipe renommée");
        assertThat(browserText("/journal?du=01/01/2020")).contains("L’accord porte sur d’autres jours");
    }

    @Test
    void theAgreementHoldsForADay() {
        agreed(now.today(), now.today());
        now.forward(Duration.ofHours(23));
        assertThat(browser.get(officer, "/journal")).hasStatusOk();
        now.forward(Duration.ofHours(2));
        assertThat(browser.get(officer, "/journal")).hasStatus(303);
        assertThat(browserText("/journal/demandes")).contains("Terminée");
    }

    @Test
    void whatCannotBeSearchedIsSaidAtItsField() {
        agreed(now.today().minusDays(3), now.today());
        String before = French.field(now.today().minusDays(1));
        assertThat(browserText("/journal?du=hier")).contains("Écrivez une date");
        assertThat(browserText("/journal?du=" + French.field(now.today()) + "&au=" + before))
                .contains("avant la première");
        assertThat(browserText("/journal?qui=personne@nulle.example")).contains("Aucun compte");
    }

    @Test
    void nobodyElseReadsTheJournal() {
        agreed(now.today(), now.today());
        assertThat(browser.get(house.a(Trade.ADMINISTRATOR), "/journal")).hasStatus(404);
        assertThat(browser.get(house.a(Trade.TEAM_LEAD), "/journal")).hasStatus(404);
        assertThat(browser.get(house.another(Trade.DATA_PROTECTION_OFFICER), "/journal"))
                .hasStatus(303);
    }

    private void agreed(LocalDate from, LocalDate to) {
        Territories.in(House.SOUTH, () -> {
            UUID reading = readings.ask(officer, new AskReading.AskForm(from, to, "Contrôle mensuel des ouvertures"));
            readings.answer(reading, house.a(Trade.ADMINISTRATOR), true, "");
            journal.record(house.a(Trade.ADMINISTRATOR).actor(), Entry.of("journal.agreed", reading));
        });
    }

    private String browserText(String path) {
        return fr.passerelle.testing.Answer.of(browser.get(officer, path)).body();
    }

    private String email() {
        return "educator." + worker.name().replaceAll("\\D", "") + "@13.example";
    }
}
