package fr.passerelle.procedure.group;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.correspondence.GroupCriterion;
import fr.passerelle.design.Option;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Action.Kind;
import fr.passerelle.kernel.Now;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.procedure.ProcedureFixtures;
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
class SharedNeedsTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    List<GroupCriterion> criteria;

    @Autowired
    PlannedActions actions;

    Viewer worker;
    ProcedureFixtures given;
    UUID other;

    @BeforeEach
    void onePersonWithAProcedureAndOneWithout() {
        worker = house.a(Trade.SOCIAL_WORKER);
        given = new ProcedureFixtures(browser, jdbc, now, worker);
        other = given.another();
    }

    @Test
    void thoseWhoShareAnOperatorOrASheetAreFound() {
        given.declared("WITH");
        assertThat(among("operator", "CAF")).containsExactly(given.person);
        assertThat(among("sheet", ProcedureFixtures.SHEET)).containsExactly(given.person);
        assertThat(among("operator", "IMPOTS")).isEmpty();
        assertThat(options("operator")).extracting(Option::value).contains("CAF");
        assertThat(options("sheet")).extracting(Option::value).contains(ProcedureFixtures.SHEET);
        assertThat(browser.get(worker, "/messages/groupe"))
                .hasStatusOk()
                .bodyText()
                .contains("Démarche en cours chez", "À faire dans le plan");
    }

    @Test
    void aProcedureThatIsOverIsNotShared() {
        UUID procedure = given.declared("WITH");
        Territories.in(House.SOUTH, () -> jdbc.sql("""
                        update procedure_procedure set state = 'ABANDONED', abandon_reason = 'NOT_NEEDED', closed_at = now() where id = ?
                        """).param(procedure).update());
        assertThat(among("operator", "CAF")).isEmpty();
        assertThat(among("sheet", ProcedureFixtures.SHEET)).isEmpty();
    }

    @Test
    void thoseWhoShareAStepOfTheirPlanAreFoundAndAnAlertIsNoReasonToWrite() {
        var wording = new PlannedActions.Wording(Kind.WORKSHOP, "Atelier du jeudi", null, null, null, null);
        Territories.in(House.SOUTH, () -> actions.add(worker, other, wording, null));
        assertThat(among("plan", "WORKSHOP")).containsExactly(other);
        assertThat(among("plan", "MAIL")).isEmpty();
        assertThat(options("plan")).extracting(Option::value).doesNotContain(Kind.SOCIAL_ALERT.name());
    }

    @Test
    void whoMayNotFollowProceduresIsOfferedNone() {
        Viewer volunteer = house.a(Trade.VOLUNTEER);
        for (String name : List.of("operator", "sheet", "plan")) {
            assertThat(Territories.in(House.SOUTH, () -> criterion(name).options(volunteer)))
                    .isEmpty();
        }
    }

    private List<UUID> among(String name, String value) {
        return Territories.in(House.SOUTH, () -> criterion(name).among(new UUID[] {given.person, other}, value));
    }

    private List<Option> options(String name) {
        return Territories.in(House.SOUTH, () -> criterion(name).options(worker));
    }

    private GroupCriterion criterion(String name) {
        return criteria.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
