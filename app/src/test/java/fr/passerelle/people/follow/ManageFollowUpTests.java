package fr.passerelle.people.follow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ManageFollowUpTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    private UUID person;
    private String path;

    @BeforeEach
    void followed() {
        person = APerson.unique().followedBy(worker()).in(house, jdbc);
        path = "/personnes/" + person + "/suivi";
    }

    private Viewer worker() {
        return house.a(Trade.SOCIAL_WORKER);
    }

    private Viewer colleague() {
        return house.another(Trade.SOCIAL_WORKER);
    }

    @Test
    void aTeamThatIsAddedSeesTheFileAtTheNextRequest() {
        assertThat(browser.get(colleague(), "/personnes/" + person)).hasStatus(404);

        assertThat(browser.post(worker(), path, "team", colleague().team().toString()))
                .hasStatus(303)
                .hasRedirectedUrl(path);

        assertThat(browser.get(colleague(), "/personnes/" + person)).hasStatusOk();
        assertThat(browser.get(worker(), path)).bodyText().contains("<h1>Suivi</h1>", "Équipe 2");
        assertThat(verbs()).contains("follow-up.started");
    }

    @Test
    void aTeamThatFollowsAlreadyOrIsUnknownIsRefused() {
        assertThat(browser.post(worker(), path, "team", worker().team().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Cette équipe suit déjà");
        assertThat(browser.post(worker(), path, "team", UUID.randomUUID().toString()))
                .hasStatus(422);
        assertThat(browser.post(
                        worker(),
                        path,
                        "team",
                        house.stranger(Trade.SOCIAL_WORKER).team().toString()))
                .hasStatus(422);
        assertThat(browser.post(worker(), path, "team", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une équipe.");
        assertThat(browser.post(worker(), path, "team", "rien")).hasStatus(422);
        assertThat(active()).isEqualTo(1);
    }

    @Test
    void aTeamThatLeavesSeesTheFileNoMore() {
        browser.post(worker(), path, "team", colleague().team().toString());

        assertThat(browser.post(worker(), path + "/" + followUp(worker()) + "/fin"))
                .hasStatus(303)
                .hasRedirectedUrl("/personnes");

        assertThat(browser.get(worker(), "/personnes/" + person)).hasStatus(404);
        assertThat(browser.get(colleague(), "/personnes/" + person))
                .hasStatusOk()
                .bodyText()
                .contains("Suivi terminé");
    }

    @Test
    void theLastTeamLeavesOnlyOnceItSaysSo() {
        String end = path + "/" + followUp(worker()) + "/fin";
        assertThat(browser.post(worker(), end))
                .hasStatus(422)
                .bodyText()
                .contains("C’est la dernière équipe", "Plus personne ne suivra cette personne");
        assertThat(active()).isEqualTo(1);

        assertThat(browser.post(worker(), end, "last", "true")).hasStatus(303);
        assertThat(active()).isZero();
        assertThat(verbs()).contains("follow-up.ended");
    }

    @Test
    void theReferentIsSomebodyOfTheTeam() {
        String one = path + "/" + followUp(worker());
        assertThat(browser.get(worker(), one))
                .hasStatusOk()
                .bodyText()
                .contains("Nom educator")
                .doesNotContain("Nom volunteer", "Nom receptionist");

        assertThat(browser.post(
                        worker(),
                        one + "/referent",
                        "referent",
                        house.a(Trade.EDUCATOR).id().toString()))
                .hasStatus(303);
        assertThat(browser.get(worker(), "/personnes/" + person))
                .bodyText()
                .contains("Référent·e\u00a0: Prénom1 Nom educator");
        assertThat(browser.get(house.a(Trade.EDUCATOR), "/personnes?referent=true"))
                .bodyText()
                .contains(person.toString());

        assertThat(browser.post(
                        worker(),
                        one + "/referent",
                        "referent",
                        colleague().id().toString()))
                .hasStatus(422);
        assertThat(browser.post(
                        worker(),
                        one + "/referent",
                        "referent",
                        house.a(Trade.VOLUNTEER).id().toString()))
                .hasStatus(422);
        assertThat(browser.post(worker(), one + "/referent", "referent", "")).hasStatus(303);
    }

    @Test
    void aMotivatedAccessDoesNotDecideWhoFollows() {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        insert into people_motivated_access (id, person_id, account, reason, starts_at, ends_at)
                        values (gen_random_uuid(), ?, ?, 'raison de test', now(), now() + interval '1 day')
                        """).params(person, colleague().id()).update());

        assertThat(browser.get(colleague(), path)).hasStatusOk();
        assertThat(browser.post(colleague(), path, "team", colleague().team().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("accès motivé");
        assertThat(browser.post(colleague(), path + "/" + followUp(worker()) + "/fin", "last", "true"))
                .hasStatus(404);
        assertThat(active()).isEqualTo(1);

        browser.post(worker(), path + "/" + followUp(worker()) + "/fin", "last", "true");
        assertThat(browser.post(colleague(), path, "team", colleague().team().toString()))
                .hasStatus(303);
    }

    @Test
    void aFollowUpOfSomebodyElseIsNotFoundUnderThisPerson() {
        UUID other = APerson.unique().followedBy(worker()).in(house, jdbc);
        String foreign = "/personnes/" + other + "/suivi/" + followUp(worker());
        assertThat(browser.get(worker(), foreign)).hasStatus(404);
        assertThat(browser.post(worker(), foreign + "/fin", "last", "true")).hasStatus(404);
        assertThat(browser.post(worker(), foreign + "/referent", "referent", ""))
                .hasStatus(404);
        assertThat(active()).isEqualTo(1);
    }

    @Test
    void whoMayNotFindsNothing() {
        String team = colleague().team().toString();
        for (Viewer viewer : List.of(
                colleague(),
                house.stranger(Trade.SOCIAL_WORKER),
                house.a(Trade.RECEPTIONIST),
                house.a(Trade.VOLUNTEER),
                house.a(Trade.ADMINISTRATOR))) {
            assertThat(browser.get(viewer, path)).hasStatus(404);
            assertThat(browser.post(viewer, path, "team", team)).hasStatus(404);
            assertThat(browser.post(viewer, path + "/" + followUp(worker()) + "/fin", "last", "true"))
                    .hasStatus(404);
        }
        assertThat(active()).isEqualTo(1);
    }

    private UUID followUp(Viewer viewer) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id from people_follow_up where person_id = ? and team_id = ?")
                        .params(person, viewer.team())
                        .query(UUID.class)
                        .single());
    }

    private long active() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from people_follow_up where person_id = ? and ends_on is null")
                        .param(person)
                        .query(Long.class)
                        .single());
    }

    private List<String> verbs() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select verb from audit_entry where dossier = ?")
                        .param(person)
                        .query(String.class)
                        .list());
    }
}
