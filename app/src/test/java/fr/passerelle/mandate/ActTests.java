package fr.passerelle.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.catalogue.Family;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.NoMandate.Reason;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Thorough;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An act is checked when it is done, in its own transaction, on the real database. */
@AppTest
class ActTests {

    private static final ActAsked SOCIAL =
            new ActAsked(Family.SOCIAL, null, null, "Demande de complémentaire santé envoyée");

    @Autowired
    Mandates mandates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    MandateFixtures given;
    Viewer worker;
    UUID person;

    @BeforeEach
    void aPerson() {
        given = new MandateFixtures(browser, jdbc, now);
        worker = house.a(Trade.SOCIAL_WORKER);
        person = given.personFollowedBy(worker);
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void anActCarriesTheHashOfItsMandateAndIsRefusedForAnythingElse() {
        UUID mandate = given.signed(worker, person, MandateDuration.MONTH, "SOCIAL");
        Act act = act(worker, SOCIAL);
        assertThat(act.mandate()).isEqualTo(mandate);
        assertThat(given.one(
                        "select (c.mandate_hash = m.hash)::text from mandate_act c join mandate_mandate m on m.id = c.mandate_id where c.id = ?",
                        act.id()))
                .isEqualTo("true");
        refused(worker, new ActAsked(Family.JUSTICE, null, null, "x"), Reason.NONE);
        assertThat(Territories.in(
                        House.SOUTH, () -> mandates.inForce(person, worker.organisation(), Family.SOCIAL, null)))
                .isPresent();
    }

    @Test
    void aColleagueOfTheStructureActsAndAStrangerOrAVolunteerDoesNot() {
        given.signed(worker, person, MandateDuration.MONTH, "SOCIAL");
        assertThat(act(house.another(Trade.DIGITAL_MEDIATOR), SOCIAL).who()).contains("digital-mediator");
        refused(house.a(Trade.VOLUNTEER), SOCIAL, Reason.TRADE);
        Viewer elsewhere = new Viewer(
                worker.id(), worker.name(), worker.trade(), UUID.randomUUID(), "Ailleurs", worker.teams(), "x");
        refused(elsewhere, SOCIAL, Reason.NOT_MEMBER);
    }

    @Test
    void anActIsRefusedTheMinuteAfterTheWithdrawal() {
        UUID mandate = given.signed(worker, person, MandateDuration.MONTH, "SOCIAL", "LOGEMENT");
        act(worker, SOCIAL);
        assertThat(given.withdrawn(worker, person, mandate)).hasStatus(303);
        now.forward(Duration.ofMinutes(1));
        refused(worker, SOCIAL, Reason.REVOKED);
        assertThat(given.one("select count(*)::text from mandate_act where person_id = ?", person))
                .isEqualTo("1");
    }

    @Test
    void aMandateOfADayEndsAtMidnightInParisAlsoWhenTheClockChangesThatNight() {
        now.stopAt(Instant.parse("2026-10-25T08:00:00Z"));
        given.signed(worker, person, MandateDuration.DAY, "SOCIAL");
        now.stopAt(Instant.parse("2026-10-25T22:59:59.999999Z"));
        act(worker, SOCIAL);
        now.stopAt(Instant.parse("2026-10-25T23:00:00Z"));
        refused(worker, SOCIAL, Reason.EXPIRED);
    }

    @Test
    void aWorkerWhoLeftActsNoMoreAndTheMandateStays() {
        given.signed(worker, person, MandateDuration.MONTH, "SOCIAL");
        Viewer leaving = house.newcomer(Trade.EDUCATOR);
        act(leaving, SOCIAL);
        given.change("update identity_membership set ends_on = ? where agent_id = ?", now.today(), leaving.id());
        act(leaving, SOCIAL);
        now.forward(Duration.ofDays(1));
        refused(leaving, SOCIAL, Reason.NOT_MEMBER);
        act(worker, SOCIAL);
    }

    @Test
    void aMeasureOfProtectionOrAMinorsBirthDateStopsActsAtOnce() {
        given.signed(worker, person, MandateDuration.YEAR, "SOCIAL");
        given.change("update people_person set protection = 'TUTELLE' where id = ?", person);
        refused(worker, SOCIAL, Reason.PROTECTED);
        given.change(
                "update people_person set protection = null, birth_date = ? where id = ?",
                LocalDate.now(Now.PARIS).minusYears(17),
                person);
        refused(worker, SOCIAL, Reason.MINOR);
        assertThat(inTransaction(() -> mandates.stopHindered(person))).isEqualTo(1);
        given.change("update people_person set birth_date = null where id = ?", person);
        refused(worker, SOCIAL, Reason.REVOKED);
    }

    @Test
    void rowsChangedWithoutTheKeyAreFoundBeforeTheAct() {
        UUID mandate = given.signed(worker, person, MandateDuration.DAY, "SOCIAL");
        given.change(
                "update mandate_authorisation set ends_at = ends_at + interval '300 days' where mandate_id = ?",
                mandate);
        refused(worker, SOCIAL, Reason.ALTERED);
        given.change(
                "update mandate_authorisation set ends_at = ends_at - interval '300 days' where mandate_id = ?",
                mandate);
        act(worker, SOCIAL);
        given.change("update mandate_authorisation set family = 'ARGENT' where mandate_id = ?", mandate);
        refused(worker, new ActAsked(Family.ARGENT, null, null, "x"), Reason.ALTERED);
        given.change("update mandate_authorisation set family = 'SOCIAL' where mandate_id = ?", mandate);
        given.change("update mandate_mandate set signed = replace(signed, 'Louise', 'Louison') where id = ?", mandate);
        refused(worker, SOCIAL, Reason.ALTERED);
    }

    @Test
    void whatWasGivenForOneProcedureEndsWithIt() {
        UUID procedure = UUID.randomUUID();
        browser.post(
                worker,
                given.home(person) + "/nouveau",
                "demarche",
                procedure.toString(),
                "pour",
                "Demande de logement social",
                "duration",
                "PROCEDURE",
                "language",
                "FALC",
                "checked",
                "true");
        given.signed(worker, person, given.latest(person));
        ActAsked asked = new ActAsked(Family.LOGEMENT, null, procedure, "Demande déposée");
        act(worker, asked);
        refused(worker, new ActAsked(Family.LOGEMENT, null, UUID.randomUUID(), "x"), Reason.NONE);
        assertThat(inTransaction(() -> mandates.end(procedure))).isEqualTo(1);
        refused(worker, asked, Reason.REVOKED);
    }

    /** Two threads, the same instant: whatever the order, no act bears a time at or after the withdrawal. */
    @Test
    void noActComesAfterAWithdrawalAtTheSameInstant() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < Thorough.count(250, 2_000); round++) {
                UUID mandate = given.signed(worker, person, MandateDuration.DAY, "SOCIAL");
                CyclicBarrier start = new CyclicBarrier(2);
                Future<?> acting = pool.submit(() -> {
                    start.await();
                    for (int i = 0; i < 3; i++) {
                        try {
                            act(worker, SOCIAL);
                        } catch (NoMandate late) {
                            return null;
                        }
                    }
                    return null;
                });
                Future<?> withdrawing = pool.submit(() -> {
                    start.await();
                    return given.withdrawn(worker, person, mandate);
                });
                acting.get();
                withdrawing.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(given.one("""
                        select count(*)::text from mandate_act c join mandate_authorisation a on a.id = c.authorisation_id
                        where c.person_id = ? and c.at >= a.revoked_at
                        """, person)).isEqualTo("0");
        assertThat(given.one(
                        "select count(*)::text from mandate_authorisation where person_id = ? and revoked_at is null",
                        person))
                .isEqualTo("0");
    }

    private int inTransaction(java.util.function.IntSupplier work) {
        return Territories.in(
                House.SOUTH,
                () -> transaction.execute(status -> work.getAsInt()).intValue());
    }

    private Act act(Viewer viewer, ActAsked asked) {
        return Territories.in(House.SOUTH, () -> transaction.execute(status -> mandates.act(viewer, person, asked)));
    }

    private void refused(Viewer viewer, ActAsked asked, Reason reason) {
        assertThatThrownBy(() -> act(viewer, asked))
                .isInstanceOfSatisfying(
                        NoMandate.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
