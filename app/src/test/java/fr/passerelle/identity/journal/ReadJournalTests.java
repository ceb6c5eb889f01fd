package fr.passerelle.identity.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
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

    Viewer officer;
    Viewer worker;

    @BeforeEach
    void somethingDone() {
        officer = house.a(Trade.DATA_PROTECTION_OFFICER);
        worker = house.newcomer(Trade.EDUCATOR);
        Territories.in(House.SOUTH, () -> journal.record(worker.actor(), Entry.of("team.renamed", worker.team())));
    }

    @Test
    void theOfficerReadsWhatAnActorDidAndTheReadingIsWritten() {
        String address = "/journal?qui=" + email();
        assertThat(browser.get(officer, address)).hasStatusOk().bodyText().contains(worker.name(), "Équipe renommée");
        assertThat(browser.get(officer, "/journal")).bodyText().contains("Journal consulté", officer.name());
    }

    @Test
    void anotherPeriodIsEmptyAndSaysSo() {
        assertThat(browser.get(officer, "/journal?du=01/01/2020&au=02/01/2020"))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune entrée.");
    }

    @Test
    void whatCannotBeSearchedIsSaidAtItsField() {
        assertThat(browser.get(officer, "/journal?du=hier")).bodyText().contains("Écrivez une date");
        assertThat(browser.get(officer, "/journal?du=02/01/2020&au=01/01/2020"))
                .bodyText()
                .contains("avant la première");
        assertThat(browser.get(officer, "/journal?qui=personne@nulle.example"))
                .bodyText()
                .contains("Aucun compte");
    }

    @Test
    void nobodyElseReadsTheJournal() {
        assertThat(browser.get(house.a(Trade.ADMINISTRATOR), "/journal")).hasStatus(404);
        assertThat(browser.get(house.a(Trade.TEAM_LEAD), "/journal")).hasStatus(404);
    }

    private String email() {
        return "educator." + worker.name().replaceAll("\\D", "") + "@13.example";
    }
}
