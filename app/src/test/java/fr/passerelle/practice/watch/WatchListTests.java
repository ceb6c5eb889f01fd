package fr.passerelle.practice.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.exercise.Library;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class WatchListTests {

    private static final String LIST = "/demarches/suggestions";

    /** When those of the product were last checked. */
    private static final LocalDate CHECKED =
            Library.load(null).exercise("impots").orElseThrow().checked();

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Now now;

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void afterHalfAYearTheExercisesWaitForWhoeverKeepsTheCatalogue() {
        itIs(CHECKED.plusMonths(5));
        assertThat(browser.get(house.a(Trade.COORDINATOR), LIST))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Exercices à vérifier");
        itIs(CHECKED.plusMonths(7));
        Viewer keeper = house.a(Trade.COORDINATOR);
        assertThat(browser.get(keeper, LIST))
                .hasStatusOk()
                .bodyText()
                .contains("Exercices à vérifier", "/s-entrainer/impots/apercu", "Vérifié le " + French.date(CHECKED));
        assertThat(browser.get(keeper, "/ma-journee")).bodyText().contains("exercices à vérifier");
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        assertThat(browser.get(worker, LIST)).hasStatusOk().bodyText().doesNotContain("Exercices à vérifier");
        assertThat(browser.get(worker, "/ma-journee")).bodyText().doesNotContain("exercices à vérifier");
    }

    private void itIs(LocalDate day) {
        now.forward(Duration.ofDays(ChronoUnit.DAYS.between(now.today(), day)));
    }
}
