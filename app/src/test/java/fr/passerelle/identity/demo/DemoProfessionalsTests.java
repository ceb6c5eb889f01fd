package fr.passerelle.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.demo.DemoAccount;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.identity.Trade;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.Visit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class DemoProfessionalsTests {

    private static final Territory DEMO = new Territory("essaidemo", "Démonstration d’essai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    LoadProfessionals step;

    @Autowired
    Territories territories;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Browser browser;

    @Autowired
    MockMvcTester http;

    @Test
    void theDemonstrationHasEveryTradeAndNadiaFirst() {
        DemoWorld world = load(DemoWorld.Scale.DEMO);
        assertThat(world.professionals).hasSize(44);
        assertThat(world.professionals.stream()
                        .map(DemoWorld.Professional::trade)
                        .collect(Collectors.toSet()))
                .containsAll(Arrays.stream(Trade.values()).map(Trade::name).toList());
        assertThat(world.professionals.get(0).trade()).isEqualTo("SOCIAL_WORKER");
        assertThat(world.professionals.get(0).commune()).isEqualTo("13041");
        assertThat(load(DemoWorld.Scale.DEMO).professionals)
                .as("the same seed makes the same world")
                .isEqualTo(world.professionals);
        Visit visit = new Visit(http);
        assertThat(visit.post(
                        "/connexion",
                        "email",
                        "nadia.ferrand@demo.example",
                        "password",
                        DemoAccount.PASSWORD,
                        "shared",
                        "no"))
                .hasRedirectedUrl("/");
        assertThat(visit.get("/mon-compte")).bodyText().contains("MDS de l’Étoile, Gardanne");
    }

    @Test
    void aLoadTestHasAThousandProfessionalsWithAnAddressEach() {
        assertThat(load(DemoWorld.Scale.S).professionals).hasSize(1_000);
        assertThat(Territories.in(
                        DEMO,
                        () -> jdbc.sql("select count(distinct email) from identity_agent")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1_000);
    }

    @Test
    void thePageOfTheAccountsIsOpenAndSaysWhatEachCanDo() {
        assertThat(browser.get("/comptes-de-demonstration"))
                .hasStatusOk()
                .bodyText()
                .contains("Comptes de démonstration");
        assertThat(Arrays.stream(Trade.values()).map(Cast::can)).doesNotHaveDuplicates();
    }

    private DemoWorld load(DemoWorld.Scale scale) {
        territories.open(DEMO);
        DemoWorld world = new DemoWorld(7, DAY, scale);
        Territories.in(
                DEMO,
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("delete from identity_membership").update();
                    jdbc.sql("delete from identity_agent").update();
                    jdbc.sql("delete from identity_team").update();
                    jdbc.sql("delete from identity_organisation").update();
                    jdbc.sql("delete from platform.account where territory = ?")
                            .param(DEMO.code())
                            .update();
                    step.load(world);
                }));
        return world;
    }
}
