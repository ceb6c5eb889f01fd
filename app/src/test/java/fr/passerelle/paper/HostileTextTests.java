package fr.passerelle.paper;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static fr.passerelle.paper.Specimens.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person typed, a document comes out, whole and harmless. */
class HostileTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> & \"'</title></body> ]]> <!-- &nbsp; &#0;",
                "Sonnette \u0007 nul \u0000 échappement \u001b[31m demi \uD83D fin",
                "Fête 😀👩‍👩‍👧 ✔️ et 中文 ไทย",
                "مرحبا (يمينة) 12 / 2026 \u202E à l’envers \u2066",
                "شششششششششششش",
                "   ",
                "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzverordnungsentwurfsfassungsbeilage_"
            })
    void textIsPrintedAndNeverObeyed(String text) {
        byte[] document = Specimens.keep("hostile", PAPER.pdf("paper/specimen-text", Map.of("text", text)));
        assertThatPdf(document).isPdfUa().isPdfA();
        assertThat(new String(document, StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript", "/Launch", "/OpenAction");
    }

    @Test
    void markupIsReadAsWritten() {
        byte[] document = PAPER.pdf("paper/specimen-text", Map.of("text", "<b>Léa</b> & <script>x</script>"));
        assertThatPdf(document).containsText("<b>Léa</b> & <script>x</script>");
    }

    @Test
    void aSignWithoutLetterIsShownAsABox() {
        assertThatPdf(PAPER.pdf("paper/specimen-text", Map.of("text", "Léa 😀 中")))
                .containsText("Léa □ □");
    }

    @Test
    void longContentRunsOverPagesAndLosesNothing() {
        List<List<String>> rows = IntStream.rangeClosed(1, 300)
                .mapToObj(row ->
                        List.of("n" + row, row % 50 == 0 ? "Très longue démarche. ".repeat(60) : "Démarche", "" + row))
                .toList();
        byte[] document = Specimens.keep(
                "long", PAPER.pdf("paper/specimen-long", Map.of("rows", rows, "story", "Une phrase. ".repeat(900))));
        assertThatPdf(document).isPdfUa().containsText("n1", "n150", "n300", "Page 1 sur");
        assertThat(PdfAssert.pages(document)).isBetween(10, 20);
        assertThat(PdfAssert.spoken(document)).containsOnlyOnce("Minutes");
    }

    @Test
    void nothingIsFetchedFromAnywhere() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            for (String from :
                    List.of(address, "file:///etc", "jar:file:///tmp/x.jar!", "data:text/plain,x", "paper:/..")) {
                assertThatPdf(PAPER.pdf("paper/specimen-fetch", Map.of("address", from)))
                        .containsText("Fin.");
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }
}
