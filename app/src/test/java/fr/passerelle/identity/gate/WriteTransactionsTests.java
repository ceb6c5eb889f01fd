package fr.passerelle.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AppTest
class WriteTransactionsTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    Viewer worker;
    String name;

    @BeforeEach
    void somebodyWithSomethingToWrite() {
        worker = house.a(Trade.ANALYST);
        name = "Essai " + UUID.randomUUID();
    }

    @Test
    void aFormSentTwiceIsWrittenOnceAndAnsweredTheSame() {
        UUID once = UUID.randomUUID();
        Answer first = Answer.of(browser.post(worker, once, "/essai/ecrit", "name", name));
        Answer second = Answer.of(browser.post(worker, once, "/essai/ecrit", "name", name));
        assertThat(first.status()).isEqualTo(303);
        assertThat(second).isEqualTo(first);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void aFormSentTenTimesAtOnceIsWrittenOnce() {
        UUID once = UUID.randomUUID();
        var all = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Answer.of(browser.post(worker, once, "/essai/ecrit", "name", name))
                                .status()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join)).containsOnly(303);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void aKeyOfSomebodyElseTellsNothing() {
        UUID once = UUID.randomUUID();
        browser.post(worker, once, "/essai/ecrit", "name", name);
        Answer thief = Answer.of(browser.post(house.a(Trade.VOLUNTEER), once, "/essai/ecrit", "name", "autre"));
        assertThat(thief.location()).isEqualTo("/");
    }

    @Test
    void aFormWithoutItsKeyIsRefused() {
        assertThat(Answer.of(browser.perform(MockMvcRequestBuilders.post("/essai/ecrit")
                                .param("name", name)
                                .with(SecurityMockMvcRequestPostProcessors.csrf())
                                .with(browser.as(worker))))
                        .status())
                .isEqualTo(400);
        assertThat(written()).isZero();
    }

    @Test
    void aWriteThatLeavesNoTraceIsAnErrorAndIsUndone() {
        assertThat(Answer.of(browser.post(worker, "/essai/sans-trace", "name", name))
                        .status())
                .isEqualTo(500);
        assertThat(written()).isZero();
    }

    @Test
    void aRefusalUndoesWhatWasWritten() {
        assertThat(Answer.of(browser.post(worker, "/essai/refuse", "name", name))
                        .status())
                .isEqualTo(422);
        assertThat(written()).isZero();
    }

    @Test
    void aFailureUndoesWhatWasWrittenAndTheSameFormMayBeSentAgain() {
        UUID once = UUID.randomUUID();
        assertThat(Answer.of(browser.post(worker, once, "/essai/casse", "name", name))
                        .status())
                .isEqualTo(500);
        assertThat(written()).isZero();
        assertThat(Answer.of(browser.post(worker, once, "/essai/ecrit", "name", name))
                        .status())
                .isEqualTo(303);
        assertThat(written()).isEqualTo(1);
    }

    private long written() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from identity_team where name = ?")
                        .param(name)
                        .query(Long.class)
                        .single());
    }
}
