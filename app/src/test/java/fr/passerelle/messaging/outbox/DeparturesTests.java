package fr.passerelle.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.Deliveries;
import fr.passerelle.messaging.Delivery.State;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.messaging.Sms;
import fr.passerelle.messaging.Window;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.House;
import fr.passerelle.testing.SmsOperator;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hours, events, numbers that said STOP, operators that fail: nothing leaves that should not. */
@AppTest
class DeparturesTests {

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP);

    @RegisterExtension
    static final SmsOperator OPERATOR = new SmsOperator();

    @Autowired
    Messages messages;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Outbox outbox;

    @Autowired
    ForgetMessages forget;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    String key;
    Instant tuesday;

    @BeforeEach
    void onATuesdayAtTen() {
        key = "test:" + UUID.randomUUID();
        tuesday = LocalDate.now(Now.PARIS)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .atTime(10, 0)
                .atZone(Now.PARIS)
                .toInstant();
        now.stopAt(tuesday);
        nothingElseWaits();
    }

    @AfterEach
    void timeGoesOn() {
        nothingElseWaits();
        now.resume();
    }

    @Test
    void aMailBearsTheAddressOfItsStructureAndOneNumberForAllItsTries() throws Exception {
        var mail = new Mail(
                key,
                "elle@exemple.example",
                "Des nouvelles",
                "Bonjour",
                new Mail.Sender("ici@exemple.example", "Le secrétariat"),
                Window.NOW);
        post(mail);
        outbox.sendAll();

        var received = SMTP.getReceivedMessages()[0];
        assertThat(received.getFrom()[0].toString())
                .contains("ici@exemple.example")
                .contains("secr");
        assertThat(received.getReplyTo()[0].toString()).contains("ici@exemple.example");
        assertThat(received.getMessageID()).startsWith("<").endsWith("@passerelle>");
        assertThat(state()).isEqualTo(State.LEFT);
    }

    @Test
    void aMessageWaitsForItsHoursAndForMonday() {
        now.stopAt(tuesday.plus(Duration.ofHours(11)));
        text("+33639980001", hours(null));
        outbox.sendAll();
        assertThat(state()).isEqualTo(State.HELD);
        assertThat(OPERATOR.bodies()).isEmpty();

        now.stopAt(tuesday.plus(Duration.ofDays(5)));
        assertThat(LocalDate.ofInstant(now.instant(), Now.PARIS).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        outbox.sendAll();
        assertThat(OPERATOR.bodies()).isEmpty();

        now.stopAt(tuesday.plus(Duration.ofDays(6)));
        outbox.sendAll();
        assertThat(OPERATOR.bodies()).hasSize(1);
        assertThat(state()).isEqualTo(State.LEFT);
    }

    @Test
    void nothingLeavesAfterTheEvent() {
        OPERATOR.answers(503);
        text("+33639980002", hours(tuesday.plus(Duration.ofHours(4))));
        outbox.sendAll();
        assertThat(state()).isEqualTo(State.LEAVING);

        OPERATOR.answers(200);
        now.forward(Duration.ofHours(4));
        outbox.sendAll();
        assertThat(OPERATOR.bodies()).isEmpty();
        assertThat(state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void anOperatorOutOfOrderIsTriedAgainUnderTheSameKeyThenGivenUp() {
        OPERATOR.stop();
        text("+33639980003", Window.NOW);
        for (int attempt = 0; attempt < 7; attempt++) {
            outbox.sendAll();
            assertThat(state()).isEqualTo(State.LEAVING);
            now.forward(Duration.ofHours(20));
        }
        outbox.sendAll();
        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void aNumberThatTheOperatorRefusesIsNotTriedAgain() {
        OPERATOR.answers(400);
        text("+33639980004", Window.NOW);
        outbox.sendAll();

        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void aNumberThatSaidStopGetsNothingWhoeverWrites() {
        Territories.in(House.SOUTH, () -> messages.stop("+33639980005", null));
        text("+33639980005", Window.NOW);
        outbox.sendAll();

        assertThat(OPERATOR.bodies()).isEmpty();
        assertThat(state()).isEqualTo(State.STOPPED);
    }

    @Test
    void oneNumberGetsThreeMessagesADayAtMost() {
        for (int i = 0; i < 5; i++) {
            key = "test:" + UUID.randomUUID();
            text("+33639980006", Window.NOW);
        }
        outbox.sendAll();
        assertThat(OPERATOR.bodies()).hasSize(3);

        now.forward(Duration.ofHours(25));
        outbox.sendAll();
        assertThat(OPERATOR.bodies()).hasSize(5);
    }

    @Test
    void whatIsCancelledNeverLeavesAndWhatLeftIsNotCancelled() {
        text("+33639980007", hours(null));
        boolean held = Territories.in(House.SOUTH, () -> messages.cancel(key));
        outbox.sendAll();
        assertThat(held).isTrue();
        assertThat(OPERATOR.bodies()).isEmpty();
        assertThat(state()).isEqualTo(State.CANCELLED);

        key = "test:" + UUID.randomUUID();
        text("+33639980007", hours(null));
        outbox.sendAll();
        boolean tooLate = Territories.in(House.SOUTH, () -> messages.cancel(key));
        assertThat(tooLate).isFalse();
    }

    @Test
    void sixMonthsLaterNobodyKnowsWhomItWentToNorWhatItSaid() {
        text("+33639980008", Window.NOW);
        outbox.sendAll();
        now.stopAt(tuesday.plus(Duration.ofDays(175)));
        Territories.in(House.SOUTH, () -> forget.run());
        assertThat(recipient()).isEqualTo("+33639980008");

        now.stopAt(tuesday.plus(Duration.ofDays(190)));
        Territories.in(House.SOUTH, () -> forget.run());
        assertThat(recipient()).isEmpty();
        assertThat(state()).isEqualTo(State.LEFT);
    }

    private static Window hours(Instant expires) {
        return new Window(null, expires, LocalTime.of(8, 0), LocalTime.of(19, 0));
    }

    private void text(String to, Window window) {
        Territories.in(House.SOUTH, () -> messages.post(new Sms(key, to, "Bonjour", window)));
    }

    private void post(Mail mail) {
        Territories.in(House.SOUTH, () -> messages.post(mail));
    }

    private State state() {
        return Territories.in(
                House.SOUTH, () -> deliveries.of(List.of(key)).get(key).state(now.instant()));
    }

    private String recipient() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select recipient from messaging_mail where key = ?")
                        .param(key)
                        .query(String.class)
                        .single());
    }

    private void nothingElseWaits() {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "update messaging_mail set given_up_at = now(), ending = 'CANCELLED' where sent_at is null and given_up_at is null")
                        .update());
    }
}
