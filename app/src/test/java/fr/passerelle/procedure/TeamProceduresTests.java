package fr.passerelle.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of a team. */
@AppTest
class TeamProceduresTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    Viewer worker;
    ProcedureFixtures given;

    @BeforeEach
    void aPerson() {
        worker = house.a(Trade.SOCIAL_WORKER);
        given = new ProcedureFixtures(browser, jdbc, now, worker);
    }

    private String titled(String title) {
        UUID id = given.begun("WITH");
        given.run("update procedure_procedure set title = ? where id = ?", title, id);
        return id.toString();
    }

    @Test
    void theTeamSeesItsOpenProceduresAndNobodyElseDoes() {
        String mine = titled("Carte de la liste");
        assertThat(browser.get(house.a(Trade.BUDGET_ADVISER), "/demarches?operateur=transports"))
                .hasStatusOk()
                .bodyText()
                .contains(mine);
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), "/demarches"))
                .bodyText()
                .doesNotContain(mine);
        assertThat(browser.get(house.a(Trade.VOLUNTEER), "/demarches")).hasStatus(404);
    }

    @Test
    void itIsFilteredByStateOperatorDelayAndWhoCarriesIt() {
        UUID late = given.sent("expectedOn", French.field(now.today().plusDays(1)));
        given.run(
                "update procedure_procedure set expected_on = ? where id = ?",
                now.today().minusDays(3),
                late);
        String other = titled("Pas encore partie");
        assertThat(browser.get(worker, "/demarches?retard=oui&etat=SENT"))
                .bodyText()
                .contains(late.toString(), "Attendue depuis le")
                .doesNotContain(other);
        assertThat(browser.get(worker, "/demarches?qui=moi&etat=TO_PREPARE&operateur=CAF"))
                .bodyText()
                .doesNotContain(other);
        assertThat(browser.get(worker, "/demarches?etat=n%27importe&page=99999"))
                .hasStatusOk();
    }

    @Test
    void whatNobodyCarriesAnyMoreIsShownToTheTeam() {
        Viewer leaving = house.newcomer(Trade.SOCIAL_WORKER);
        ProcedureFixtures theirs = new ProcedureFixtures(browser, jdbc, now, leaving);
        UUID id = theirs.begun("WITH");
        assertThat(browser.get(worker, "/demarches?qui=sans")).bodyText().doesNotContain(id.toString());
        given.run(
                "update identity_membership set ends_on = ? where agent_id = ?",
                now.today().minusDays(1),
                leaving.id());
        assertThat(browser.get(worker, "/demarches?qui=sans")).bodyText().contains(id.toString());
        assertThat(browser.get(worker, "/ma-journee")).bodyText().contains("plus personne");
        assertThat(browser.get(worker, theirs.path() + "/" + id)).bodyText().contains("ne peut plus suivre");
    }

    @Test
    void whatSomebodyShutOutSinceCarriedIsToBeTakenUpAgain() {
        Viewer relative = house.newcomer(Trade.SOCIAL_WORKER);
        ProcedureFixtures theirs = new ProcedureFixtures(browser, jdbc, now, relative);
        UUID id = theirs.begun("WITH");
        assertThat(browser.get(worker, "/demarches?qui=sans")).bodyText().doesNotContain(id.toString());
        given.run(
                "insert into people_exclusion (id, person_id, account, noted_at) values (gen_random_uuid(), ?, ?, now())",
                theirs.person,
                relative.id());
        assertThat(browser.get(worker, "/demarches?qui=sans")).bodyText().contains(id.toString());
        assertThat(browser.get(worker, "/ma-journee")).bodyText().contains("plus personne");
        assertThat(browser.get(worker, theirs.path() + "/" + id)).bodyText().contains("à reprendre");
    }

    @Test
    void aProcedureWhosePersonIsNoLongerFollowedLeavesTheList() {
        String id = titled("Suivi fini");
        given.run("update people_follow_up set ends_on = ? where person_id = ?", now.today(), given.person);
        assertThat(browser.get(worker, "/demarches")).bodyText().doesNotContain(id);
    }
}
