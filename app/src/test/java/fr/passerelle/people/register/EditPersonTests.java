package fr.passerelle.people.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class EditPersonTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFormHoldsWhatIsKnown() {
        UUID person = known();
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), path(person)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"Yamina\"",
                        "06\u00a039\u00a098\u00a012\u00a034",
                        "value=\"Ventabren\"",
                        "name=\"version\" value=\"0\"")
                .containsPattern("value=\"kab\" checked");
    }

    @Test
    void aCorrectionIsSavedAndJournalled() {
        UUID person = known();
        assertThat(browser.post(
                        house.a(Trade.SOCIAL_WORKER),
                        path(person),
                        "firstName",
                        "Yasmina",
                        "phone",
                        "06 39 98 12 35",
                        "version",
                        "0"))
                .hasStatus(303)
                .hasRedirectedUrl("/personnes/" + person);

        assertThat(column(person, "display_name")).isEqualTo("Yasmina");
        assertThat(column(person, "phone")).isEqualTo("+33639981235");
        assertThat(column(person, "version")).isEqualTo("1");
        assertThat(Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql("select count(*) from audit_entry where dossier = ? and verb = 'person.edited'")
                                .param(person)
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void aSecondCorrectionFromTheSameStateIsToldWhatChangedAndKeepsWhatWasTyped() {
        UUID person = known();
        assertThat(rename(Trade.SOCIAL_WORKER, person, "Premier", "0")).hasStatus(303);

        assertThat(rename(Trade.EDUCATOR, person, "Second", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un a modifié ce dossier entre-temps", "Nom\u00a0: Premier")
                .contains("value=\"Second\"", "name=\"version\" value=\"1\"");
        assertThat(column(person, "last_name")).isEqualTo("Premier");

        assertThat(rename(Trade.EDUCATOR, person, "Second", "1")).hasStatus(303);
        assertThat(column(person, "last_name")).isEqualTo("Second");
    }

    private MvcTestResult rename(Trade trade, UUID person, String last, String version) {
        return browser.post(house.a(trade), path(person), "firstName", "Yamina", "lastName", last, "version", version);
    }

    @Test
    void aProtectedAddressIsNeitherShownNorChangedByWhoMayNotReadIt() {
        UUID person = known();
        var mediator = house.a(Trade.DIGITAL_MEDIATOR);

        assertThat(browser.get(mediator, path(person)))
                .hasStatusOk()
                .bodyText()
                .contains("Adresse protégée")
                .doesNotContain("Ventabren", "rue Secrète", "name=\"address\"");
        assertThat(browser.post(
                        mediator,
                        path(person),
                        "firstName",
                        "Yamina",
                        "address",
                        "ailleurs",
                        "commune",
                        "Paris",
                        "version",
                        "0"))
                .hasStatus(303);

        assertThat(column(person, "address")).isEqualTo("3, rue Secrète");
        assertThat(column(person, "commune_name")).isEqualTo("Ventabren");
        assertThat(column(person, "address_protected")).isEqualTo("t");
    }

    @Test
    void neitherDoesTheConflictPageReveal() {
        UUID person = known();
        browser.post(
                house.a(Trade.SOCIAL_WORKER),
                path(person),
                "firstName",
                "Yamina",
                "address",
                "3, rue Secrète",
                "commune",
                "Ventabren",
                "addressProtected",
                "true",
                "version",
                "0");
        assertThat(browser.post(house.a(Trade.DIGITAL_MEDIATOR), path(person), "firstName", "Autre", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .doesNotContain("Ventabren", "rue Secrète");
    }

    @Test
    void aSocialWorkerMayLiftTheProtection() {
        UUID person = known();
        browser.post(
                house.a(Trade.SOCIAL_WORKER),
                path(person),
                "firstName",
                "Yamina",
                "address",
                "5, rue Neuve",
                "version",
                "0");
        assertThat(column(person, "address")).isEqualTo("5, rue Neuve");
        assertThat(column(person, "address_protected")).isEqualTo("f");
    }

    @Test
    void anInvalidFieldSavesNothing() {
        UUID person = known();
        assertThat(browser.post(
                        house.a(Trade.SOCIAL_WORKER), path(person), "firstName", "", "lastName", "", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez au moins un prénom ou un pseudonyme.");
        assertThat(column(person, "first_name")).isEqualTo("Yamina");
    }

    @Test
    void whoMayNotFindsNothing() {
        UUID person = known();
        for (var viewer : new fr.passerelle.identity.Viewer[] {
            house.another(Trade.SOCIAL_WORKER),
            house.stranger(Trade.SOCIAL_WORKER),
            house.a(Trade.VOLUNTEER),
            house.a(Trade.ADMINISTRATOR)
        }) {
            assertThat(browser.get(viewer, path(person))).hasStatus(404);
            assertThat(browser.post(viewer, path(person), "firstName", "X", "version", "0"))
                    .hasStatus(404);
        }
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), path(UUID.randomUUID())))
                .hasStatus(404);
        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/personnes/pas-un-numero/modifier"))
                .hasStatus(404);
        assertThat(column(person, "first_name")).isEqualTo("Yamina");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"SOCIAL_WORKER", "RECEPTIONIST", "TEAM_LEAD"})
    void tradesOfTheCharterMayCorrect(Trade trade) {
        assertThat(browser.get(house.a(trade), path(known()))).hasStatusOk();
    }

    private UUID known() {
        return APerson.called("Yamina", "")
                .with("phone", "+33639981234")
                .with("languages", new String[] {"kab", "fr"})
                .with("housing", "ADDRESS")
                .with("address", "3, rue Secrète")
                .with("address_protected", true)
                .with("commune_name", "Ventabren")
                .followedBy(house.a(Trade.SOCIAL_WORKER))
                .in(house, jdbc);
    }

    private static String path(UUID person) {
        return "/personnes/" + person + "/modifier";
    }

    private String column(UUID person, String column) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select " + column + " from people_person where id = ?")
                        .param(person)
                        .query((row, i) -> row.getString(1))
                        .single());
    }
}
