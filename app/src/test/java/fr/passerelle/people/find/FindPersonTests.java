package fr.passerelle.people.find;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AppTest
class FindPersonTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quéméneur",
                "QUEMENEUR",
                "quemene",
                "Anne-Gaëlle Quemeneur",
                "quemeneur anne gaelle",
                "Quemenneur",
                "kemeneur",
                "06 39 98 71 71",
                "0639987171",
                "+33 6 39 98 71 71",
                "14/07/1961",
                "quemeneur 1961"
            })
    void aPersonIsFoundHoweverSheIsTyped(String typed) {
        var viewer = house.a(Trade.SOCIAL_WORKER);
        UUID person = APerson.called("Anne-Gaëlle", "Quéméneur")
                .with("phone", "+33639987171")
                .with("birth_date", LocalDate.of(1961, 7, 14))
                .followedBy(viewer)
                .in(house, jdbc);

        assertThat(browser.perform(MockMvcRequestBuilders.get("/personnes")
                        .param("q", typed)
                        .with(browser.as(viewer))))
                .hasStatusOk()
                .bodyText()
                .contains("Anne-Gaëlle Quéméneur", "/personnes/" + person);
    }

    @Test
    void theListIsATitledPageUnderPersonnesAndSaysWhatMatters() {
        var viewer = house.a(Trade.SOCIAL_WORKER);
        String name = APerson.uniqueName();
        APerson.called("Yamina", name)
                .with("never_write", true)
                .with("interpreter_needed", true)
                .with("commune_name", "Gardanne")
                .with("birth_date", LocalDate.now(Now.PARIS).minusYears(46).minusDays(3))
                .followedBy(viewer)
                .in(house, jdbc);

        assertThat(browser.get(viewer, "/personnes?q=" + name))
                .bodyText()
                .contains(
                        "<h1>Personnes</h1>",
                        "1\u00a0personne trouvée",
                        "46\u00a0ans, Gardanne",
                        "Ne jamais écrire",
                        "Interprète",
                        "Nouvelle personne")
                .containsPattern("href=\"/personnes\" aria-current=\"page\"");
    }

    @Test
    void asOneTypesOnlyTheResultsComeBack() {
        var viewer = house.a(Trade.SOCIAL_WORKER);
        assertThat(browser.perform(MockMvcRequestBuilders.get("/personnes")
                        .param("q", "x")
                        .header("HX-Request", "true")
                        .with(browser.as(viewer))))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"resultats\"")
                .doesNotContain("<html");
    }

    @Test
    void somebodyFollowedByAnotherTeamIsNotFound() {
        String name = APerson.uniqueName();
        APerson.called("Prénom", name)
                .followedBy(house.another(Trade.SOCIAL_WORKER))
                .in(house, jdbc);

        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes?q=" + name))
                .hasStatusOk()
                .bodyText()
                .contains("Personne ne correspond")
                .doesNotContain("Prénom " + name);
    }

    @Test
    void somebodyOfAnotherTerritoryIsNotFound() {
        String name = APerson.uniqueName();
        APerson.called("Prénom", name)
                .followedBy(house.stranger(Trade.SOCIAL_WORKER))
                .in(house, jdbc);

        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes?q=" + name))
                .bodyText()
                .doesNotContain("Prénom " + name);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"RECEPTIONIST", "VOLUNTEER"})
    void whoDoesNotWorkOnTheFileSeesTheYearOfBirthOnly(Trade trade) {
        var viewer = house.a(trade);
        String name = APerson.uniqueName();
        APerson.called("Prénom", name)
                .with("birth_date", LocalDate.of(1980, 5, 23))
                .followedBy(viewer)
                .in(house, jdbc);

        assertThat(browser.get(viewer, "/personnes?q=" + name))
                .bodyText()
                .contains("Année de naissance\u00a0: 1980")
                .doesNotContain("23/05", "1980-05")
                .doesNotContain("\u00a0ans");
    }

    @Test
    void theReceptionIsLedToItsSheetAndNotToTheFile() {
        var viewer = house.a(Trade.RECEPTIONIST);
        String name = APerson.uniqueName();
        UUID person = APerson.called("Prénom", name).followedBy(viewer).in(house, jdbc);

        assertThat(browser.get(viewer, "/personnes?q=" + name))
                .bodyText()
                .contains("/personnes/" + person + "/accueil");
    }

    @Test
    void aProtectedCommuneIsNotShownToWhoMayNotReadIt() {
        String name = APerson.uniqueName();
        APerson.called("Prénom", name)
                .with("address_protected", true)
                .with("commune_name", "Ventabren")
                .followedBy(house.a(Trade.SOCIAL_WORKER))
                .in(house, jdbc);

        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes?q=" + name))
                .bodyText()
                .contains("Ventabren");
        assertThat(browser.get(house.a(Trade.DIGITAL_MEDIATOR), "/personnes?q=" + name))
                .bodyText()
                .contains(name, "Adresse protégée")
                .doesNotContain("Ventabren");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"COORDINATOR", "ANALYST", "DATA_PROTECTION_OFFICER", "ADMINISTRATOR"})
    void tradesWithoutPersonsFindNoSuchPage(Trade trade) {
        assertThat(browser.get(house.a(trade), "/personnes")).hasStatus(404);
    }

    @Test
    void aLongListIsPaged() {
        var viewer = house.another(Trade.EDUCATOR);
        String name = APerson.uniqueName();
        for (int i = 0; i < 35; i++) {
            APerson.called("P" + i, name).followedBy(viewer).in(house, jdbc);
        }

        assertThat(browser.get(viewer, "/personnes?q=" + name)).bodyText().contains("1 à 30 sur 35", "rel=\"next\"");
        assertThat(browser.get(viewer, "/personnes?page=2&q=" + name))
                .bodyText()
                .contains("31 à 35 sur 35");
    }

    @Test
    void aStrangeQuestionIsAnsweredCalmly() {
        var viewer = house.a(Trade.SOCIAL_WORKER);
        assertThat(browser.perform(MockMvcRequestBuilders.get("/personnes")
                        .param("q", "%_\\' \"; <script>alert(1)</script> " + "x".repeat(500))
                        .with(browser.as(viewer))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert");
        assertThat(browser.get(viewer, "/personnes?page=-5")).hasStatusOk();
    }
}
