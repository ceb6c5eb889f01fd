package fr.passerelle.catalogue.find;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.GivenSheets;
import fr.passerelle.identity.Trade;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class FindSheetsTests {

    private static final String LIST = "/demarches/fiches";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANALYST", "DATA_PROTECTION_OFFICER", "ADMINISTRATOR"})
    void whoeverReceivesPeopleReadsTheSheetsFromTheMenu(Trade trade) {
        assertThat(browser.get(house.a(trade), "/ma-journee")).bodyText().contains("href=\"" + LIST + "\"");
        assertThat(browser.get(house.a(trade), LIST))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Déclarer ses ressources du trimestre",
                        GivenSheets.quarter().purpose(),
                        GivenSheets.PAGE)
                .contains("id=\"op-CAF\"");
    }

    @ParameterizedTest
    @CsvSource({
        "q=declarer+trimetre, true",
        "q=licorne, false",
        "operateur=MSA, true",
        "operateur=JUSTICE&q=trimestre, false",
        "famille=FAMILLE, true",
        "famille=TRANSPORTS&q=trimestre, false"
    })
    void itIsFoundByWordsOperatorOrTheme(String query, boolean found) {
        var page = assertThat(browser.get(house.a(Trade.RECEPTIONIST), LIST + "?" + query))
                .hasStatusOk()
                .bodyText();
        if (found) {
            page.contains(GivenSheets.PAGE);
        } else {
            page.doesNotContain(GivenSheets.PAGE + "\"").contains("Aucune fiche ne correspond.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operateur=LUNE, Ce choix n’existe pas",
        "famille=LUNE, Ce choix n’existe pas",
        "q=, 100 caractères au plus"
    })
    void aSearchThatCannotBeUnderstoodIsSaid(String query, String message) {
        String asked = query.equals("q=") ? "q=" + "a".repeat(101) : query;
        assertThat(browser.get(house.a(Trade.VOLUNTEER), LIST + "?" + asked))
                .hasStatus(422)
                .bodyText()
                .contains(message);
    }

    @Test
    void markupInASearchIsOnlyWords() {
        assertThat(browser.get(house.a(Trade.VOLUNTEER), LIST + "?q=%3Cscript%3Ealert(1)%3C/script%3E"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert");
    }
}
