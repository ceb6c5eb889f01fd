package fr.passerelle.procedure.forget;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Papers;
import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.Move;
import fr.passerelle.procedure.ProcedureFixtures;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ForgetProceduresTests {

    @Autowired
    ForgetProcedures forget;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    ProcedureFixtures given;
    UUID id;

    @BeforeEach
    void aProcedureWithAPaper() {
        given = new ProcedureFixtures(browser, jdbc, now, house.a(Trade.SOCIAL_WORKER));
        id = given.declared("WITH");
        given.upload(given.path() + "/" + id + "/pieces/2", Papers.pdf(1), "version", "0", "state", "HELD");
        browser.post(
                house.a(Trade.SOCIAL_WORKER),
                given.path() + "/" + id + "/preparer",
                "version",
                "0",
                "q-month1",
                "7/2026");
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void whatIsOpenIsKept() {
        after(900);
        assertThat(given.column(id, "answers")).contains("07/2026");
    }

    @Test
    void twoYearsAfterTheEndTheContentGoesAndTheCountStays() {
        given.move(id, Move.ABANDON, "reason", "NOT_ASKED", "words", "Elle a peur");
        after(729);
        assertThat(given.column(id, "answers")).contains("07/2026");

        after(4);
        assertThat(given.column(id, "answers")).isEqualTo("{}");
        assertThat(given.column(id, "state || ' ' || abandon_reason || ' ' || sheet"))
                .isEqualTo("ABANDONED NOT_ASKED " + ProcedureFixtures.SHEET);
        assertThat(given.count("procedure_person", id)).isEqualTo("0");
        assertThat(given.count("procedure_piece", id)).isEqualTo("0");
        assertThat(given.one(
                        "select count(*)::text from procedure_event where procedure_id = ? and words is not null", id))
                .isEqualTo("0");
        assertThat(given.one("select count(*)::text from attachment_file where person_id = ?", given.person))
                .isEqualTo("0");
    }

    @Test
    void whenThePersonIsErasedTheContentGoesTheSameNight() {
        given.run("delete from people_person where id = ?", given.person);
        after(0);
        assertThat(given.column(id, "state || ' ' || answers")).isEqualTo("ABANDONED {}");
    }

    private void after(int days) {
        now.forward(Duration.ofDays(days));
        Territories.in(House.SOUTH, () -> forget.run());
    }
}
