package fr.passerelle.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.messaging.SmsGateway;
import fr.passerelle.testing.SmsOperator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HttpGatewayTests {

    private static final String HERE = "http://127.0.0.1:3026/messages";

    @RegisterExtension
    static final SmsOperator OPERATOR = new SmsOperator();

    @Test
    void aTextTravelsAsJsonWhateverItContains() throws Exception {
        SmsGateway gateway = new HttpGateway(json(HERE, 2));
        String id = gateway.send("+33639980417", "Dites \"oui\" à {to}\nMerci", "clef-1");

        assertThat(OPERATOR.bodies())
                .containsExactly(
                        "{\"to\":\"+33639980417\",\"text\":\"Dites \\\"oui\\\" à {to}\\nMerci\",\"ref\":\"clef-1\"}");
        assertThat(OPERATOR.keys()).containsExactly("clef-1");
        assertThat(id).isEqualTo("op-clef-1");
    }

    @Test
    void aTextTravelsAsAForm() throws Exception {
        SmsGateway gateway = new HttpGateway(
                new SmsSettings(HERE, true, "X-Key: abc", "dest={to}&msg={text}&ref={id}", "id", 2, null, null));
        gateway.send("+33639980417", "À demain & merci", "clef-2");

        assertThat(OPERATOR.bodies()).containsExactly("dest=%2B33639980417&msg=%C3%80+demain+%26+merci&ref=clef-2");
    }

    @Test
    void aRefusalNamesNobodyAndSaysWhetherToTryAgain() {
        SmsGateway gateway = new HttpGateway(json(HERE, 2));
        for (int status : new int[] {400, 404, 422, 401, 429, 500, 503}) {
            OPERATOR.answers(status);
            assertThatThrownBy(() -> gateway.send("+33639980417", "Bonjour", "clef"))
                    .isInstanceOfSatisfying(SmsGateway.Refused.class, refused -> {
                        assertThat(refused.forGood()).isEqualTo(status == 400 || status == 404 || status == 422);
                        assertThat(refused.getMessage()).doesNotContain("639980417", "Bonjour");
                    });
        }
    }

    @Test
    void anOperatorThatIsNotThereIsTriedAgain() {
        SmsGateway gateway = new HttpGateway(json("http://127.0.0.1:3027/messages", 1));
        assertThatThrownBy(() -> gateway.send("+33639980417", "Bonjour", "clef"))
                .isInstanceOfSatisfying(
                        SmsGateway.Refused.class,
                        refused -> assertThat(refused.forGood()).isFalse());
    }

    @Test
    void inATrialTextsAreWrittenToAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("sms.txt");
        SmsGateway gateway = new FileGateway(file);
        gateway.send("+33639980417", "Bonjour\nmerci", "clef");

        assertThat(Files.readString(file)).isEqualTo("+33639980417\tclef\tBonjour merci\n");
    }

    private static SmsSettings json(String url, int seconds) {
        return new SmsSettings(
                url, false, null, "{\"to\":\"{to}\",\"text\":\"{text}\",\"ref\":\"{id}\"}", "id", seconds, null, null);
    }
}
