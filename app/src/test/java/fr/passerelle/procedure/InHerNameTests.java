package fr.passerelle.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.MandateDuration;
import fr.passerelle.mandate.MandateFixtures;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done in the person's place stands under a mandate, act by act. */
@AppTest
class InHerNameTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    Viewer worker;
    MandateFixtures mandates;
    ProcedureFixtures given;
    UUID procedure;

    @BeforeEach
    void aProcedureReadBackAndReady() {
        worker = house.a(Trade.SOCIAL_WORKER);
        mandates = new MandateFixtures(browser, jdbc, now);
        given = new ProcedureFixtures(browser, jdbc, now, worker);
        given.run("update people_person set birth_date = '1980-05-02' where id = ?", given.person);
        procedure = given.begun("FOR");
        browser.post(
                worker,
                given.path() + "/" + procedure + "/relecture",
                "version",
                "0",
                "how",
                "ON_SCREEN",
                "agreed",
                "true");
        given.move(procedure, Move.READY);
    }

    @Test
    void underAMandateEachActIsNotedForThePersonToRead() {
        mandates.signed(worker, given.person, MandateDuration.MONTH, "TRANSPORTS");
        assertThat(browser.get(worker, given.path() + "/" + procedure + "/suite/envoyee"))
                .bodyText()
                .contains("Le mandat permet cet acte");
        assertThat(given.move(procedure, Move.SEND)).hasStatus(303);
        assertThat(given.move(procedure, Move.PIECE_ASKED, "pieceKind", "PHOTO", "pieceLabel", "Photo"))
                .hasStatus(303);
        assertThat(given.move(procedure, Move.PIECE_SENT)).hasStatus(303);
        assertThat(acts()).isEqualTo("2");
    }

    @Test
    void theMinuteAfterTheMandateIsWithdrawnNothingIsDoneInHerName() {
        UUID mandate = mandates.signed(worker, given.person, MandateDuration.MONTH, "TRANSPORTS");
        given.move(procedure, Move.SEND);
        mandates.withdrawn(worker, given.person, mandate);
        given.move(procedure, Move.REFUSED);
        assertThat(given.move(procedure, Move.REMEDY, "words", "Réclamation"))
                .hasStatus(409)
                .bodyText()
                .contains("Le mandat a été retiré");
        assertThat(given.state(procedure)).isEqualTo("REFUSED");
        assertThat(acts()).isEqualTo("1");
        assertThat(given.move(procedure, Move.ABANDON, "reason", "OPERATOR"))
                .as("to note what happened is no act in her name")
                .hasStatus(303);
    }

    @Test
    void aMandateForAnotherFamilyDoesNotCoverIt() {
        mandates.signed(worker, given.person, MandateDuration.MONTH, "SOCIAL");
        assertThat(given.move(procedure, Move.SEND)).hasStatus(409);
        assertThat(acts()).isEqualTo("0");
    }

    private String acts() {
        return given.one("select count(*)::text from mandate_act where person_id = ?", given.person);
    }
}
