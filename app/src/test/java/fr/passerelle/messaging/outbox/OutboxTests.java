package fr.passerelle.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.Mail;
import fr.passerelle.messaging.Messages;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class OutboxTests {

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP);

    @Autowired
    Messages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    Now now;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    /** What other tests left waiting leaves first. */
    @BeforeEach
    void nothingElseWaits() throws Exception {
        now.forward(Duration.ofDays(3));
        outbox.sendAll();
        now.resume();
        SMTP.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void aPostedMailLeavesOnceThroughTheSmtpServer() throws Exception {
        Mail mail = mail("accueil@lieu.example");
        Territories.in(House.SOUTH, () -> {
            messages.post(mail);
            messages.post(mail);
        });

        outbox.sendAll();
        outbox.sendAll();

        assertThat(SMTP.getReceivedMessages()).hasSize(1);
        assertThat(SMTP.getReceivedMessages()[0].getSubject()).isEqualTo("Une personne vous est adressée");
    }

    @Test
    void aMailOfATransactionThatFailsNeverLeaves() {
        Territories.in(
                House.SOUTH,
                () -> transaction.executeWithoutResult(status -> {
                    messages.post(mail("rien@lieu.example"));
                    status.setRollbackOnly();
                }));

        outbox.sendAll();

        assertThat(SMTP.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailThatTheServerRefusesIsTriedAgainLater() {
        SMTP.stop();
        Territories.in(House.SOUTH, () -> messages.post(mail("plus-tard@lieu.example")));
        outbox.sendAll();
        SMTP.start();
        outbox.sendAll();
        assertThat(SMTP.getReceivedMessages()).isEmpty();

        now.forward(Duration.ofMinutes(2));
        outbox.sendAll();

        assertThat(SMTP.getReceivedMessages()).hasSize(1);
    }

    @Test
    void theDemonstrationShowsWhatWouldLeave() {
        Territories.in(House.SOUTH, () -> messages.post(mail("montre@lieu.example")));

        assertThat(browser.get(house.a(Trade.SOCIAL_WORKER), "/messages-au-depart"))
                .hasStatusOk()
                .bodyText()
                .contains("montre@lieu.example");
    }

    private static Mail mail(String to) {
        return new Mail("test:" + UUID.randomUUID(), to, "Une personne vous est adressée", "Bonjour,\n\nMerci.\n");
    }
}
