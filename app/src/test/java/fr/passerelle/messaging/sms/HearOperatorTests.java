package fr.passerelle.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.kernel.Ids;
import fr.passerelle.messaging.Deliveries;
import fr.passerelle.messaging.Delivery.State;
import fr.passerelle.messaging.Messages;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AppTest
class HearOperatorTests {

    private static final String SECRET = "un-secret-pour-les-essais";

    @Autowired
    Browser browser;

    @Autowired
    Messages messages;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient jdbc;

    String key;
    String provider;

    @BeforeEach
    void aTextThatLeft() {
        key = "test:" + UUID.randomUUID();
        provider = "op-" + UUID.randomUUID();
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("""
                        insert into messaging_mail (id, kind, key, recipient, subject, body, posted_at, next_try_at, sent_at, provider_id)
                        values (?, 'SMS', ?, '+33639981111', '', 'Bonjour', now(), now(), now(), ?)
                        """).params(Ids.next(), key, provider).update());
    }

    @Test
    void aReceiptSaysThatItArrived() {
        tell(SECRET, "{\"id\":\"" + provider + "\",\"status\":\"DELIVERED\"}", 204);
        assertThat(state()).isEqualTo(State.DELIVERED);

        tell(SECRET, "{\"id\":\"" + provider + "\",\"status\":\"failed\"}", 204);
        assertThat(state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aReceiptSaysThatItWasLost() {
        tell(SECRET, "{\"id\":\"" + provider + "\",\"status\":\"UNDELIV\"}", 204);
        assertThat(state()).isEqualTo(State.FAILED);
    }

    @Test
    void withoutTheSecretNothingIsHeard() {
        tell("un-autre-secret-bien-long", "{\"id\":\"" + provider + "\",\"status\":\"DELIVERED\"}", 404);
        tell("", "{\"id\":\"" + provider + "\",\"status\":\"DELIVERED\"}", 404);
        assertThat(state()).isEqualTo(State.LEFT);
    }

    @Test
    void theAnswerStopIsKeptAndAnyOtherIsNot() {
        String phone = "+3363998" + (1200 + (int) (Math.random() * 8000));
        tell(SECRET, "{\"from\":\"" + phone + "\",\"text\":\"Stop.\"}", 204);
        assertThat(stopped(phone)).isTrue();

        tell(SECRET, "{\"from\":\"+33639981112\",\"text\":\"Merci, à jeudi\"}", 204);
        assertThat(stopped("+33639981112")).isFalse();
    }

    @Test
    void anOperatorThatSendsAFormIsHeardToo() {
        assertThat(browser.perform(MockMvcRequestBuilders.post("/api/sms/13")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .header("X-Passerelle-Secret", SECRET)
                        .param("id", provider)
                        .param("status", "delivered")))
                .hasStatus(204);
        assertThat(state()).isEqualTo(State.DELIVERED);
    }

    private void tell(String secret, String json, int expected) {
        assertThat(browser.perform(MockMvcRequestBuilders.post("/api/sms/13")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("X-Passerelle-Secret", secret)
                        .content(json)))
                .hasStatus(expected);
    }

    private boolean stopped(String phone) {
        return Territories.in(House.SOUTH, () -> messages.stopped(phone));
    }

    private State state() {
        return Territories.in(
                House.SOUTH, () -> deliveries.of(List.of(key)).get(key).state(Instant.now()));
    }
}
