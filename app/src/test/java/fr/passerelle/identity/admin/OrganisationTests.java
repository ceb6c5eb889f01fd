package fr.passerelle.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class OrganisationTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    Viewer administrator;
    String name;

    @BeforeEach
    void anOrganisationToAdd() {
        administrator = house.a(Trade.ADMINISTRATOR);
        name = "Association " + UUID.randomUUID();
    }

    @Test
    void anOrganisationIsAddedWithItsFirstTeamThenCorrected() {
        String page = added("name", name, "kind", "ASSOCIATION", "siret", "", "communeInsee", "13041");
        assertThat(browser.get(administrator, "/administration/organisations"))
                .bodyText()
                .contains(name, "Association");
        assertThat(browser.post(administrator, page + "/equipes/nouvelle", "name", "Permanence"))
                .hasRedirectedUrl(page);
        assertThat(browser.get(administrator, page)).bodyText().contains("Permanence", "value=\"13041\"");
        assertThat(browser.post(administrator, page, "name", name + " bis", "kind", "CCAS", "version", "0"))
                .hasRedirectedUrl(page);
        assertThat(browser.get(administrator, page)).bodyText().contains(name + " bis");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertThat(browser.post(
                        administrator,
                        "/administration/organisations/nouvelle",
                        "name",
                        "",
                        "kind",
                        "",
                        "siret",
                        "123",
                        "communeInsee",
                        "Gardanne"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Écrivez le nom de la structure.",
                        "Choisissez un type de structure.",
                        "n’est pas le bon",
                        "5 caractères",
                        "value=\"123\"");
    }

    @Test
    void twoOrganisationsDoNotShareASiret() {
        added("name", name, "kind", "CAF", "siret", "732 829 320 00074");
        assertThat(browser.post(
                        administrator,
                        "/administration/organisations/nouvelle",
                        "name",
                        name + " 2",
                        "kind",
                        "CAF",
                        "siret",
                        "73282932000074"))
                .hasStatus(422)
                .bodyText()
                .contains("porte déjà ce numéro");
    }

    @Test
    void aCorrectionOfAnOldVersionIsNotWrittenOverANewerOne() {
        String page = added("name", name, "kind", "OTHER");
        browser.post(administrator, page, "name", name + " A", "kind", "OTHER", "version", "0");
        assertThat(browser.post(administrator, page, "name", name + " B", "kind", "OTHER", "version", "0"))
                .hasStatus(409);
        assertThat(browser.get(administrator, page)).bodyText().contains(name + " A");
    }

    @Test
    void aTeamIsRenamedAndTwoTeamsOfAnOrganisationDoNotShareAName() {
        String page = added("name", name, "kind", "OTHER");
        browser.post(administrator, page + "/equipes/nouvelle", "name", "Accueil");
        assertThat(browser.post(administrator, page + "/equipes/nouvelle", "name", "accueil"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà une équipe de ce nom");
        assertThat(browser.post(administrator, page + "/equipes/nouvelle", "name", " "))
                .hasStatus(422);
    }

    @Test
    void theOrganisationsOfAnotherTerritoryAreUnknown() {
        String elsewhere = "/administration/organisations/"
                + house.stranger(Trade.ADMINISTRATOR).organisation();
        assertThat(browser.get(administrator, elsewhere)).hasStatus(404);
        assertThat(browser.post(administrator, elsewhere, "name", name, "kind", "OTHER", "version", "0"))
                .hasStatus(404);
        assertThat(browser.post(administrator, elsewhere + "/equipes/nouvelle", "name", "X"))
                .hasStatus(404);
        assertThat(browser.get(administrator, "/administration/equipes/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertThat(browser.post(
                        administrator,
                        "/administration/organisations/nouvelle",
                        "name",
                        name,
                        "kind",
                        "OTHER",
                        "id",
                        "x"))
                .hasStatus(400);
    }

    private String added(String... form) {
        var answer = browser.post(administrator, "/administration/organisations/nouvelle", form);
        assertThat(answer).hasStatus(303);
        return answer.getResponse().getRedirectedUrl();
    }
}
