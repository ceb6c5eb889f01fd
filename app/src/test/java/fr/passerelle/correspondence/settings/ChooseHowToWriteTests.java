package fr.passerelle.correspondence.settings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.correspondence.CorrespondenceFixtures;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
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
class ChooseHowToWriteTests {

    private static final String ALL = "/administration/messages";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    CorrespondenceFixtures given;
    Viewer administrator;
    String page;

    @BeforeEach
    void anAdministrator() {
        given = new CorrespondenceFixtures(jdbc, now, browser);
        administrator = house.a(Trade.ADMINISTRATOR);
        page = ALL + "/" + administrator.organisation();
    }

    @AfterEach
    void end() {
        given.end();
    }

    @Test
    void theGenericAddressIsChosenThenChanged() {
        assertThat(browser.get(administrator, ALL)).hasStatusOk().bodyText().contains("À choisir");
        assertThat(send("Le secrétariat", "8:00", "18:00", "-1")).hasStatus(303);
        assertThat(browser.get(administrator, ALL)).bodyText().contains("bonjour@exemple.example");
        assertThat(browser.get(administrator, page)).bodyText().contains("Le secrétariat", "08:00", "18:00");

        assertThat(send("Camille", "9:00", "18:00", "0")).hasStatus(303);
        assertThat(send("Encore", "9:00", "18:00", "0")).hasStatus(409);
        assertThat(given.one("select display_name from correspondence_structure"))
                .isEqualTo("Camille");
    }

    @Test
    void aNameThatTellsTheServiceIsNoticed() {
        assertThat(send("CCAS de Gardanne", "8:00", "18:00", "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce nom dit quel service écrit", "Garder ce nom quand même");
        assertThat(given.one("select count(*)::text from correspondence_structure"))
                .isEqualTo("0");
    }

    @Test
    void wrongFieldsAreAnsweredInFrench() {
        assertThat(browser.post(
                        administrator,
                        page,
                        "address",
                        "pas une adresse",
                        "displayName",
                        "",
                        "opens",
                        "19:00",
                        "closes",
                        "8:00",
                        "phone",
                        "12"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Écrivez une adresse complète",
                        "Écrivez le nom",
                        "La fin doit venir",
                        "Ce numéro n’existe pas",
                        "pas une adresse");
        assertThat(browser.post(
                        administrator,
                        page,
                        "address",
                        "a@b.fr\nBcc: c@d.fr",
                        "displayName",
                        "x",
                        "opens",
                        "8:00",
                        "closes",
                        "9:00"))
                .hasStatus(422);
    }

    @Test
    void nobodyElseChooses() {
        assertThat(browser.get(house.a(Trade.TEAM_LEAD), page)).hasStatus(404);
        assertThat(browser.get(administrator, ALL + "/" + java.util.UUID.randomUUID()))
                .hasStatus(404);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult send(
            String name, String opens, String closes, String version) {
        return browser.post(
                administrator,
                page,
                "address",
                "bonjour@exemple.example",
                "displayName",
                name,
                "phone",
                "04 65 71 02 12",
                "countersigned",
                "true",
                "opens",
                opens,
                "closes",
                closes,
                "version",
                version);
    }
}
