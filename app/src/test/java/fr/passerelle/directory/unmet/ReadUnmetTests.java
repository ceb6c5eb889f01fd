package fr.passerelle.directory.unmet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.UnmetDemand;
import fr.passerelle.identity.Trade;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ReadUnmetTests {

    private static final String PATH = "/administration/lieux/demandes";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    UnmetDemand unmet;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aSearchInVainTwice() {
        Territories.in(House.SOUTH, () -> {
            for (int i = 0; i < 2; i++) {
                unmet.count("29155", Set.of(Offer.Service.SAFE_USE), "besoin=DEAFNESS,ILLITERACY");
            }
            return true;
        });
    }

    @AfterEach
    void forget() {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("delete from directory_unmet where insee = '29155'")
                        .update());
    }

    @Test
    void theCoordinatorReadsWhatIsLookedForInVainInWords() {
        assertThat(browser.get(house.a(Trade.COORDINATOR), PATH))
                .hasStatusOk()
                .bodyText()
                .contains("Ouessant (29242)", "Utilisation sécurisée du numérique", "Surdité ou Illettrisme");
    }

    @Test
    void theFileHoldsTheSameAndIsWrittenInTheJournal() {
        assertThat(browser.get(house.a(Trade.COORDINATOR), PATH + "/demandes.csv"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "commune;code_insee;service;choix_sans_reponse;recherches",
                        "Ouessant (29242);29155;Utilisation sécurisée du numérique;Surdité ou Illettrisme;2");
        assertThat(Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql("select count(*) from audit_entry where verb = 'unmet.exported'")
                                .query(Long.class)
                                .single()))
                .isPositive();
    }

    @Test
    void whoDoesNotKeepTheDirectoryDoesNotReadIt() {
        assertThat(browser.get(house.a(Trade.VOLUNTEER), PATH)).hasStatus(404);
        assertThat(browser.get(house.a(Trade.VOLUNTEER), PATH + "/demandes.csv"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "quand=NOW,Ouvert au moment de la recherche",
        "quand=TUESDAY-MORNING,Ouvert mardi matin",
        "rayon=5,À moins de 5\u00a0km",
        "prix=FREE,Gratuit",
        "besoin=GONE,GONE",
        "'','Plusieurs choix ensemble, ou la commune elle-même'"
    })
    void everyChoiceIsSaidInWords(String filter, String words) {
        assertThat(FilterWords.of(filter)).isEqualTo(words);
    }
}
